/** Watches a visualizer, and tells what happens to it. */
import { stopAt } from '../protocol/stops.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Prediction } from '../store/state.ts'
import { changedBetween } from './changed.ts'
import type { HostEvent } from './protocol.ts'
import { actsOf, brokenIn, isShown, type Shown } from './state.ts'

/**
 * Tells from now on.
 *
 * @returns how to stop
 */
export function tellHappenings(store: VisualizerStore, tell: (event: HostEvent) => void) {
  const first = store.getState()
  let bytes = isShown(first) ? first.replica.memory.bytes.slice() : null
  let layout = first.replica?.layout
  let acts = isShown(first) ? JSON.stringify(actsOf(first)) : ''

  function stepped(shown: Shown): void {
    const { frame, replica } = shown
    const { step, cursor, length, actors } = frame
    const now = replica.memory.bytes
    const isSame = bytes !== null && layout === replica.layout
    // Of another memory all is new: that says nothing about a field.
    const changes = isSame && bytes ? changedBetween(replica.layout, bytes, now) : NO_CHANGES
    if (isSame) bytes?.set(now)
    else bytes = now.slice()
    layout = replica.layout
    const actor = step ? (actors[step.actor]?.name ?? '') : ''
    tell({ event: 'step', step: cursor, steps: length, site: step?.site ?? '', actor, ...changes })
    const stop = stopAt(frame.stops, cursor)
    if (stop) tell({ event: 'stop', step: cursor, name: stop.name })
    for (const rule of frame.violated)
      if (rule.fresh) {
        const [broken] = brokenIn({ ...frame, violated: [rule] })
        tell({ event: 'broken', step: cursor, ...broken })
      }
  }

  function actsChanged(shown: Shown): void {
    const now = actsOf(shown)
    const said = JSON.stringify(now)
    if (said === acts) return
    acts = said
    tell({ event: 'acts', acts: now })
  }

  return store.subscribe((now, before) => {
    if (now.frame !== before.frame && isShown(now)) {
      const { frame } = before
      const { cursor, length, revision } = now.frame
      // A frame that only refuses a command shows the same as before.
      if (frame?.cursor !== cursor || frame.length !== length || frame.revision !== revision)
        stepped(now)
      actsChanged(now)
    }
    if (now.playing !== before.playing) tell({ event: 'playing', playing: now.playing })
    const { prediction } = now
    if (
      prediction &&
      prediction !== before.prediction &&
      prediction.chosen !== null &&
      isShown(now)
    )
      void answered(now, prediction, prediction.chosen).then(tell, () => {})
    if (now.notice !== before.notice && now.notice?.about === 'lost')
      tell({ event: 'error', error: { is: 'failed', field: '', message: 'the session is gone' } })
  })
}

const NO_CHANGES = { changed: [], more: 0 }

/** Whether it was so is known to the page that has asked, and only there. */
async function answered(
  { frame, replica }: Shown,
  { lookahead, cursor }: Prediction,
  chosen: number,
): Promise<HostEvent> {
  const { questionOf } = await import('../view/predict/predict.ts')
  const { scenario } = frame
  const { right } = questionOf({ step: lookahead.steps[0], lookahead, scenario, bytes: replica })
  return { event: 'prediction', step: cursor, chosen, right, correct: chosen === right }
}
