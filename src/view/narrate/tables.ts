/** Captions of indirect tables, and of chains that no ring can hold. */
import { VRING_DESC_F_WRITE } from '../../core/memory/constants.ts'
import { hex } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'

/** Parts of the chain that is added: its entries, in the ring or in a table. */
export function parts(c: Context): number {
  const call = c.call?.call
  return call?.fn === 'add' ? call.out.length + call.in.length : 1
}
/** Is the chain that is added in a table? */
export const inTable = (c: Context): boolean => c.times('alloc.kmalloc') > 0

export const tableTellers = {
  'table.flags': (c) =>
    c.step.after & VRING_DESC_F_WRITE ? 'say.table.flags.write' : 'say.table.flags',
  'table.nextLoad': (c) =>
    c.step.after === parts(c) ? 'say.table.nextLoad.last' : 'say.table.nextLoad',

  'add.bug': (c) =>
    parts(c) === 0 ? 'say.add.bug.empty' : ['say.add.bug.long', { need: parts(c) }],
  'add.warn': (c) => ({ need: parts(c) }),
  'add.indirDesc': (c) =>
    c.step.after ? {} : ['say.add.indirDesc.none', { address: hex(c.step.before) }],
  'detach.badLength': (c) => ({
    bytes: c.get(c.q.extraLen(c.last('detach.token')?.place?.index ?? 0)),
  }),
  'detach.indirDesc': (c) => ({ address: hex(c.step.before) }),
} satisfies Tellers
