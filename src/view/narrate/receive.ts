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

export const receiveTellers: Tellers<'recv' | 'limit' | 'client' | 'deliver'> = {
  'recv.nothing': 'say.recv.nothing',
  'recv.dump': 'say.recv.dump',
  'recv.len': 'say.recv.len',
  'recv.tooBig': 'say.recv.tooBig',
  'recv.lock': 'say.recv.lock',
  'recv.dst': (c) => [bound(c) ? 'say.recv.dst' : 'say.recv.dst.none', address(c)],
  'recv.get': 'say.recv.get',
  'recv.unlock': 'say.recv.unlock',
  'recv.cb.lock': 'say.recv.cb.lock',
  'recv.src': (c) => ['say.recv.src', address(c)],
  'recv.cbLen': 'say.recv.cbLen',
  'recv.cb.unlock': 'say.recv.cb.unlock',
  'recv.put': 'say.recv.put',
  'recv.noRecipient': 'say.recv.noRecipient',
  'recv.addFailed': 'say.recv.addFailed',

  'limit.begin': 'say.limit.begin',
  'limit.suppressed': 'say.limit.suppressed',
  'limit.missed': (c) => (c.step.after ? 'say.limit.missed' : 'say.limit.missed.clear'),
  'limit.printed': (c) => (c.step.after ? 'say.limit.printed' : 'say.limit.printed.clear'),

  'client.rx': (c) => [
    'say.client.rx',
    {
      len: c.last('recv.len', 'recv.cbLen')?.after ?? 0,
      address: hex(c.last('recv.src')?.after ?? 0),
    },
  ],
  'client.echo': 'say.client.echo',

  'deliver.src': (c) => ['say.deliver.src', address(c)],
  'deliver.dst': (c) => ['say.deliver.dst', address(c)],
  'deliver.reserved': 'say.deliver.reserved',
  'deliver.len': 'say.deliver.len',
  'deliver.flags': 'say.deliver.flags',
  'deliver.data': (c) => ['say.deliver.data', { length: c.step.range?.length ?? 0 }],
}
