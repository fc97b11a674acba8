import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'
import { isModal } from '../../../store/state.ts'
import { isTaken } from './isTaken.ts'
import { actOf, isTyped } from './keymap.ts'

/**
 * Keys work while the focus is inside `root`; with `page`, also while nothing on the page has
 * it. Another visualizer on the same page hears nothing of them.
 *
 * @returns how to stop
 */
export function listenKeys(
  store: VisualizerStore,
  root: HTMLElement,
  page: HTMLElement | null,
): () => void {
  function onKey(event: KeyboardEvent) {
    if (event.defaultPrevented || isTaken(event.key, event.target)) return
    // Meant for what has been opened and is still being fetched. (Closed, it is there to the last.)
    const isForDialog = () =>
      isModal(store.getState().dialog) && isTyped(event.key) && !root.querySelector('dialog')
    if (isForDialog()) return event.preventDefault()
    store.actions.rest()
    if (actOf(event, store)) event.preventDefault()
    // What it would do now is nothing; it may be something when its turn comes.
    else if (store.getState().acting === 0) return
    // A key that is held down goes as fast as it can be followed, and ends when it is let go.
    if (event.repeat && store.actions.someWait()) return
    // What it means is decided when all that was typed before it is done.
    void store.actions.inTurn(() => (isForDialog() ? null : actOf(event, store)?.()))
  }
  const onPageKey = (event: KeyboardEvent) => event.target === page && onKey(event)
  root.addEventListener('keydown', onKey)
  page?.addEventListener('keydown', onPageKey)
  return () => {
    root.removeEventListener('keydown', onKey)
    page?.removeEventListener('keydown', onPageKey)
  }
}
