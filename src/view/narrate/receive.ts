/** Captions of reception: which sentence tells of which step. */

import { hex } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'

const address = (c: Context) => ({ address: hex(c.step.after) })
/** Is an endpoint bound to the address that the step reads? */
function bound(c: Context): boolean {
  const { bus } = c.layout
  const rows = Array.from({ length: bus.endpoints }, (_, ept) => c.get(bus.eptAddr(ept)))
  return c.step.after <= HIGHEST && rows.includes(c.step.after)
}
/** Ids are signed: 0xffffffff is no address. */
const HIGHEST = 0x7fffffff

export const receiveTellers = {
  'recv.dst': (c) => [bound(c) ? 'say.recv.dst' : 'say.recv.dst.none', address(c)],
  'recv.src': address,

  'limit.missed': (c) => (c.step.after ? 'say.limit.missed' : 'say.limit.missed.clear'),
  'limit.printed': (c) => (c.step.after ? 'say.limit.printed' : 'say.limit.printed.clear'),

  'client.rx': (c) => ({
    len: c.last('recv.len', 'recv.cbLen')?.after ?? 0,
    address: hex(c.last('recv.src')?.after ?? 0),
  }),

  'deliver.src': address,
  'deliver.dst': address,
  'deliver.data': (c) => ({ length: c.step.range?.length ?? 0 }),
} satisfies Tellers
