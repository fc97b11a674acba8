/** What the upper wire says: what the driver rings for, and whether the remote wants to hear it. */
import { VRING_USED_F_NO_NOTIFY } from '../../../core/memory/constants.ts'
import { faultIn } from '../../../core/memory/faultFields.ts'
import { armed, type Moment } from '../moment.ts'
import { kickTest } from './eventIndex.ts'
import { decided, dropped, resting, type Said, threat, wouldRing } from './said.ts'

export function kickSays(cx: Moment): Said {
  const said = atStep(cx) ?? atRest(cx)
  const fault = armed(cx, 'notifyFails') ? 'notifyFails' : 'dropKick'
  return armed(cx, fault) ? { ...said, armed: threat(cx, fault) } : said
}

/** What the step at hand does to the wire, or what the call did to it before. */
function atStep(cx: Moment): Said | null {
  const { step, steps, words } = cx
  const { t } = words
  // The driver believes that it has rung: what became of it is told until its call ends.
  const last = steps.findLast((s) => s.does === 'rings')
  const fault = faultIn(last?.place)
  if (last?.place?.of === 'mailbox.read') return dropped(t('stage.kick.failed'))
  if (fault === 'dropKick') return dropped(t('stage.kick.dropped'))
  if (fault === 'notifyFails' && cx.ring.driver.broken) return dropped(t('stage.kick.failed'))
  switch (step?.site) {
    case 'kick.flags': {
      const off = (step.after & VRING_USED_F_NO_NOTIFY) !== 0
      const key = off ? 'stage.kick.flagsQuiet' : 'stage.kick.flagsRing'
      return resting(
        off,
        t(key, { flags: step.after }),
        t(off ? 'stage.kick.off' : 'stage.kick.on'),
      )
    }
    case 'kick.event':
      return decided(cx, kickTest(cx))
    case 'notify.broken':
      return dropped(t('stage.kick.failed'))
    case 'notify.ring':
    case 'add.noSpaceNotify':
      return faultIn(step.place) === 'notifyFails' ? dropped(t('stage.kick.failing')) : ringing(cx)
    default:
      return null
  }
}

const ringing = ({ words, frame, receiving }: Moment): Said => ({
  state: 'ringing',
  briefs: [],
  text: receiving
    ? words.t('stage.kick.rx.ringing')
    : words.t('stage.kick.ringing', { message: frame.rungFor }),
})

/** What the remote knows of it: whether it has rung, and what it asked for itself. */
export function kickKnown(cx: Moment): Said {
  const { step, words, ring, frame, receiving, memory, q, layout } = cx
  if (step?.does === 'rings' && !faultIn(step.place)) return ringing(cx)
  const { rungFor: message } = frame
  const text = receiving
    ? words.t(memory.load(q.kicks) > 0 ? 'stage.kick.rx.rung' : 'stage.kick.rx.idle')
    : message > 0
      ? words.t('stage.kick.rung', { message })
      : words.t('stage.kick.idle')
  if (layout.scenario.features.eventIdx) {
    const wish = words.t('stage.readout.event', { idx: (ring.used.availEvent + 1) & 0xffff })
    return resting(false, `${text} · ${wish}`, text)
  }
  return resting(isOff(cx), text)
}

function atRest(cx: Moment): Said {
  const { layout, ring } = cx
  const said = cx.receiving ? { text: receiving(cx), briefs: [] } : sending(cx)
  if (!layout.scenario.features.eventIdx) return resting(isOff(cx), said.text, ...said.briefs)
  const test = kickTest(cx)
  const would = wouldRing(cx, 'avail.idx', test)
  const text = test.old === ring.avail.idx ? would.whole : `${said.text} · ${would.said}`
  return resting(!test.rings, text, would.said, would.least)
}

/** Does the remote ask for silence? */
const isOff = ({ ring }: Moment): boolean => (ring.used.flags & VRING_USED_F_NO_NOTIFY) !== 0

function sending(cx: Moment): Pick<Said, 'text' | 'briefs'> {
  const { frame, facts, ring, words, vrp } = cx
  const { rungFor: rung } = frame
  const { t } = words
  // A sender that waits for a buffer has nothing to ring for.
  const sends = !facts.ended && !ring.driver.broken && (vrp.sleepers === 0 || facts.buffer !== null)
  const wanted = Math.max(frame.publishedUpTo, sends ? facts.message : 0)
  if (wanted > rung) {
    const brief = t('stage.kick.notYet', { message: wanted })
    if (rung === 0) return { text: brief, briefs: [] }
    return { text: t('stage.kick.notYetLast', { message: wanted, last: rung }), briefs: [brief] }
  }
  return {
    text: rung === 0 ? t('stage.kick.idle') : t('stage.kick.rung', { message: rung }),
    briefs: [],
  }
}

/** On the receive ring the driver publishes empty buffers. */
function receiving({ memory, q, words }: Moment): string {
  const added = memory.load(q.numAdded)
  if (added > 0) return words.t('stage.kick.rx.notYet', { count: added })
  return words.t(memory.load(q.kicks) > 0 ? 'stage.kick.rx.rung' : 'stage.kick.rx.idle')
}
