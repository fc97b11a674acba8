/** Captions of the real remotes: virtqueue, beginning, receiving, held buffers. */
import { hex } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'
import { address, buffer, bytes, head } from './values.ts'

/** Holders that `hdr.reserved` counts in its upper half. */
const holders = (c: Context) => ({ ...address(c), holders: c.step.after >>> 16 })
/** Completions of this queue since the last decision about an interrupt (vq_queued_cnt). */
const queued = (c: Context): number => {
  const count = c.layout.remote?.state.queuedCnt[c.q.index]
  return count === undefined ? 0 : c.get(count)
}

const isPru = (c: Context): boolean => c.frame.scenario.remote === 'ti-pru'
/** Does an address not fit into the 16 bits that TI's library hands on? */
const cut = (c: Context): boolean => isPru(c) && c.step.after > 0xffff
const low = (c: Context) => ({ ...address(c), low: hex(c.step.after & 0xffff) })

export const libraryTellers = {
  'done.lateId': (c) => ({ idx: c.get(c.vring.usedIdx) }),
  'done.idxNow': (c) => {
    const count = queued(c)
    return ['say.done.idxNow', { queued: count, old: (c.step.after - count) & 0xffff }]
  },

  'remote.boot.lost': (c) =>
    c.layout.remote ? 'say.remote.boot.lost' : 'say.remote.boot.lost.textbook',
  'remote.boot.supportNs': (c) =>
    c.step.after ? 'say.remote.boot.supportNs' : 'say.remote.boot.supportNs.no',
  'remote.boot.cursor': (c) => {
    const used = c.get(c.vring.usedIdx)
    return used ? ['say.remote.boot.cursor.again', { used }] : 'say.remote.boot.cursor'
  },

  'remote.enableCb.idx': (c) => {
    const last = c.get(c.q.lastAvailIdx)
    return last === c.step.after
      ? 'say.remote.enableCb.idx'
      : ['say.remote.enableCb.idx.some', { last }]
  },

  'remote.rx.unlockEmpty': (c) => {
    const lost = c.since('remote.rx.lock').find((s) => s.site === 'take.desc.addr')
    return lost ? ['say.remote.rx.unlockEmpty.lost', { head: lost.place?.index ?? 0 }] : {}
  },
  'remote.rx.dst': (c) => {
    if (cut(c)) return ['say.remote.rx.dst.cut', low(c)]
    return [isPru(c) ? 'say.remote.rx.dst.copy' : 'say.remote.rx.dst', address(c)]
  },
  'remote.rx.hold': address,
  'remote.rx.adoptSrc': address,
  'remote.rx.adopt': address,
  'remote.rx.src': (c) => (cut(c) ? ['say.remote.rx.src.cut', low(c)] : address(c)),

  'remote.hold.load': holders,
  'remote.hold.store': holders,
  'remote.unhold.check': (c) => [
    c.step.after >>> 16 ? 'say.remote.unhold.check' : 'say.remote.unhold.check.none',
    holders(c),
  ],
  'remote.unhold.load': address,
  'remote.unhold.store': address,
  'remote.unhold.again': (c) =>
    c.step.after >>> 16 ? ['say.remote.unhold.again.held', holders(c)] : 'say.remote.unhold.again',
  'remote.return.head': head,
  'remote.free.clear': (c) => ({ ...bytes(c), ...buffer(c) }),
} satisfies Tellers
