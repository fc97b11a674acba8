/** The caption: one or two sentences for every step. */
import { SITE_NAMES, type SiteName } from '../../core/machine/sites.ts'
import type { StepInfo } from '../../protocol/protocol.ts'
import type { NarrationKey, Values } from '../../words/index.ts'
import { busTellers, endpointTellers, worldTellers } from './bus.ts'
import { type Bytes, Context, type Occasion, type Teller, type Told } from './context.ts'
import { faultTellers } from './faults.ts'
import { libraryTellers } from './libraries.ts'
import { receiveTellers } from './receive.ts'
import { remoteTellers } from './remote.ts'
import { addTellers, callbackTellers, getTellers, kickTellers } from './ring.ts'
import { rpmsgTellers } from './rpmsg.ts'
import { narrateStart } from './start.ts'
import { tableTellers } from './tables.ts'

/** `refused`: the call ends with an error; `broken`: the queue is, or has just been, given up. */
export type Tone = 'plain' | 'refused' | 'broken'

export interface Caption {
  readonly key: NarrationKey
  readonly values: Values
  readonly tone: Tone
}

const TELLERS: Record<SiteName, Teller> = {
  ...rpmsgTellers,
  ...addTellers,
  ...kickTellers,
  ...getTellers,
  ...callbackTellers,
  ...tableTellers,
  ...receiveTellers,
  ...endpointTellers,
  ...busTellers,
  ...worldTellers,
  ...remoteTellers,
  ...libraryTellers,
  ...faultTellers,
}

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
  'say.get.broken': 'broken',
  'say.notify.ring.failed': 'broken',
  'say.notify.ring.fails': 'broken',
  'say.notify.broken': 'broken',
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
export function narrate(step: StepInfo | null, frame: Occasion, bytes: Bytes): Caption {
  const [told, common] = step
    ? tell(new Context(step, frame, bytes))
    : [narrateStart(frame, bytes), {}]
  const [key, values] = typeof told === 'string' ? [told, {}] : told
  return { key, values: { ...common, ...values }, tone: TONES[key] ?? 'plain' }
}

/** Does this sentence tell what the call returned? */
export const saysResult = (key: NarrationKey): boolean =>
  /^end\.|^say\.send\.(badAddr|tooBig|timeout)$/.test(key)

function tell(c: Context): [Told, Values] {
  const site = SITE_NAMES.find((name) => name === c.step.site)
  if (!site) throw new Error(`no step is called "${c.step.site}"`)
  // Whatever a place does: where its thread stops for good, that alone is told.
  if (c.step.kind === 'bug' && site !== 'add.bug') return ['say.pageFault', c.values]
  const teller = TELLERS[site]
  return [typeof teller === 'string' ? teller : teller(c), c.values]
}
