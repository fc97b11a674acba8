import { type PointerEvent, useRef } from 'react'

/** A swipe is at least this long, and twice as long as it is high. */
const LEAST = 48

/** Things that a finger drags, or presses, for themselves. */
const OWN = 'button, input, select, [data-drag]'

/** Handlers for an element on which a finger swipes to the left or to the right. */
export function useSwipe(onLeft: () => void, onRight: () => void) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      const own = event.target instanceof Element && event.target.closest(OWN)
      const finger = event.pointerType !== 'mouse' && event.isPrimary && !own
      start.current = finger ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null
    },
    onPointerUp(event: PointerEvent) {
      const from = start.current
      start.current = null
      if (!from || from.id !== event.pointerId || event.defaultPrevented) return
      const dx = event.clientX - from.x
      const dy = event.clientY - from.y
      if (Math.abs(dx) < LEAST || Math.abs(dx) < 2 * Math.abs(dy)) return
      if (dx < 0) onLeft()
      else onRight()
    },
    onPointerCancel() {
      start.current = null
    },
  }
}
