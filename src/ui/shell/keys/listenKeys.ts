import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'
import { isModal } from '../../../store/state.ts'
import { actOf, isTaken, isTyped } from './keymap.ts'

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
    const { dialog } = store.getState()
    // Meant for what has been opened and is still being fetched. (Closed, it is there to the last.)
    if (isModal(dialog) && isTyped(event.key) && !root.querySelector('dialog'))
      return event.preventDefault()
    const act = actOf(event, store)
    if (!act) return
    event.preventDefault()
    act()
  }
  const onPageKey = (event: KeyboardEvent) => event.target === page && onKey(event)
  root.addEventListener('keydown', onKey)
  page?.addEventListener('keydown', onPageKey)
  return () => {
    root.removeEventListener('keydown', onKey)
    page?.removeEventListener('keydown', onPageKey)
  }
}
