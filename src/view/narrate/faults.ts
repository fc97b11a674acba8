/** Captions of faults: which sentence tells of which step. */
import { type FaultName, faultIn } from '../../core/memory/faultFields.ts'
import { offsetOf } from '../../core/memory/memory.ts'
import { hex } from '../subject/valueText.ts'
import type { Context, Tellers, Told } from './context.ts'

/** Did a fault of this name stand in the way of the kick or interrupt that this step is? */
export const struck = (c: Context, fault: FaultName): boolean => faultIn(c.step.place) === fault

/** Did the add in progress skip its barrier? */
export const skipsWmb = (c: Context): boolean =>
  c.since('add.token').some((s) => s.site === 'fault.skipWmb')

/** A store to used.idx that is not the usual one; null if it is. */
export function oddPublish(c: Context): Told | null {
  if (!c.since('done.idxLoad').some((s) => s.site === 'done.id')) return 'say.done.idx.first'
  if (c.last('fault.badId') && published(c, 'fault.badId') === 1) return 'say.done.idx.bad'
  if (!c.last('fault.duplicateId')) return null
  // The textbook remote announces both at once, a library one after the other.
  const times = published(c, 'fault.duplicateId')
  if (((c.step.after - c.step.before) & 0xffff) > 1)
    return times === 1 ? 'say.done.idx.twice' : null
  return times === 2 ? 'say.done.idx.again' : null
}

/** How often used.idx has moved since a step of this call. */
const published = (c: Context, site: 'fault.badId' | 'fault.duplicateId'): number =>
  c.since(site).filter((s) => s.site === 'done.idx').length

/** A stray write: into what only the other side may write, or into a field of its own. */
function stray(c: Context, by: 'driver' | 'remote'): Told {
  const { before, after, place, field } = c.step
  const text = (value: number) => (place?.part === 'addr' ? hex(value) : String(value))
  const mine = offsetOf(field) < c.vring.used === (by === 'driver')
  return [
    mine ? `say.stray.${by}.own` : `say.stray.${by}`,
    { text: text(after), was: text(before) },
  ]
}

const always = (c: Context): boolean => c.frame.scenario.remote === 'ti-pru'

export const faultTellers = {
  'world.arm': (c) => {
    const call = c.call?.call
    if (call?.fn !== 'arm' || c.step.after === 0) return 'say.world.arm.off'
    return [`say.world.arm.${call.fault}`, { id: c.step.after - 1 }]
  },
  'world.every': (c) => (c.step.after > c.step.before ? 'say.world.every' : 'say.world.every.off'),
  'fault.badId': (c): Told => ['say.fault.badId', { id: c.step.before - 1 }],
  'fault.tornPublish': (c) =>
    always(c) ? 'say.fault.tornPublish.always' : 'say.fault.tornPublish',
  'stray.driver': (c) => stray(c, 'driver'),
  'stray.remote': (c) => stray(c, 'remote'),
} satisfies Tellers
