/** The two wires: kick on top, interrupt below. */
import { VRING_AVAIL_F_NO_INTERRUPT, VRING_USED_F_NO_NOTIFY } from '../core/constants.ts'
import { textWidth } from './geometryText.ts'
import { distance, type SceneContext } from './sceneContext.ts'
import type { WireScene } from './sceneTypes.ts'

const MIDDLE = 540
const ICON = 14

interface Said {
  readonly state: WireScene['state']
  readonly text: string
}

function wire(key: WireScene['key'], y: number, title: string, said: Said): WireScene {
  const words = textWidth(title, 11.5) * 1.03 + 7 + textWidth(said.text, 11.5)
  const left = MIDDLE - (ICON + 7 + words) / 2
  return {
    key,
    y,
    ...said,
    title,
    iconAt: { x: left + ICON / 2, y },
    textAt: { x: left + ICON + 7, y: y + 4 },
    gap: [left - 40, MIDDLE + (ICON + 7 + words) / 2 + 40],
    label: `${title}: ${said.text}`,
  }
}

export function kickWire(cx: SceneContext): WireScene {
  return wire('wire.kick', 21, cx.words.t('stage.wire.kick'), kickSays(cx))
}

export function interruptWire(cx: SceneContext): WireScene {
  return wire('wire.interrupt', 559, cx.words.t('stage.wire.interrupt'), interruptSays(cx))
}

function kickSays({ frame, facts, ring, words, vrp }: SceneContext): Said {
  const { step, rungFor: rung } = frame
  const t = words.t
  const quiet = (ring.used.flags & VRING_USED_F_NO_NOTIFY) !== 0
  const own = step?.queue !== 'rvq'
  if (own && step?.site === 'kick.flags')
    return {
      state: quiet ? 'suppressed' : 'idle',
      text: t(quiet ? 'stage.kick.flagsQuiet' : 'stage.kick.flagsRing', { flags: step.after }),
    }
  if (own && step?.site === 'kick.event')
    return { state: 'idle', text: t('stage.kick.event', { event: step.after }) }
  if (step?.site === 'notify.broken') return { state: 'dropped', text: t('stage.kick.failed') }
  if (own && (step?.site === 'notify.ring' || step?.site === 'add.noSpaceNotify'))
    return { state: 'ringing', text: t('stage.kick.ringing', { message: rung }) }
  const state = quiet ? 'suppressed' : 'idle'
  // A sender that waits for a buffer has nothing to ring for.
  const sending =
    !facts.ended && !ring.driver.broken && (vrp.sleepers === 0 || facts.buffer !== null)
  const wanted = Math.max(frame.publishedUpTo, sending ? facts.message : 0)
  if (frame.messages === 0) return { state, text: t('stage.kick.idle') }
  if (wanted > rung && rung === 0)
    return { state, text: t('stage.kick.notYet', { message: wanted }) }
  if (wanted > rung)
    return { state, text: t('stage.kick.notYetLast', { message: wanted, last: rung }) }
  return rung === 0
    ? { state, text: t('stage.kick.idle') }
    : { state, text: t('stage.kick.rung', { message: rung }) }
}

function interruptSays(cx: SceneContext): Said {
  const { frame, ring, words, vrp } = cx
  const { step } = frame
  const t = words.t
  const off = (ring.avail.flags & VRING_AVAIL_F_NO_INTERRUPT) !== 0
  const used = distance(ring.driver.lastUsedIdx, ring.used.idx)
  const state = off ? 'suppressed' : 'idle'
  const sleeping = waiting(cx)
  switch (step?.queue === 'rvq' ? '' : step?.site) {
    case 'done.interrupt':
      return {
        state: 'ringing',
        text: sleeping ? t('stage.irq.raisedFor', { list: sleeping }) : t('stage.irq.raised'),
      }
    case 'done.flags':
      return {
        state,
        text: t(off ? 'stage.irq.flagsOff' : 'stage.irq.flagsOn', { flags: step?.after ?? 0 }),
      }
    case 'done.event':
      return { state: 'idle', text: t('stage.irq.event', { event: step?.after ?? 0 }) }
    case 'enable.flags':
      return {
        state,
        text: t('stage.irq.on', { before: step?.before ?? 0, after: step?.after ?? 0 }),
      }
    case 'disable.flags':
      return {
        state,
        text: t('stage.irq.off', { before: step?.before ?? 0, after: step?.after ?? 0 }),
      }
    case 'xmit.wake':
      return {
        state,
        text: sleeping ? t('stage.irq.woke', { list: sleeping }) : t('stage.irq.wokeNone'),
      }
  }
  if (!off)
    return {
      state,
      text: sleeping ? t('stage.irq.waits', { list: sleeping }) : t('stage.irq.enabled'),
    }
  if (frame.messages === 0) return { state, text: t('stage.irq.until') }
  if (vrp.sleepers > 0) return { state, text: t('stage.irq.stillOff') }
  return { state, text: used > 0 ? t('stage.irq.reap', { count: used }) : t('stage.irq.idle') }
}

/** `#9, #10`: the messages whose senders sleep or have just been woken. */
function waiting({ frame, memory, layout }: SceneContext): string {
  return frame.actors
    .filter((a) => a.message > 0 && memory.load(layout.asleep(a.index)) === 1)
    .map((a) => `#${a.message}`)
    .join(', ')
}
