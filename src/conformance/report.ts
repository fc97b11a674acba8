/** What a run says. */
import type { Difference } from './compare/difference.ts'
import { type Outcome, replayText } from './replay.ts'

export interface Count {
  readonly passed: number
  readonly failed: number
}

/**
 * The first difference of a failing trace, readably:
 *
 *     FAIL vectors/linux-6.1/vq-first-lap
 *       operation 2: add out=[[1073741824,64]] token=1
 *       avail.idx
 *         expected 1
 *         got      2
 */
export function failureText(name: string, found: Difference): string {
  const where = found.operation ? `operation ${found.operation}: ${found.text}` : found.text
  return [
    `FAIL ${name}`,
    `  ${shortened(where)}`,
    `  ${found.field}`,
    ...found.before.map((entry) => `    after    ${entry}`),
    `    expected ${shortened(found.expected)}`,
    `    got      ${shortened(found.got)}`,
  ]
    .filter((line) => line.trim() !== '')
    .join('\n')
}

const LONGEST = 300
/** Payloads of some hundred bytes would hide everything else. */
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`

/** Hears what became of each trace. */
export type Note = (name: string, outcome: Outcome) => void

/** Replays traces one after the other; failures are printed as they happen. */
export function replayAll(
  files: Iterable<{ readonly name: string; readonly text: string }>,
  print: (text: string) => void,
  note: Note = () => {},
): Count {
  let passed = 0
  let failed = 0
  for (const { name, text } of files) {
    const outcome = replayText(text)
    const { difference } = outcome
    note(name, outcome)
    if (difference) {
      failed++
      print(failureText(name, difference))
    } else {
      passed++
    }
  }
  return { passed, failed }
}

/** The last line of every run. */
export const countText = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`
