/**
 * What must hold at every moment, checked. The predicates (invariantRules.ts) only report: a
 * remote that breaks the rules breaks some of these, and the screen says which.
 */
import type { Call } from './call.ts'
import { FN_NAMES, type FnName, fn } from './functions.ts'
import { INVARIANTS, type Invariant, type Subject } from './invariantRules.ts'
import type { Layout } from './layout.ts'
import type { Memory } from './memory.ts'
import { queueFacts } from './queueFacts.ts'
import type { Write } from './writers.ts'

/** A call that has begun and not ended. */
export interface Running {
  readonly call: Call
  /** Numbers (sites.ts) of the functions it is in, outermost first. */
  readonly stack: readonly number[]
}

/** What the bytes alone do not tell about a moment. */
export interface Moment {
  /** By actor; null for an idle one. */
  readonly running: readonly (Running | null)[]
  /** What the step that led here wrote; null if nothing, or at the start. */
  readonly write: Write | null
}

export type InvariantName = keyof typeof INVARIANTS
const RULES = Object.entries(INVARIANTS) as [InvariantName, Invariant][]

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
export function checkInvariants(memory: Memory, layout: Layout, moment: Moment): Violation[] {
  const found: Violation[] = []
  layout.queues.forEach((q, i) => {
    const facts = queueFacts(memory, q)
    const runs = functionsOn(moment, i)
    const busy = (...names: readonly FnName[]) => names.some((name) => runs[fn[name]])
    // A queue that is being set up, or was not yet, has nothing to keep.
    if (busy('newVirtqueue', 'presetIdx') || facts.numFree + facts.chained === 0) return
    const subject: Subject = { layout, moment, facts, busy }
    for (const [name, { clause, sentence, of, holds }] of RULES) {
      if ((of === 'world' && i > 0) || holds(subject)) continue
      const queue = of === 'world' ? '' : q.name
      found.push({ name, clause, sentence, text: `invariant.${name}`, queue })
    }
  })
  return found
}

/** Only the names, each once, in the order of the table. */
export const violatedNames = (memory: Memory, layout: Layout, moment: Moment): InvariantName[] => [
  ...new Set(checkInvariants(memory, layout, moment).map(({ name }) => name)),
]

/** By number of function: 1 if it is running on this queue. */
function functionsOn({ running }: Moment, queue: number): Uint8Array {
  const runs = new Uint8Array(FN_NAMES.length)
  for (const r of running)
    if (r && concerns(r.call, queue)) for (const number of r.stack) runs[number] = 1
  return runs
}

function concerns(call: Call, queue: number): boolean {
  // An endpoint may answer, and a service be announced, in the middle of something else.
  if (call.fn === 'probe' || call.fn === 'createChannel' || call.fn === 'interrupt') return true
  if (call.fn === 'send') return queue === 1
  if (call.fn === 'deliver') return queue === 0
  // What a real remote does may touch both: it answers from inside its callback.
  if (call.fn.startsWith('remote')) return true
  return 'q' in call && call.q === queue
}
