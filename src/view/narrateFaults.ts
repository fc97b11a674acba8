/** Captions of faults: which sentence tells of which step. */
import type { Context, Tellers, Told } from './narrateContext.ts'
import { hex } from './values.ts'

const always = (c: Context): boolean => c.frame.scenario.remote === 'ti-pru'

export const faultTellers: Tellers<'fault'> &
  Pick<Tellers<'world' | 'remote'>, 'world.arm' | 'remote.scribble'> = {
  'world.arm': (c) => {
    const call = c.call?.call
    if (call?.fn !== 'arm' || c.step.after === 0) return 'say.world.arm.off'
    return [`say.world.arm.${call.fault}`, { id: c.step.after - 1 }]
  },
  'fault.skipWmb': 'say.fault.skipWmb',
  'fault.badId': (c): Told => ['say.fault.badId', { id: c.step.before - 1 }],
  'fault.duplicateId': 'say.fault.duplicateId',
  'fault.tornPublish': (c) =>
    always(c) ? 'say.fault.tornPublish.always' : 'say.fault.tornPublish',
  'fault.healed': 'say.fault.healed',
  'remote.scribble': (c) => [
    'say.remote.scribble',
    { text: c.step.name.endsWith('.addr') ? hex(c.step.after) : c.step.after },
  ],
}
