/** Captions of the real remotes: virtqueue, beginning, receiving, held buffers. */
import { hex } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'

/** Completions of this queue since the last decision about an interrupt (vq_queued_cnt). */
const queued = (c: Context): number => {
  const count = c.layout.remote?.state.queuedCnt[c.q.index]
  return count === undefined ? 0 : c.get(count)
}

const isPru = (c: Context): boolean => c.frame.scenario.remote === 'ti-pru'
/** Does an address not fit into the 16 bits that TI's library hands on? */
const cut = (c: Context): boolean => isPru(c) && c.step.after > 0xffff
const low = (c: Context) => ({ low: hex(c.step.after & 0xffff) })

export const libraryTellers = {
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

  'remote.enableCb.idx': (c) =>
    c.waiting ? 'say.remote.enableCb.idx.some' : 'say.remote.enableCb.idx',

  'remote.rx.unlockEmpty': (c) => {
    const lost = c.since('remote.rx.lock').find((s) => s.site === 'take.desc.addr')
    return lost ? ['say.remote.rx.unlockEmpty.lost', { head: lost.place?.index ?? 0 }] : {}
  },
  'remote.rx.dst': (c) => {
    if (cut(c)) return ['say.remote.rx.dst.cut', low(c)]
    return isPru(c) ? 'say.remote.rx.dst.copy' : 'say.remote.rx.dst'
  },
  'remote.rx.src': (c) => (cut(c) ? ['say.remote.rx.src.cut', low(c)] : {}),

  'remote.unhold.check': (c) =>
    c.step.after >>> 16 ? 'say.remote.unhold.check' : 'say.remote.unhold.check.none',
  'remote.unhold.again': (c) =>
    c.step.after >>> 16 ? 'say.remote.unhold.again.held' : 'say.remote.unhold.again',
} satisfies Tellers
