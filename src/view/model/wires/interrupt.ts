/** What the lower wire says: what the remote interrupts for, and whether the driver wants to hear it. */
import type { SiteName } from '../../../core/machine/sites.ts'
import {
  VRING_AVAIL_F_NO_INTERRUPT,
  VRING_USED_F_NO_NOTIFY,
} from '../../../core/memory/constants.ts'
import { faultIn } from '../../../core/memory/faultFields.ts'
import { armed, distance, type Moment } from '../moment.ts'
import { senderLetter } from '../shores/people.ts'
import { interruptTest } from './eventIndex.ts'
import { decided, dropped, resting, type Said, threat, wouldRing } from './said.ts'

export function interruptSays(cx: Moment): Said {
  const said = atStep(cx) ?? atRest(cx)
  return armed(cx, 'dropInterrupt') ? { ...said, armed: threat(cx, 'dropInterrupt') } : said
}

/** Steps of which the remote sees what they do to the wire: its own, and stores that are shared. */
const SHARED = new Set<SiteName>([
  ...(['done.flags', 'done.ownFlags', 'done.event', 'enable.flags', 'disable.flags'] as const),
])

/** What the remote knows of it: what it has raised itself, and what stands in the shared memory. */
export function interruptKnown(cx: Moment): Said {
  const { step } = cx
  // Nobody tells it that nothing came of it.
  if (step?.site === 'done.interrupt') return { state: 'ringing', text: raised(cx, ''), briefs: [] }
  const said = step && SHARED.has(step.site) ? atStep(cx) : null
  if (said && said.state !== 'dropped') return said
  return resting(isOff(cx), ...wishKnown(cx, isOff(cx)))
}

function wishKnown(cx: Moment, off: boolean): [string, ...string[]] {
  const { ring, words, receiving, library } = cx
  if (isMute(cx)) return [words.t('stage.irq.never'), words.t('stage.irq.never.brief')]
  if (decides(cx) === 'event') {
    const { whole, said, least } = wouldRing(cx, 'used.idx', interruptTest(cx))
    return [whole, said, least]
  }
  if (receiving) return [words.t(off ? 'stage.irq.rx.off' : 'stage.irq.rx.idle')]
  if (library?.asks === 'used.flags')
    return off
      ? [
          words.t('stage.irq.ownFlags', { flags: ring.used.flags }),
          `used.flags = ${ring.used.flags}`,
        ]
      : [words.t('stage.irq.always')]
  const key = off ? 'stage.irq.flagsOff' : 'stage.irq.flagsOn'
  return [
    words.t(key, { flags: ring.avail.flags }),
    words.t(off ? 'stage.irq.rx.off' : 'stage.irq.enabled'),
  ]
}

/** What decides: the driver's flags, its event index, or (RPMsg-Lite) the remote's own flags. */
function decides({ library, layout }: Moment): 'event' | 'avail.flags' | 'used.flags' {
  const { eventIdx } = layout.scenario.features
  if (!library) return eventIdx ? 'event' : 'avail.flags'
  return eventIdx && library.knowsEventIdx ? 'event' : library.asks
}

/** RPMsg-Lite gives buffers back without a word, unless it was compiled to do so. */
const isMute = ({ library, receiving, layout }: Moment): boolean =>
  library?.id === 'rpmsg-lite' &&
  !receiving &&
  !layout.scenario.remoteOptions.includes('RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION')

function isOff(cx: Moment): boolean {
  const { ring } = cx
  if (isMute(cx)) return true
  const by = decides(cx)
  if (by === 'event') return !interruptTest(cx).rings
  return by === 'used.flags'
    ? (ring.used.flags & VRING_USED_F_NO_NOTIFY) !== 0
    : (ring.avail.flags & VRING_AVAIL_F_NO_INTERRUPT) !== 0
}

function atStep(cx: Moment): Said | null {
  const { step, steps, words } = cx
  const { t } = words
  const off = isOff(cx)
  const sleeping = waiting(cx)
  const last = steps.findLast((s) => s.site === 'done.interrupt')
  if (faultIn(last?.place) === 'dropInterrupt') return dropped(t('stage.irq.dropped'))
  const { before = 0, after = 0 } = step ?? {}
  switch (step?.site) {
    case 'done.interrupt':
      return { state: 'ringing', text: raised(cx, sleeping), briefs: [t('stage.irq.raised')] }
    case 'done.flags':
      return resting(
        off,
        t(off ? 'stage.irq.flagsOff' : 'stage.irq.flagsOn', { flags: after }),
        t(off ? 'stage.irq.rx.off' : 'stage.irq.enabled'),
      )
    case 'done.ownFlags':
      return resting(off, t('stage.irq.ownFlags', { flags: after }), `used.flags = ${after}`)
    case 'done.event':
      return decided(cx, interruptTest(cx))
    case 'enable.flags':
      return resting(off, t('stage.irq.on', { before, after }))
    case 'disable.flags':
      return resting(off, t('stage.irq.off', { before, after }))
    case 'xmit.wake':
      return resting(
        off,
        sleeping ? t('stage.irq.woke', { list: sleeping }) : t('stage.irq.wokeNone'),
      )
    default:
      return null
  }
}

function raised({ words, receiving }: Moment, sleeping: string): string {
  if (receiving) return words.t('stage.irq.rx.raised')
  return sleeping ? words.t('stage.irq.raisedFor', { list: sleeping }) : words.t('stage.irq.raised')
}

function atRest(cx: Moment): Said {
  const { ring, words, receiving } = cx
  const off = isOff(cx)
  const used = distance(ring.driver.lastUsedIdx, ring.used.idx)
  const news = receiving && used > 0 ? words.t('stage.irq.rx.waiting', { count: used }) : ''
  if (decides(cx) === 'event') {
    const would = wouldRing(cx, 'used.idx', interruptTest(cx))
    return resting(off, news ? `${news} · ${would.said}` : would.whole, would.said, would.least)
  }
  const idle = words.t(off ? 'stage.irq.rx.off' : 'stage.irq.rx.idle')
  return receiving ? resting(off, news || idle) : resting(off, ...sending(cx, off, used))
}

/** All of it, and shorter. */
function sending(cx: Moment, off: boolean, used: number): [string, ...string[]] {
  const { frame, vrp, words, library } = cx
  const { t } = words
  const sleeping = waiting(cx)
  if (isMute(cx)) return [t('stage.irq.never'), t('stage.irq.never.brief')]
  // RPMsg-Lite asks nobody: the driver's wish says nothing about this wire.
  if (library?.asks === 'used.flags' && !off && !sleeping) return [t('stage.irq.always')]
  if (!off && sleeping) return [t('stage.irq.waits', { list: sleeping }), t('stage.irq.enabled')]
  if (!off) return [t('stage.irq.enabled')]
  if (frame.messages === 0) return [t('stage.irq.until')]
  if (vrp.sleepers > 0) return [t('stage.irq.stillOff')]
  const idle = t('stage.irq.idle')
  return used > 0 ? [t('stage.irq.reap', { count: used }), idle] : [idle]
}

/** `A #9, B #10`: the messages whose senders sleep or have just been woken. */
function waiting({ frame, memory, layout }: Moment): string {
  return frame.actors
    .filter((a) => a.message > 0 && memory.load(layout.asleep(a.index)) === 1)
    .map((a) => `${senderLetter(a.index)} #${a.message}`)
    .join(', ')
}
