/** The caption: one or two sentences for every step. */
import type { SiteName } from '../../core/machine/sites.ts'
import type { StepInfo } from '../../protocol/protocol.ts'
import type { NarrationKey, Values } from '../../words/index.ts'
import { astray } from './astray.ts'
import { busTellers } from './bus.ts'
import { type Bytes, Context, type NarrationInput, type Tellers, type Told } from './context.ts'
import { faultTellers } from './faults.ts'
import { libraryTellers } from './libraries.ts'
import { librarySendTellers } from './librariesSend.ts'
import { remoteTellers } from './remote.ts'
import { addTellers, callbackTellers, getTellers, kickTellers } from './ring.ts'
import { rpmsgTellers } from './rpmsg.ts'
import { narrateStart } from './start.ts'
import { tableTellers } from './tables.ts'
import { valuesOf } from './values.ts'

/** `refused`: the call ends with an error; `broken`: the queue is, or has just been, given up. */
export type Tone = 'plain' | 'refused' | 'broken'

export interface Caption {
  readonly key: NarrationKey
  readonly values: Values
  readonly tone: Tone
}

const TELLERS: Tellers = {
  ...rpmsgTellers,
  ...addTellers,
  ...kickTellers,
  ...getTellers,
  ...callbackTellers,
  ...tableTellers,
  ...busTellers,
  ...remoteTellers,
  ...libraryTellers,
  ...librarySendTellers,
  ...faultTellers,
} satisfies Record<Exclude<SiteName, SaidByName>, unknown>
/** Sites that have a message of their own name. */
type SaidByName = NarrationKey extends infer Key
  ? Key extends `say.${infer Site}`
    ? Site
    : never
  : never

const TONES: Partial<Record<NarrationKey, Tone>> = {
  'say.send.badAddr': 'refused',
  'say.send.tooBig': 'refused',
  'say.send.timeout': 'refused',
  'say.send.addFailed.ENOSPC': 'refused',
  'say.send.addFailed.EIO': 'refused',
  'end.send.lost': 'refused',
  'end.send.ENOMEM': 'refused',
  'end.send.ENOMEM.broken': 'broken',
  'end.send.deaf': 'broken',
  'say.get.outOfRange': 'broken',
  'say.get.notHead': 'broken',
  'say.get.tooLong': 'broken',
  'say.get.broken': 'broken',
  'say.notify.ring.failed': 'broken',
  'say.notify.ring.fails': 'broken',
  'say.notify.broken': 'broken',
  'say.break.broken': 'broken',
  'say.kick.flags.broken': 'broken',
  'say.tx.unlock.broken': 'broken',
  'say.wait.schedule.broken': 'broken',
}

/**
 * What is said about a step, or at the start.
 *
 * @param step the step just done, `frame.step`; null at the start
 * @param bytes the memory at the cursor of `frame`
 */
export function narrate(step: StepInfo | null, frame: NarrationInput, bytes: Bytes): Caption {
  const [key, values] = step ? tell(new Context(step, frame, bytes)) : narrateStart(frame, bytes)
  return { key, values, tone: TONES[key] ?? 'plain' }
}

/** Sentences that tell what the call returned. */
const RESULTS: Readonly<Record<Extract<NarrationKey, `end.${string}`>, true>> = {
  'end.send.rung': true,
  'end.send.unheard': true,
  'end.send.quiet': true,
  'end.send.quiet.event': true,
  'end.send.unrung': true,
  'end.send.deaf': true,
  'end.send.lost': true,
  'end.send.ENOMEM': true,
  'end.send.ENOMEM.broken': true,
}
/** Those of calls that are refused before they begin. */
const REFUSALS: ReadonlySet<NarrationKey> = new Set<NarrationKey>([
  ...(['say.send.badAddr', 'say.send.tooBig', 'say.send.timeout'] as const),
])
export const saysResult = (key: NarrationKey): boolean => key in RESULTS || REFUSALS.has(key)

function tell(c: Context): readonly [NarrationKey, Values] {
  const { site, kind, does, side } = c.step
  // Whatever a place does: where its thread stops for good, that alone is told.
  if (kind === 'bug' && does !== 'stops')
    return [side === 'remote' ? 'say.busFault' : 'say.pageFault', valuesOf(c)]
  const lost = astray(c)
  if (lost) return [lost[0], valuesOf(c, lost[1])]
  const told = TELLERS[site]?.(c) ?? {}
  if (typeof told === 'string') return [told, valuesOf(c)]
  const [key, own] = isPair(told) ? told : [`say.${site}` as NarrationKey, told]
  return [key, valuesOf(c, own)]
}

const isPair = (told: Exclude<Told, string>): told is readonly [NarrationKey, Values] =>
  Array.isArray(told)
