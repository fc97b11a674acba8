/** Captions of the rpmsg bus: which sentence tells of which step. */
import { EIO, RPMSG_ADDR_ANY, RPMSG_MAX_PAYLOAD } from '../../core/memory/constants.ts'
import { faultIn } from '../../core/memory/faultFields.ts'
import type { Context, Tellers, Told } from './context.ts'

const seconds = (ms: number): number => Math.round(ms / 10) / 100

export const rpmsgTellers = {
  'send.badAddr': (c) => {
    const call = c.call?.call
    const src = call?.fn === 'send' && call.src === RPMSG_ADDR_ANY
    return ['say.send.badAddr', { which: src ? 'src' : 'dst' }]
  },
  'send.tooBig': (c) => {
    const call = c.call?.call
    return { len: call?.fn === 'send' ? call.len : 0, room: RPMSG_MAX_PAYLOAD }
  },
  'send.copyFrom': (c) => ({ length: c.step.range?.length ?? 0 }),
  'send.copy': (c) => (c.step.range?.length ? 'say.send.copy' : 'say.send.copy.empty'),
  'send.addFailed': (c) =>
    c.step.text.includes(`-${EIO}`) ? 'say.send.addFailed.EIO' : 'say.send.addFailed.ENOSPC',
  'send.unlock': endOfSend,

  'tx.lock': (c) => {
    if (c.previous === 'up.unlock') return 'say.tx.lock.again'
    if (c.previous !== 'wait.prepare') return 'say.tx.lock'
    if (signalled(c)) return 'say.tx.lock.signal'
    if (c.times('wait.schedule') === 0) return 'say.tx.lock.queued'
    return c.timeLeft(c.step.actor) > 0 ? 'say.tx.lock.woken' : 'say.tx.lock.late'
  },
  'tx.fresh': (c) => {
    const waiting = (c.get(c.vring.usedIdx) - c.get(c.q.lastUsedIdx)) & 0xffff
    return waiting ? ['say.tx.fresh.passing', { waiting }] : 'say.tx.fresh'
  },
  'tx.unlock': (c) => {
    if (c.buffer) return 'say.tx.unlock'
    if (!patient(c)) return c.broken ? 'end.send.ENOMEM.broken' : 'end.send.ENOMEM'
    if (c.broken) return 'say.tx.unlock.broken'
    if (c.times('wait.prepare') > 0) {
      if (signalled(c)) return 'say.tx.unlock.signal'
      const late = c.times('wait.schedule') > 0 && c.timeLeft(c.step.actor) <= 0
      return late ? 'say.tx.unlock.late' : 'say.tx.unlock.sleep'
    }
    if (c.times('up.lock') > 0) return 'say.tx.unlock.again'
    return ['say.tx.unlock.wait', { count: c.frame.scenario.buffers }]
  },

  'up.sleepers': (c) => (c.step.after === 1 ? 'say.up.sleepers.first' : 'say.up.sleepers'),
  'down.sleepers': (c) => (c.step.after === 0 ? 'say.down.sleepers.last' : 'say.down.sleepers'),
  'down.unlock': (c) => (c.buffer ? 'say.down.unlock' : 'say.down.unlock.empty'),

  'wait.prepare': (c) => {
    if (signalled(c)) return 'say.wait.prepare.signal'
    if (c.times('wait.schedule') === 0) return 'say.wait.prepare'
    return c.timeLeft(c.step.actor) > 0 ? 'say.wait.prepare.woken' : 'say.wait.prepare.late'
  },
  'wait.schedule': (c) => {
    const values = {
      count: c.frame.scenario.buffers,
      seconds: seconds(c.timeLeft(c.step.actor)),
    }
    if (signalled(c)) return 'say.wait.schedule.signal'
    if (c.get(c.layout.waitOrder(c.step.actor)) === 0) return 'say.wait.schedule.awake'
    if (c.broken) return ['say.wait.schedule.broken', values]
    if (c.times('wait.schedule') > 1) return ['say.wait.schedule.again', values]
    return [c.asleep.length > 1 ? 'say.wait.schedule.more' : 'say.wait.schedule', values]
  },
  'wait.finish': (c) => (c.buffer ? 'say.wait.finish' : 'say.wait.finish.empty'),

  'xmit.wake': (c) => {
    if (c.woken.length) return 'say.xmit.wake'
    const early = c.wokenEarly.length
    return early ? ['say.xmit.wake.early', { early }] : 'say.xmit.wake.none'
  },
  'clock.tick': (c) => {
    const over = c.asleep.filter((a) => c.timeLeft(a) <= 0).length
    const values = { seconds: seconds(c.step.after - c.step.before), over }
    return [over ? 'say.clock.tick.over' : 'say.clock.tick', values]
  },
} satisfies Tellers

/** Is a signal pending for the sender? */
const signalled = (c: Context): boolean => c.get(c.layout.signalPending(c.step.actor)) !== 0

/** Does the sender wait for a buffer? A client that answers in its callback never does. */
function patient(c: Context): boolean {
  const call = c.call?.call
  return call?.fn === 'send' ? call.wait : !c.inside('recvSingle') || c.inside('nsCb')
}

/** The last step of a send that got as far as the ring. */
function endOfSend(c: Context): Told {
  // Not the result of the call: a send may happen within a reception, or for a channel.
  const failed = c.since('send.lock').find((s) => s.site === 'send.addFailed')
  if (failed)
    return ['end.send.lost', { error: failed.text.includes(`-${EIO}`) ? '-EIO' : '-ENOSPC' }]
  const call = c.call?.call
  if (call?.fn === 'send' && !call.kick) return 'end.send.unrung'
  if (c.broken) return 'end.send.deaf'
  const kick = c.since('send.lock').find((s) => s.site === 'notify.ring')
  const asked = c.since('send.lock').find((s) => s.site === 'kick.event')
  if (!kick) return asked ? ['end.send.quiet.event', { entry: asked.after }] : 'end.send.quiet'
  return faultIn(kick.place) ? 'end.send.unheard' : 'end.send.rung'
}
