/**
 * The stage of a visualizer: it follows the store by itself, so that it can stand and answer
 * before there is anything around it. Whoever shows it puts its element where it belongs.
 */
import { createStage } from '../../stage/createStage.ts'
import type { Lit } from '../../stage/hover.ts'
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import type { Lenses } from '../../view/model/moment.ts'
import type { LookAction } from '../../view/model/shores/controls.ts'
import { stageModel } from '../../view/model/stageModel.ts'
import type { StageLayoutName } from '../../view/stage/geometry/stageLayout.ts'
import { layOut } from '../../view/stage/layOut.ts'
import { keepLayers } from '../../view/stage/marks/keep.ts'
import { shownQueue } from '../context/shownQueue.ts'
import type { Words } from '../context/words.tsx'
import { motionsBetween, type Shown } from './motionsBetween.ts'

export interface LiveStage {
  readonly element: HTMLElement
  readonly words: Words
  readonly stageLayout: StageLayoutName
  /** The moment that it shows; null: none yet. */
  shown(): Shown | null
  /** Lights up what belongs together; null: nothing is singled out. */
  mark(lit: Lit | null): void
  destroy(): void
}

/** @param stageLayout what of the stage is drawn, and where */
export function createLiveStage(
  store: VisualizerStore,
  words: Words,
  stageLayout: StageLayoutName,
): LiveStage {
  const { actions } = store
  const element = document.createElement('div')
  let shown: Shown | null = null
  let lenses: Lenses = {}
  /** Of which ring that is. */
  let lensed = ''
  let stopWaiting = () => {}
  const stage = createStage(element, {
    words,
    stageLayout,
    onAction: (action) => {
      if (action.name === 'sees') return actions.setDialog('sees')
      if (action.name !== 'lens' && action.name !== 'drawer') return void actions.act(action)
      lenses = chosen(lenses, action)
      draw()
    },
    hover: {
      onPoint: (thing, at) => actions.link(thing, 'stage', at),
      onPin: (thing) => (thing ? actions.pin(thing, 'stage') : actions.unpin()),
    },
  })

  function draw(): void {
    const { frame, replica, queue, perspective, move, speed, playing } = store.getState()
    if (!frame || !replica) return
    const { index } = shownQueue(replica.layout, queue)
    const { memory, layout } = replica
    // Another ring is looked at from its beginning.
    const ring = `${frame.scenario.num} ${index}`
    if (ring !== lensed) lenses = {}
    lensed = ring
    const model = stageModel(frame, memory, layout, words, index, lenses, perspective)
    const laid = layOut(model, stageLayout)
    // What shows the same keeps its identity: motions and drawing then look at what differs alone.
    const layers = keepLayers(shown?.picture.layers ?? null, laid.layers)
    const picture = { ...laid, layers }
    if (picture.tracks.places.memory.tableInHand !== lenses.drawer?.inHand)
      lenses = { ...lenses, drawer: undefined }
    const now: Shown = { frame, picture, layout }
    const { motions, reverse } = motionsBetween(shown, now, move)
    shown = now
    stopWaiting()
    stage.update(picture, motions, { speed, reverse, playing })
    stopWaiting = whenIdle(element, () => actions.setStage('idle'))
  }

  // At once, not with what React draws: picture and sentence change in one frame all the same.
  const stopFollowing = store.subscribe((now, before) => {
    if (
      now.frame !== before.frame ||
      now.queue !== before.queue ||
      now.perspective !== before.perspective
    )
      draw()
  })
  actions.setStage('idle')
  draw()

  return {
    element,
    words,
    stageLayout,
    shown: () => shown,
    mark: stage.mark,
    destroy() {
      stopFollowing()
      stopWaiting()
      actions.setStage('absent')
      stage.destroy()
      element.remove()
    },
  }
}

/** Stages that stand before there is a page to show them. */
const standing = new WeakMap<VisualizerStore, LiveStage>()

/** Keeps a stage for the first `stageFor`. */
export const leaveStanding = (store: VisualizerStore, stage: LiveStage): void =>
  void standing.set(store, stage)

/** The stage that already stands, if it is of this kind; else a new one. */
export function stageFor(
  store: VisualizerStore,
  words: Words,
  stageLayout: StageLayoutName,
): LiveStage {
  const there = standing.get(store)
  standing.delete(store)
  if (there?.words === words && there.stageLayout === stageLayout) return there
  there?.destroy()
  return createLiveStage(store, words, stageLayout)
}

/** Calls back when the stage has come to rest; answers how to stop waiting. */
function whenIdle(host: HTMLElement, done: () => void): () => void {
  if (host.dataset.idle === 'true') {
    done()
    return () => {}
  }
  const observer = new MutationObserver(() => {
    if (host.dataset.idle !== 'true') return
    observer.disconnect()
    done()
  })
  observer.observe(host, { attributeFilter: ['data-idle'] })
  return () => observer.disconnect()
}

/** Where the lenses are after one was moved, or let go; and which drawer is open. */
function chosen(before: Lenses, action: LookAction): Lenses {
  if (action.name === 'drawer') return { ...before, drawer: action.choice }
  const { dial, slot } = action
  const { [dial]: _, ...others } = before
  return slot === null ? others : { ...others, [dial]: slot }
}
