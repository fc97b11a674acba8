import { type RefObject, useEffect } from 'react'
import { useVisualizerStore } from '../../../store/hooks.ts'
import { targetNow } from '../../context/selectionTarget.ts'
import { listenKeys } from './listenKeys.ts'
import { listenPointer } from './listenPointer.ts'
import { findSelectionTarget } from './selectionTarget.ts'

findSelectionTarget(targetNow)

/** Tells the store when a pointer is moved; see `listenPointer`. */
export function usePointer(root: RefObject<HTMLElement | null>) {
  const store = useVisualizerStore()
  useEffect(() => (root.current ? listenPointer(store, root.current) : undefined), [root, store])
}

/** Keys work inside of `root`, and on `page` while nothing has the focus; see `listenKeys`. */
export function useKeys(root: RefObject<HTMLElement | null>, page: HTMLElement | null) {
  const store = useVisualizerStore()
  useEffect(
    () => (root.current ? listenKeys(store, root.current, page) : undefined),
    [root, page, store],
  )
}
