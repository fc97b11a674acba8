/**
 * What must hold at every moment, checked. The predicates (rules.ts) only report: a
 * remote that breaks the rules breaks some of these, and the screen says which.
 */

import type { Call } from '../machine/calls.ts'
import { FN, FN_NAMES, type FnName } from '../machine/functions.ts'
import { LIBRARY_FUNCTIONS } from '../machine/libraryFunctions.ts'
import type { Layout, QueueLayout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'
import type { Moment } from './moment.ts'
import { queueFacts } from './queueFacts.ts'
import { INVARIANTS, type Invariant } from './rules.ts'

export type InvariantName = keyof typeof INVARIANTS
const named = <R>([name, rule]: [string, R]) => ({ name: name as InvariantName, ...rule })
const RULES = (Object.entries(INVARIANTS) as [string, Invariant][]).map(named)
const QUEUE_RULES = RULES.filter((rule) => rule.of === 'queue')
const WORLD_RULES = RULES.filter((rule) => rule.of === 'world')

export interface Violation {
  readonly name: InvariantName
  readonly clause: string
  readonly sentence: string
  /** Key of the words for it in the message catalogue. */
  readonly text: `invariant.${InvariantName}`
  /** Name of the queue; '' for the only one, and for what concerns no queue. */
  readonly queue: string
}

/** Checks every predicate against a moment; empty if all hold. Cost grows with num. */
export const checkInvariants = (memory: Memory, layout: Layout, moment: Moment): Violation[] => [
  ...layout.queues.flatMap((q) => queueViolations(memory, layout, moment, q)),
  ...worldViolations(memory, layout, moment),
]

/** What does not hold in one queue. */
export function queueViolations(
  memory: Memory,
  layout: Layout,
  moment: Moment,
  q: QueueLayout,
): Violation[] {
  noteFunctionsOn(q.index, moment)
  const busy = (...names: readonly FnName[]) => names.some((name) => runs[FN[name]])
  const facts = queueFacts(memory, q)
  // A queue that is being set up, or was not yet, has nothing to keep.
  if (busy('newVirtqueue', 'presetIdx') || facts.numFree + facts.chained === 0) return []
  const subject = { memory, layout, moment, facts, busy }
  const found: Violation[] = []
  for (const rule of QUEUE_RULES) if (!rule.holds(subject)) found.push(violation(rule, q.name))
  return found
}

/** What does not hold outside of the queues. */
export function worldViolations(memory: Memory, layout: Layout, moment: Moment): Violation[] {
  const subject = { memory, layout, moment }
  const found: Violation[] = []
  for (const rule of WORLD_RULES) if (!rule.holds(subject)) found.push(violation(rule, ''))
  return found
}

/** Only the names, each once, in the order of the table. */
export function violatedNames(memory: Memory, layout: Layout, moment: Moment): InvariantName[] {
  const found = new Set(checkInvariants(memory, layout, moment).map(({ name }) => name))
  return RULES.flatMap(({ name }) => (found.has(name) ? [name] : []))
}

const violation = (
  { name, clause, sentence }: (typeof RULES)[number],
  queue: string,
): Violation => ({ name, clause, sentence, text: `invariant.${name}`, queue })

/** By number of function; one for all moments, as the invariants are asked after every step. */
const runs = new Uint8Array(FN_NAMES.length)

/** Writes into `runs` which functions are running on this queue: 1 if so. */
function noteFunctionsOn(queue: number, { running }: Moment): void {
  runs.fill(0)
  for (const r of running)
    if (r && concerns(r.call, queue)) for (const number of r.stack) runs[number] = 1
}

/** May what this call does leave the queue, for a moment, as no rule wants it? */
export function concerns(call: Call, queue: number): boolean {
  // An endpoint may answer, and a service be announced, in the middle of something else.
  if (
    call.fn === 'probe' ||
    call.fn === 'remove' ||
    call.fn === 'createChannel' ||
    call.fn === 'interrupt'
  )
    return true
  if (call.fn === 'send') return queue === 1
  if (call.fn === 'deliver') return queue === 0
  // What a real remote does may touch both: it answers from inside its callback.
  if (call.fn in LIBRARY_FUNCTIONS) return true
  return 'q' in call && call.q === queue
}
