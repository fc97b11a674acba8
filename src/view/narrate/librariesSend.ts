/** Captions of the real remotes: sending, endpoints, name service, the application. */

import { CALLBACK_MODES } from '../../core/machine/scenario.ts'
import { RPMSG_RESERVED_ADDRESSES } from '../../core/memory/constants.ts'
import type { Field } from '../../core/memory/memory.ts'
import type { RemoteState } from '../../core/memory/remoteState.ts'
import { RPMSG_ADDR_BMP_SIZE } from '../../core/remotes/openamp/codes.ts'
import { hex, tokenText } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'

/** A field of the row, of one of the tables of the remote, that the step is about. */
function inRow(c: Context, part: (s: RemoteState, row: number) => Field): number {
  const state = c.layout.remote?.state
  return state ? c.get(part(state, c.index)) : 0
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

export const librarySendTellers = {
  'remote.txbuf.unlock': (c) =>
    c.previous === 'take.idx' ? 'say.remote.txbuf.unlock.none' : 'say.remote.txbuf.unlock',
  'remote.out.hdr.len': (c) =>
    c.frame.scenario.remote === 'openamp'
      ? 'say.remote.out.hdr.len.word'
      : 'say.remote.out.hdr.len',

  'remote.ept.bitNext': (c) => ({ address: givenOut(c) }),
  'remote.ept.register': (c) => [
    isPru(c) ? 'say.remote.ept.register.port' : 'say.remote.ept.register',
    endpoint(c),
  ],
  'remote.ept.unregister': (c) =>
    c.call?.call.fn === 'remoteCreateEpt'
      ? 'say.remote.ept.unregister.failed'
      : ['say.remote.ept.unregister', endpoint(c)],

  'remote.app.mode': (c) => ({ mode: CALLBACK_MODES[c.step.after] }),
  'remote.app.payload': (c) =>
    isPru(c) ? 'say.remote.app.payload.copy' : 'say.remote.app.payload',
  'remote.app.receive': (c) => ({ address: hex(c.last('remote.rx.dst')?.after ?? 0) }),
  'remote.app.held': (c) => ({
    ...inTable(c, (s, row) => s.held.buffer(row)),
    times: inRow(c, (s, row) => s.held.count(row)),
  }),
  'remote.app.taken': (c) => inTable(c, (s, row) => s.taken.buffer(row)),
} satisfies Tellers
