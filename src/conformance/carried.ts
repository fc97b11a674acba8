/** The run without arguments: the covered cases of what the project carries. */
import type { Carried } from './archive.ts'
import { type Count, type Note, replayAll } from './report.ts'

/** Names of the cases that are covered in one flavor; `flavor/case` is meant for that one alone. */
export const coveredIn = (names: readonly string[], flavor: string): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) => {
      const cut = name.indexOf('/')
      return cut < 0 ? [name] : name.slice(0, cut) === flavor ? [name.slice(cut + 1)] : []
    }),
  )

/**
 * Replays what is covered and names what is not. A covered case that is not carried in a kernel
 * of its set has failed.
 */
export function replayCarried(
  carried: readonly Carried[],
  covered: Readonly<Record<string, readonly string[]>>,
  print: (text: string) => void,
  note?: Note,
): Count {
  const sum = { passed: 0, failed: 0 }
  let notCovered = 0
  for (const { set, flavor, files } of carried) {
    const wanted = coveredIn(covered[set] ?? [], flavor)
    const [taken, left] = [
      files.filter((file) => wanted.has(file.case)),
      files.filter((file) => !wanted.has(file.case)),
    ]
    const { passed, failed } = replayAll(taken, print, note)
    const missing = [...wanted].filter((name) => !files.some((file) => file.case === name))
    for (const name of missing) print(`FAIL ${set}/${flavor}/${name}\n  is not carried`)
    sum.passed += passed
    sum.failed += failed + missing.length
    notCovered += left.length
    if (left.length > 0)
      print(`not covered in ${set}/${flavor}: ${left.map((file) => file.case).join(' ')}`)
  }
  print(`${notCovered} not covered`)
  return sum
}
