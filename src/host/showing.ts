/** How a link wants to be shown, done to the page: for this visit, and remembered nowhere. */
import type { LinkView } from '../link/grammar/view.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { SPEEDS } from '../store/playLoop.ts'
import type { Preferences } from '../store/preferences.ts'
import { autoOf, fix } from './follow.ts'

/** Shows the page as a link says; what it does not say stays as it is. */
export function showAs(store: VisualizerStore, view: LinkView): void {
  const { setState, getState, actions } = store
  const { by, pane, queue, seen, theme, lang, names, numbers, motion, layout } = view
  const { present, play } = view
  fix(store, view)
  const auto = autoOf(store)
  const lent: Partial<Preferences> = {
    ...(theme && { theme: theme === 'auto' ? auto.theme : theme }),
    ...(lang && { language: lang === 'auto' ? auto.language : lang }),
    ...(names && { vocabulary: names }),
    ...(numbers && { base: numbers }),
  }
  const speed = SPEEDS.find((one) => String(one) === play)
  setState({
    lent,
    ...lent,
    ...(motion && { still: motion === 'off' }),
    ...(layout && { layout }),
    ...(by && { granularity: by }),
    ...(pane && { pane }),
    ...(seen && { perspective: seen }),
    ...(present && { presenting: { blank: false, code: present === 'code' } }),
    ...(speed && { speed }),
  })
  const q = queue === 'rvq' ? 0 : 1
  if (queue && q !== getState().queue) actions.setQueue(q)
}

/** What plays whenever it is seen: how to leave that. */
const watchers = new WeakMap<VisualizerStore, () => void>()

/**
 * Plays as soon as it is seen, and rests while it is not: a frame far down in a long page waits.
 *
 * @param seen what has to be in sight
 */
export function playWhileSeen(store: VisualizerStore, seen: Element): void {
  const { actions, getState, subscribe } = store
  /** Whether it plays, or would if it were seen. */
  let inSight = false
  let changing = false
  const play = (on: boolean) => {
    changing = true
    actions.play(on)
    changing = false
  }
  const stopWatching = subscribe(({ playing }, before) => {
    // Somebody has paused it, or it has come to its end.
    if (before.playing && !playing && inSight && !changing) end()
  })
  const end = () => {
    watcher.disconnect()
    stopWatching()
  }
  const watcher = new IntersectionObserver((entries) => {
    inSight = entries.some(({ isIntersecting }) => isIntersecting)
    if (inSight !== getState().playing) play(inSight)
  })
  watchers.get(store)?.()
  watchers.set(store, end)
  watcher.observe(seen)
}

/** Plays no more, nor when it is seen again. */
export function stopPlaying(store: VisualizerStore): void {
  watchers.get(store)?.()
  store.actions.play(false)
}
