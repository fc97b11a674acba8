/** How a link wants to be shown, done to the page: for this visit, and remembered nowhere. */
import type { LinkView } from '../link/grammar/view.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { SPEEDS } from '../store/playLoop.ts'
import type { Preferences } from '../store/preferences.ts'
import { autoOf, fix } from './follow.ts'

/** Shows the page as a link says; what it does not say stays as it is. */
export function showAs(store: VisualizerStore, view: LinkView): void {
  const { setState, getState, actions } = store
  const { by, pane, queue, seen, theme, lang, names, numbers, present, play } = view
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
    ...(by && { granularity: by }),
    ...(pane && { pane }),
    ...(seen && { perspective: seen }),
    ...(present && { presenting: { blank: false, code: present === 'code' } }),
    ...(speed && { speed }),
  })
  const q = queue === 'rvq' ? 0 : 1
  if (queue && q !== getState().queue) actions.setQueue(q)
}

/**
 * Plays as soon as the page is seen: a frame far down in a long page waits.
 *
 * @param seen what has to be in sight
 */
export function playOnceSeen({ actions }: VisualizerStore, seen: Element): void {
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    watcher.disconnect()
    actions.play(true)
  })
  watcher.observe(seen)
}
