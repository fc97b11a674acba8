/**
 * A history as a script, where it can be said in a few words: each call that was begun becomes the
 * act that begins it. It is carried out while it is written, so what is answered leads to the very
 * same steps.
 */
import { type Act, whyNot } from '../../protocol/acts.ts'
import type { Choice, Settings } from '../../protocol/protocol.ts'
import type { Doing } from '../../protocol/script.ts'
import { factsOf, resolve } from '../acts.ts'
import { Execution } from '../execution.ts'
import { Performer } from '../perform.ts'
import { actsOf } from './actsOf.ts'
import { performDoing } from './performScript.ts'

/** More is not read by a person any more; and writing it would take as long as the history. */
const MOST_DOINGS = 40
const MOST_STEPS = 8_000

/** The script that leads to all that was recorded, or null if there is no short one. */
export function scriptOf(whole: Execution, settings: Settings): Doing[] | null {
  if (whole.length > MOST_STEPS) return null
  const doings: Doing[] = []
  let scratch = new Execution(whole.scenario)
  while (scratch.length < whole.length || scratch.trace.calls.length < whole.trace.calls.length) {
    const next = nextDoing(scratch, whole, settings)
    if (!next) return null
    const last = doings.at(-1)
    if (last && same({ ...last, times: 1 }, next.doing))
      doings[doings.length - 1] = { ...last, times: last.times + 1 }
    else doings.push(next.doing)
    if (doings.length > MOST_DOINGS) return null
    scratch = next.after
  }
  return doings
}

interface Next {
  readonly doing: Doing
  readonly after: Execution
}

/** What was done next: as a whole if that leads along the history, else so many steps of it. */
function nextDoing(scratch: Execution, whole: Execution, settings: Settings): Next | null {
  const at = scratch.length
  const known = scratch.trace.calls.length
  const before = [...scratch.choices]
  const act = actAt(scratch, whole, settings)
  if (!act) return null
  let after = scratch
  for (const steps of [null, stepsInARow(whole, at)]) {
    const doing: Doing = { act, times: 1, steps }
    const why = performDoing(new Performer(after, settings), doing)
    const moved = after.length > at || after.trace.calls.length > known
    if (!why && moved && isAlong(after, whole, at, known)) return { doing, after }
    after = again(whole, before)
  }
  return null
}

/** The act that begins the call that was begun here, or that goes on with the one under way. */
function actAt(scratch: Execution, whole: Execution, settings: Settings): Act | null {
  const at = scratch.length
  const begun = whole.trace.calls[scratch.trace.calls.length]
  if (begun?.start !== at) return { name: 'run', actor: whole.trace.columns.actor(at) }
  const { actor, call } = begun
  const facts = factsOf(scratch)
  const begins = (act: Act): boolean =>
    whyNot(act, facts) === '' && same(resolve(act, scratch, settings), { actor, call })
  return actsOf(call, actor, whole.scenario).find(begins) ?? null
}

/** How many steps one actor takes from here on before anybody else does, or begins, anything. */
function stepsInARow({ trace, length }: Execution, at: number): number {
  const { columns, calls } = trace
  const begins = calls.find(({ start }) => start > at)?.start ?? length
  let to = at + 1
  while (to < length && to < begins && columns.actor(to) === columns.actor(at)) to++
  return to - at
}

/** Is what has been done from step `at` and call `known` on what was recorded? */
function isAlong(scratch: Execution, whole: Execution, at: number, known: number): boolean {
  const [mine, theirs] = [scratch.trace, whole.trace]
  if (mine.length > theirs.length || mine.calls.length > theirs.calls.length) return false
  for (let i = at; i < mine.length; i++)
    if (mine.columns.actor(i) !== theirs.columns.actor(i)) return false
  for (let c = known; c < mine.calls.length; c++) {
    const [a, b] = [mine.calls[c], theirs.calls[c]]
    if (a.actor !== b.actor || a.start !== b.start || !same(a.call, b.call)) return false
  }
  return true
}

function again({ scenario }: Execution, choices: readonly Choice[]): Execution {
  const execution = new Execution(scenario)
  execution.replay(choices)
  return execution
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
