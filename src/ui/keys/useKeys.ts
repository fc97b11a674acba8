import { type RefObject, useEffect } from 'react'
import { useVisualizerStore } from '../../store/hooks.ts'
import { heldHeads } from '../../view/held.ts'
import { sendQueue } from '../common/sendQueue.ts'
import { actOf, isTaken } from './keymap.ts'

/**
 * Keys work while the focus is inside `root`; with `page`, also while nothing on the page has
 * it. Another visualizer on the same page hears nothing of them.
 */
export function useKeys(root: RefObject<HTMLElement | null>, page: HTMLElement | null) {
  const store = useVisualizerStore()
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || isTaken(event.key, event.target)) return
      const { mirror } = store.getState()
      const held = mirror ? heldHeads(mirror.memory, sendQueue(mirror.layout)) : []
      const act = actOf(event, store, held[0] ?? -1)
      if (!act) return
      event.preventDefault()
      act()
    }
    const onPageKey = (event: KeyboardEvent) => event.target === page && onKey(event)
    const element = root.current
    element?.addEventListener('keydown', onKey)
    page?.addEventListener('keydown', onPageKey)
    return () => {
      element?.removeEventListener('keydown', onKey)
      page?.removeEventListener('keydown', onPageKey)
    }
  }, [root, page, store])
}
