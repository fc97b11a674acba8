/** Captions of the rpmsg bus: which sentence tells of which step. */
import { EIO, ENOSPC, RPMSG_ADDR_ANY, RPMSG_MAX_PAYLOAD } from '../core/constants.ts'
import type { Context, Tellers, Told } from './narrateContext.ts'
import { hex } from './values.ts'

const ERRORS: Record<number, string> = { [EIO]: '-EIO', [ENOSPC]: '-ENOSPC' }

const seconds = (ms: number): number => Math.round(ms / 10) / 100
const address = (c: Context) => ({ address: hex(c.step.after) })

export const rpmsgTellers: Tellers<
  'send' | 'tx' | 'up' | 'down' | 'wait' | 'xmit' | 'clock' | 'probe' | 'channel'
> = {
  'send.badAddr': (c) => {
    const call = c.call?.call
    const src = call?.fn === 'send' && call.src === RPMSG_ADDR_ANY
    return ['say.send.badAddr', { which: src ? 'src' : 'dst' }]
  },
  'send.tooBig': (c) => {
    const call = c.call?.call
    const len = call?.fn === 'send' ? call.len : 0
    return ['say.send.tooBig', { len, room: RPMSG_MAX_PAYLOAD }]
  },
  'send.timeout': 'say.send.timeout',
  'send.hdr.len': (c) => ['say.send.hdr.len', { buffer: c.buffer ?? '' }],
  'send.hdr.flags': 'say.send.hdr.flags',
  'send.hdr.src': (c) => ['say.send.hdr.src', address(c)],
  'send.hdr.dst': (c) => ['say.send.hdr.dst', address(c)],
  'send.hdr.reserved': 'say.send.hdr.reserved',
  'send.copy': (c) => {
    const length = c.step.range?.length ?? 0
    return length ? ['say.send.copy', { length }] : 'say.send.copy.empty'
  },
  'send.dump': 'say.send.dump',
  'send.lock': 'say.send.lock',
  'send.addFailed': (c) => [
    c.step.text.includes(`-${EIO}`) ? 'say.send.addFailed.EIO' : 'say.send.addFailed.ENOSPC',
    { buffer: c.buffer ?? '' },
  ],
  'send.unlock': endOfSend,

  'tx.lock': (c) => {
    if (c.previous === 'up.unlock') return 'say.tx.lock.again'
    if (c.previous !== 'wait.prepare') return 'say.tx.lock'
    if (c.times('wait.schedule') === 0) return 'say.tx.lock.queued'
    return c.timeLeft(c.step.actor) > 0 ? 'say.tx.lock.woken' : 'say.tx.lock.late'
  },
  'tx.fresh': (c) => {
    const waiting = (c.get(c.vring.usedIdx) - c.get(c.q.lastUsedIdx)) & 0xffff
    return waiting ? ['say.tx.fresh.passing', { waiting }] : 'say.tx.fresh'
  },
  'tx.unlock': (c) => {
    if (c.buffer) return ['say.tx.unlock', { buffer: c.buffer }]
    const call = c.call?.call
    if (call?.fn === 'send' && !call.wait)
      return c.broken ? 'end.send.ENOMEM.broken' : 'end.send.ENOMEM'
    if (c.broken) return 'say.tx.unlock.broken'
    if (c.times('wait.prepare') > 0) {
      const late = c.times('wait.schedule') > 0 && c.timeLeft(c.step.actor) <= 0
      return late ? 'say.tx.unlock.late' : 'say.tx.unlock.sleep'
    }
    if (c.times('up.lock') > 0) return 'say.tx.unlock.again'
    return ['say.tx.unlock.wait', { count: c.frame.scenario.buffers }]
  },

  'up.lock': 'say.up.lock',
  'up.sleepers': (c) => (c.step.after === 1 ? 'say.up.sleepers.first' : 'say.up.sleepers'),
  'up.unlock': 'say.up.unlock',
  'down.lock': 'say.down.lock',
  'down.sleepers': (c) => (c.step.after === 0 ? 'say.down.sleepers.last' : 'say.down.sleepers'),
  'down.unlock': (c) =>
    c.buffer ? ['say.down.unlock', { buffer: c.buffer }] : 'say.down.unlock.empty',

  'wait.prepare': (c) => {
    if (c.times('wait.schedule') === 0) return 'say.wait.prepare'
    return c.timeLeft(c.step.actor) > 0 ? 'say.wait.prepare.woken' : 'say.wait.prepare.late'
  },
  'wait.schedule': (c) => {
    const asleep = c.asleep.length
    const values = {
      count: c.frame.scenario.buffers,
      seconds: seconds(c.timeLeft(c.step.actor)),
      asleep,
    }
    if (c.broken) return ['say.wait.schedule.broken', values]
    if (c.times('wait.schedule') > 1) return ['say.wait.schedule.again', values]
    return [asleep > 1 ? 'say.wait.schedule.more' : 'say.wait.schedule', values]
  },
  'wait.finish': (c) =>
    c.buffer ? ['say.wait.finish', { buffer: c.buffer }] : 'say.wait.finish.empty',

  'xmit.wake': (c) => {
    const woken = c.woken.length
    return woken ? ['say.xmit.wake', { woken }] : 'say.xmit.wake.none'
  },
  'clock.tick': (c) => {
    const over = c.asleep.filter((a) => c.timeLeft(a) <= 0).length
    const values = { seconds: seconds(c.step.after - c.step.before), over }
    return [over ? 'say.clock.tick.over' : 'say.clock.tick', values]
  },

  'probe.event': 'say.probe.event',
  'probe.ept.lock': 'say.probe.ept.lock',
  'probe.ept': 'say.probe.ept',
  'probe.ept.unlock': 'say.probe.ept.unlock',
  'channel.add': 'say.channel.add',
  'channel.count': 'say.channel.count',
}

/** The last step of a send that got as far as the ring. */
function endOfSend(c: Context): Told {
  const result = typeof c.call?.result === 'number' ? c.call.result : 0
  if (result !== 0) return ['end.send.lost', { error: ERRORS[-result] ?? String(result) }]
  const call = c.call?.call
  if (call?.fn === 'send' && !call.kick) return 'end.send.unrung'
  if (c.broken) return 'end.send.deaf'
  return c.last('notify.ring') ? 'end.send.rung' : 'end.send.quiet'
}
