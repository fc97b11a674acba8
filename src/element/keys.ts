/** Keys, while the focus is inside: going through the history, and the acts by their own letters. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { actOfKey, factsAt } from '../store/types.ts'
import { shownQueue } from '../ui/context/shownQueue.ts'
import { isTaken } from '../ui/shell/keys/isTaken.ts'

type Deed = (() => unknown) | null

/** @param play begins to play, or ends it */
export function listenKeys(store: VisualizerStore, root: HTMLElement, play: () => void): void {
  root.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isTaken(event.key, event.target)) return
    const deed = deedOf(store, event, play)
    if (!deed) return
    event.preventDefault()
    store.actions.rest()
    // A key that is held down goes as fast as it can be followed, and ends when it is let go.
    if (event.repeat && store.actions.someWait()) return
    void store.actions.inTurn(() => void deed())
  })
}

function deedOf(store: VisualizerStore, event: KeyboardEvent, play: () => void): Deed {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event
  if (ctrlKey || metaKey) return null
  const { actions } = store
  const { frame, replica, queue, asking } = store.getState()
  const by = shiftKey ? 'function' : altKey ? 'send' : undefined
  switch (key) {
    case 'ArrowRight':
      return () => actions.forward(by)
    case 'ArrowLeft':
      return () => actions.back(by)
    case 'Home':
      return () => actions.seek(0)
    case 'End':
      return () => actions.seek(frame?.length ?? 0)
    case ' ':
      return play
    case 'Escape':
      return asking ? () => actions.answer(false) : actions.unpin
  }
  if (!frame || !replica || altKey) return null
  const act = actOfKey(
    key.toUpperCase(),
    factsAt(frame, replica),
    shownQueue(replica.layout, queue).index,
  )
  return act && (() => actions.act(act))
}
