/** How fast traces are replayed and compared. As a program: one line of JSON. */
import { fileURLToPath } from 'node:url'
import { carriedTraces } from './archive.ts'
import { coveredIn } from './carried.ts'
import { COVERED } from './covered.ts'
import { replayText } from './replay.ts'

export interface Measured {
  readonly name: 'conformance.ops_per_s'
  readonly value: number
  readonly unit: 'op/s'
}

/**
 * Operations a second, parsing and comparing included: a pass to warm up, then whole passes
 * until the time is over.
 *
 * @param texts trace files that pass
 * @param minMs shortest time that is measured, in ms
 * @param now   clock in ms
 * @throws Error if a trace fails: the number would be worthless
 */
export function opsPerSecond(
  texts: readonly string[],
  minMs = 2000,
  now: () => number = () => performance.now(),
): Measured {
  const pass = (): number =>
    texts.reduce((sum, text) => {
      const { operations, difference } = replayText(text)
      if (difference) throw new Error(`a trace fails at operation ${difference.operation}`)
      return sum + operations
    }, 0)
  pass()
  const start = now()
  let operations = 0
  let elapsed: number
  do {
    operations += pass()
    elapsed = now() - start
  } while (elapsed < minMs)
  return {
    name: 'conformance.ops_per_s',
    value: Math.round((operations * 1000) / elapsed),
    unit: 'op/s',
  }
}

/** Cases in which one operation stands for 65,530 rounds. */
const ROUNDS = /^(vq-wrap-16bit-run|wrap16)-/

/** All carried cases that are covered, but those. */
export const measuredTexts = (): string[] =>
  carriedTraces().flatMap(({ set, flavor, files }) => {
    const covered = coveredIn(COVERED[set] ?? [], flavor)
    return files
      .filter((file) => covered.has(file.case) && !ROUNDS.test(file.case))
      .map(({ text }) => text)
  })

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(opsPerSecond(measuredTexts())))
