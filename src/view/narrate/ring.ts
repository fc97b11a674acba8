/** Captions of virtio_ring.c: which sentence tells of which step. */

import {
  RPMSG_HDR_SIZE,
  VRING_AVAIL_F_NO_INTERRUPT,
  VRING_DESC_F_INDIRECT,
  VRING_DESC_F_NEXT,
  VRING_DESC_F_WRITE,
  VRING_USED_F_NO_NOTIFY,
} from '../../core/memory/constants.ts'
import { DESC_SIZE } from '../../core/memory/desc.ts'
import { vringNeedEvent } from '../../core/memory/vring.ts'
import { tokenText } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'
import { skipsWmb, struck } from './faults.ts'
import { inTable, parts } from './tables.ts'

/** Descriptors of the ring that the add in progress needs, all in all. */
const needed = (c: Context): number => (inTable(c) ? 1 : parts(c))
/** Descriptors that it has begun to write. */
const described = (c: Context): number =>
  c.since('add.numAdded').filter((s) => s.site === 'add.desc.flags').length

export const addTellers = {
  'add.noSpaceNotify': (c) => [
    struck(c, 'dropKick') || struck(c, 'notifyFails')
      ? 'say.add.noSpaceNotify.unheard'
      : 'say.add.noSpaceNotify',
    { need: needed(c) },
  ],
  'add.desc.flags': (c) => {
    if (c.step.after & VRING_DESC_F_INDIRECT) return 'say.add.desc.flags.table'
    const write = (c.step.after & VRING_DESC_F_WRITE) !== 0
    if (described(c) === 1) return write ? 'say.add.desc.flags.write' : 'say.add.desc.flags'
    return write ? 'say.add.desc.flags.more.write' : 'say.add.desc.flags.more'
  },
  'add.desc.addr': (c) => {
    if (inTable(c)) return 'say.add.desc.addr.table'
    const buffer = c.layout.bufferOf(c.step.after)
    if (buffer < 0) return 'say.add.desc.addr.raw'
    return ['say.add.desc.addr', { buffer: tokenText(buffer, c.frame.scenario) }]
  },
  'add.desc.len': (c) => {
    if (inTable(c)) return ['say.add.desc.len.table', { entries: c.step.after / DESC_SIZE }]
    // What is added by hand is no message: it has no header.
    if (c.sends && c.inside('send'))
      return ['say.add.desc.len', { payload: c.step.after - RPMSG_HDR_SIZE }]
    return c.q.name === 'rvq' ? 'say.add.desc.len.room' : 'say.add.desc.len.raw'
  },
  'add.desc.nextLoad': (c) =>
    described(c) === needed(c) && c.get(c.q.numFree) === 0
      ? 'say.add.desc.nextLoad.last'
      : 'say.add.desc.nextLoad',
  'add.numFree': (c) =>
    c.frame.scenario.kernel === 'linux-3.x' && !inTable(c)
      ? 'say.add.numFree.first'
      : ['say.add.numFree', { taken: c.step.before - c.step.after }],
  'add.freeHead': (c) => (c.get(c.q.numFree) === 0 ? 'say.add.freeHead.empty' : 'say.add.freeHead'),
  'add.ring': (c) => (skipsWmb(c) ? 'say.add.ring.late' : 'say.add.ring'),
  'add.idx': (c) => {
    const { before, after } = c.step
    // A stray write may have left any number there; what is published lies in front of the new one.
    const slot = c.vring.slot(after - 1)
    const head = c.get(c.vring.availRing(slot))
    if (skipsWmb(c)) return ['say.add.idx.early', { slot, head }]
    const wraps = before === 0xffff && after === 0
    return [wraps ? 'say.add.idx.wrap' : 'say.add.idx', { head }]
  },
} satisfies Tellers

export const kickTellers = {
  'kick.numAdded': (c) => (c.step.before ? 'say.kick.numAdded' : 'say.kick.numAdded.none'),
  'kick.event': (c) => {
    const idx = c.get(c.vring.availIdx)
    const added = c.last('kick.numAdded')?.before ?? 0
    return vringNeedEvent(c.step.after, idx, (idx - added) & 0xffff)
      ? 'say.kick.event'
      : 'say.kick.event.no'
  },
  'kick.flags': (c) => {
    if (c.step.after & VRING_USED_F_NO_NOTIFY) return 'say.kick.flags.no'
    return c.broken ? 'say.kick.flags.broken' : 'say.kick.flags'
  },
  'notify.ring': (c) => {
    if (struck(c, 'notifyFails')) return 'say.notify.ring.fails'
    if (struck(c, 'dropKick')) return 'say.notify.ring.dropped'
    if (c.step.place?.of === 'mailbox.read') return 'say.notify.ring.full'
    if (c.get(c.q.notifyResult) === 0) return 'say.notify.ring.failed'
    return c.q.name === 'rvq' ? 'say.notify.ring.rvq' : 'say.notify.ring'
  },
} satisfies Tellers

export const getTellers = {
  'unused.bug': (c) => ({ free: c.get(c.q.numFree) }),
  'used.idx': (c) => {
    // The handler looks once; virtqueue_get_buf, in the callback that it calls, looks for itself.
    const handler = c.inside('interrupt') && !c.inside('getBuf')
    if (c.waiting === 0) return handler ? 'say.used.idx.irq.none' : 'say.used.idx.none'
    return handler ? 'say.used.idx.irq' : 'say.used.idx'
  },
  'get.len': (c) => (c.sends ? 'say.get.len' : 'say.get.len.in'),
  'get.tooLong': (c) => {
    const id = c.last('get.id')?.after ?? 0
    return { len: c.last('get.len')?.after ?? 0, most: c.q.buflen ? c.get(c.q.buflen(id)) : 0 }
  },
  'get.flagsLoad': (c) =>
    c.step.after & VRING_AVAIL_F_NO_INTERRUPT ? 'say.get.flagsLoad' : 'say.get.flagsLoad.on',
  'get.usedEvent': (c) => (c.eventIdx ? 'say.get.usedEvent.event' : 'say.get.usedEvent'),

  'detach.flags': (c) => {
    if (c.step.after & VRING_DESC_F_INDIRECT) return 'say.detach.flags.table'
    return c.step.after & VRING_DESC_F_NEXT ? 'say.detach.flags.next' : 'say.detach.flags'
  },
  'detach.link': (c) => {
    const back = c.since('detach.token').filter((s) => s.site === 'detach.numFree').length
    return c.get(c.q.numFree) === back ? 'say.detach.link.empty' : 'say.detach.link'
  },
} satisfies Tellers

export const callbackTellers = {
  'enable.shadow': (c) => (c.eventIdx ? 'say.enable.shadow.event' : 'say.enable.shadow'),
  'enable.usedEvent': (c) => {
    if (!c.eventIdx) return 'say.enable.usedEvent'
    return c.inside('enableCbDelayed')
      ? 'say.enable.usedEvent.delayed'
      : 'say.enable.usedEvent.event'
  },
  'poll.usedIdx': (c) => (c.waiting ? 'say.poll.usedIdx.moved' : 'say.poll.usedIdx'),

  'disable.shadow': (c) =>
    c.get(c.q.eventTriggered) ? 'say.disable.shadow.triggered' : 'say.disable.shadow',
} satisfies Tellers
