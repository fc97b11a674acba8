/** Captions of the real remotes: virtqueue, beginning, receiving, held buffers. */
import type { Context, Teller } from './context.ts'
import { type SendSite, sendTellers } from './librariesSend.ts'
import { address, buffer, bytes, head, type LibrarySite } from './libraryValues.ts'

/** Holders that `hdr.reserved` counts in its upper half. */
const holders = (c: Context) => ({ ...address(c), holders: c.step.after >>> 16 })
/** Completions of this queue since the last decision about an interrupt (vq_queued_cnt). */
const queued = (c: Context): number => {
  const count = c.layout.remote?.state.queuedCnt[c.q.index]
  return count === undefined ? 0 : c.get(count)
}

const receiveTellers: Record<Exclude<LibrarySite, SendSite>, Teller> = {
  'take.mb': 'say.take.mb',
  'done.lateId': (c) => ['say.done.lateId', { idx: c.get(c.vring.usedIdx) }],
  'done.lateLen': 'say.done.lateLen',
  'done.idxAgain': 'say.done.idxAgain',
  'done.queued': 'say.done.queued',
  'done.idxNow': (c) => {
    const count = queued(c)
    return ['say.done.idxNow', { queued: count, old: (c.step.after - count) & 0xffff }]
  },
  'done.ownFlags': 'say.done.ownFlags',
  'done.noneQueued': 'say.done.noneQueued',

  'remote.boot.lost': (c) =>
    c.layout.remote ? 'say.remote.boot.lost' : 'say.remote.boot.lost.textbook',
  'remote.boot.supportNs': (c) =>
    c.step.after ? 'say.remote.boot.supportNs' : 'say.remote.boot.supportNs.no',
  'remote.boot.bitNext': 'say.remote.boot.bitNext',
  'remote.boot.listNext': 'say.remote.boot.listNext',
  'remote.boot.listPrev': 'say.remote.boot.listPrev',
  'remote.boot.cursor': (c) => {
    const used = c.get(c.vring.usedIdx)
    return used ? ['say.remote.boot.cursor.again', { used }] : 'say.remote.boot.cursor'
  },
  'remote.boot.queued': 'say.remote.boot.queued',
  'remote.boot.link': 'say.remote.boot.link',

  'remote.disableCb.event': 'say.remote.disableCb.event',
  'remote.disableCb.flagsLoad': 'say.remote.disableCb.flagsLoad',
  'remote.disableCb.flags': 'say.remote.disableCb.flags',
  'remote.enableCb.event': 'say.remote.enableCb.event',
  'remote.enableCb.flagsLoad': 'say.remote.enableCb.flagsLoad',
  'remote.enableCb.flags': 'say.remote.enableCb.flags',
  'remote.enableCb.mb': 'say.remote.enableCb.mb',
  'remote.enableCb.idx': (c) => {
    const last = c.get(c.q.lastAvailIdx)
    return last === c.step.after
      ? 'say.remote.enableCb.idx'
      : ['say.remote.enableCb.idx.some', { last }]
  },

  'remote.ring.mb': 'say.remote.ring.mb',
  'remote.link.up': 'say.remote.link.up',
  'remote.rx.lock': 'say.remote.rx.lock',
  'remote.rx.unlockEmpty': 'say.remote.rx.unlockEmpty',
  'remote.rx.reserved': 'say.remote.rx.reserved',
  'remote.rx.dst': (c) => [
    c.frame.scenario.remote === 'ti-pru' ? 'say.remote.rx.dst.copy' : 'say.remote.rx.dst',
    address(c),
  ],
  'remote.rx.holdLoad': 'say.remote.rx.holdLoad',
  'remote.rx.hold': (c) => ['say.remote.rx.hold', address(c)],
  'remote.rx.unlock': 'say.remote.rx.unlock',
  'remote.rx.adoptSrc': (c) => ['say.remote.rx.adoptSrc', address(c)],
  'remote.rx.adopt': (c) => ['say.remote.rx.adopt', address(c)],
  'remote.rx.size': 'say.remote.rx.size',
  'remote.rx.src': (c) => ['say.remote.rx.src', address(c)],
  'remote.rx.len': 'say.remote.rx.len',
  'remote.rx.keep': 'say.remote.rx.keep',
  'remote.rx.lockAgain': 'say.remote.rx.lockAgain',
  'remote.rx.unlockAgain': 'say.remote.rx.unlockAgain',

  'remote.hold.lock': 'say.remote.hold.lock',
  'remote.hold.load': (c) => ['say.remote.hold.load', holders(c)],
  'remote.hold.store': (c) => ['say.remote.hold.store', holders(c)],
  'remote.hold.unlock': 'say.remote.hold.unlock',
  'remote.unhold.check': (c) => [
    c.step.after >>> 16 ? 'say.remote.unhold.check' : 'say.remote.unhold.check.none',
    holders(c),
  ],
  'remote.unhold.print': 'say.remote.unhold.print',
  'remote.unhold.load': (c) => ['say.remote.unhold.load', address(c)],
  'remote.unhold.store': (c) => ['say.remote.unhold.store', address(c)],
  'remote.unhold.again': (c) =>
    c.step.after >>> 16 ? ['say.remote.unhold.again.held', holders(c)] : 'say.remote.unhold.again',
  'remote.return.head': (c) => ['say.remote.return.head', head(c)],
  'remote.return.len': 'say.remote.return.len',
  'remote.release.lock': 'say.remote.release.lock',
  'remote.release.unlock': 'say.remote.release.unlock',
  'remote.free.clear': (c) => ['say.remote.free.clear', { ...bytes(c), ...buffer(c) }],
}

export const libraryTellers: Record<LibrarySite, Teller> = { ...receiveTellers, ...sendTellers }
