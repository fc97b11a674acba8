/** Captions of the real remotes: sending, endpoints, name service, the application. */

import { CALLBACK_MODES } from '../../core/machine/scenario.ts'
import { RPMSG_RESERVED_ADDRESSES } from '../../core/memory/constants.ts'
import type { Field } from '../../core/memory/memory.ts'
import type { RemoteState } from '../../core/remotes/library/state.ts'
import { RPMSG_ADDR_BMP_SIZE } from '../../core/remotes/openamp/codes.ts'
import { hex, indexIn, tokenText } from '../subject/valueText.ts'
import type { Context, Teller } from './context.ts'
import { address, buffer, bytes, head, type LibrarySite, node, taken } from './libraryValues.ts'

type Part = 'txbuf' | 'free' | 'listAdd' | 'listDel' | 'reclaim' | 'out' | 'ept' | 'ns' | 'app'
export type SendSite = Exclude<
  Extract<LibrarySite, `remote.${Part}.${string}`>,
  'remote.free.clear'
>

/** The handle that was given out: the counter says how many there are. */
const handle = (c: Context) => ({ handle: c.step.after - 1 })
/** A field of the row, of one of the tables of the remote, that the step is about. */
function inRow(c: Context, part: (s: RemoteState, row: number) => Field): number {
  const state = c.layout.remote?.state
  return state ? c.get(part(state, indexIn(c.step.name))) : 0
}
const endpoint = (c: Context) => ({ address: hex(inRow(c, (s, row) => s.endpoints.addr(row))) })
const inTable = (c: Context, part: (s: RemoteState, row: number) => Field) => ({
  buffer: tokenText(inRow(c, part), c.frame.scenario),
})
/** The address that was just given out: `bitnext` is one further, around the end. */
const givenOut = (c: Context): string => {
  const bit = (c.step.after + RPMSG_ADDR_BMP_SIZE - 1) % RPMSG_ADDR_BMP_SIZE
  return hex(RPMSG_RESERVED_ADDRESSES + bit)
}
const isPru = (c: Context): boolean => c.frame.scenario.remote === 'ti-pru'

export const sendTellers: Record<SendSite, Teller> = {
  'remote.txbuf.lock': 'say.remote.txbuf.lock',
  'remote.txbuf.unlock': (c) =>
    c.previous === 'take.idx' ? 'say.remote.txbuf.unlock.none' : 'say.remote.txbuf.unlock',
  'remote.txbuf.sleep': 'say.remote.txbuf.sleep',
  'remote.txbuf.slept': 'say.remote.txbuf.slept',
  'remote.txbuf.reserved': 'say.remote.txbuf.reserved',
  'remote.txbuf.holdLoad': 'say.remote.txbuf.holdLoad',
  'remote.txbuf.hold': (c) => ['say.remote.txbuf.hold', address(c)],
  'remote.txbuf.keep': 'say.remote.txbuf.keep',

  'remote.free.lock': 'say.remote.free.lock',
  'remote.free.head': (c) => ['say.remote.free.head', head(c)],
  'remote.free.keepHead': 'say.remote.free.keepHead',
  'remote.free.unlock': 'say.remote.free.unlock',
  'remote.listAdd.prev': (c) => ['say.remote.listAdd.prev', { ...node(c), ...buffer(c) }],
  'remote.listAdd.next': (c) => ['say.remote.listAdd.next', node(c)],
  'remote.listAdd.headPrev': (c) => ['say.remote.listAdd.headPrev', node(c)],
  'remote.listAdd.lastNext': (c) => ['say.remote.listAdd.lastNext', node(c)],
  'remote.listDel.next': (c) => ['say.remote.listDel.next', node(c)],
  'remote.listDel.prev': (c) => ['say.remote.listDel.prev', node(c)],
  'remote.listDel.nextPrev': (c) => ['say.remote.listDel.nextPrev', node(c)],
  'remote.listDel.prevNext': (c) => ['say.remote.listDel.prevNext', node(c)],
  'remote.listDel.selfPrev': (c) => ['say.remote.listDel.selfPrev', node(c)],
  'remote.listDel.selfNext': (c) => ['say.remote.listDel.selfNext', node(c)],
  'remote.reclaim.head': 'say.remote.reclaim.head',
  'remote.reclaim.len': 'say.remote.reclaim.len',

  'remote.out.payload': (c) => ['say.remote.out.payload', { ...bytes(c), ...buffer(c) }],
  'remote.out.payloadMb': 'say.remote.out.payloadMb',
  'remote.out.head': (c) => ['say.remote.out.head', head(c)],
  'remote.out.hdr.src': (c) => ['say.remote.out.hdr.src', address(c)],
  'remote.out.hdr.dst': (c) => ['say.remote.out.hdr.dst', address(c)],
  'remote.out.hdr.reserved': 'say.remote.out.hdr.reserved',
  'remote.out.hdr.len': (c) =>
    c.frame.scenario.remote === 'openamp'
      ? 'say.remote.out.hdr.len.word'
      : 'say.remote.out.hdr.len',
  'remote.out.hdr.flags': 'say.remote.out.hdr.flags',
  'remote.out.hdrMb': 'say.remote.out.hdrMb',
  'remote.out.lock': 'say.remote.out.lock',
  'remote.out.room': 'say.remote.out.room',
  'remote.out.unlock': 'say.remote.out.unlock',

  'remote.ept.lock': 'say.remote.ept.lock',
  'remote.ept.bitNext': (c) => ['say.remote.ept.bitNext', { address: givenOut(c) }],
  'remote.ept.register': (c) => [
    isPru(c) ? 'say.remote.ept.register.port' : 'say.remote.ept.register',
    endpoint(c),
  ],
  'remote.ept.unlock': 'say.remote.ept.unlock',
  'remote.ept.lockOut': 'say.remote.ept.lockOut',
  'remote.ept.unregister': (c) =>
    c.call?.call.fn === 'remoteCreateEpt'
      ? 'say.remote.ept.unregister.failed'
      : ['say.remote.ept.unregister', endpoint(c)],
  'remote.ept.unlockOut': 'say.remote.ept.unlockOut',
  'remote.ns.mb': 'say.remote.ns.mb',
  'remote.ns.read': 'say.remote.ns.read',
  'remote.ns.lock': 'say.remote.ns.lock',
  'remote.ns.unbind': 'say.remote.ns.unbind',
  'remote.ns.bind': (c) => ['say.remote.ns.bind', address(c)],
  'remote.ns.unlock': 'say.remote.ns.unlock',

  'remote.app.eptCount': (c) => ['say.remote.app.eptCount', handle(c)],
  'remote.app.mode': (c) => ['say.remote.app.mode', { mode: CALLBACK_MODES[c.step.after] }],
  'remote.app.payload': (c) => [
    isPru(c) ? 'say.remote.app.payload.copy' : 'say.remote.app.payload',
    { ...taken(c), ...buffer(c) },
  ],
  'remote.app.receive': (c) => [
    'say.remote.app.receive',
    { address: hex(c.last('remote.rx.dst')?.after ?? 0) },
  ],
  'remote.app.echo': 'say.remote.app.echo',
  'remote.app.heldCount': (c) => ['say.remote.app.heldCount', handle(c)],
  'remote.app.held': (c) => [
    'say.remote.app.held',
    {
      ...inTable(c, (s, row) => s.held.buffer(row)),
      times: inRow(c, (s, row) => s.held.count(row)),
    },
  ],
  'remote.app.heldMore': 'say.remote.app.heldMore',
  'remote.app.heldLess': 'say.remote.app.heldLess',
  'remote.app.released': 'say.remote.app.released',
  'remote.app.takenCount': (c) => ['say.remote.app.takenCount', handle(c)],
  'remote.app.taken': (c) => ['say.remote.app.taken', inTable(c, (s, row) => s.taken.buffer(row))],
  'remote.app.write': (c) => ['say.remote.app.write', { ...bytes(c), ...buffer(c) }],
  'remote.app.sent': 'say.remote.app.sent',
  'remote.app.service': 'say.remote.app.service',
}
