import { type PointerEvent, useRef } from 'react'
import { useActions } from '../../store/hooks.ts'
import type { Scale } from '../../view/panes/lanes.ts'

/** A press on a slice that moves less than this is a click on it. */
const CLICK = 4

/**
 * Dragging anywhere in the timeline moves the playhead; scrubbing never plays motions.
 *
 * @param columns a place belongs to the step before it, not to the boundary that is nearest
 */
export function useScrub(scale: Scale, length: number, columns = false) {
  const actions = useActions()
  const pressed = useRef<{ x: number; onSlice: boolean; dragged: boolean } | null>(null)

  function seekTo(event: PointerEvent<Element>) {
    const box = event.currentTarget.getBoundingClientRect()
    actions.seek(
      scale.stepsAt(event.clientX - box.left - (columns ? scale.perStep / 2 : 0), length),
    )
  }

  return {
    onPointerDown(event: PointerEvent<Element>) {
      if (event.button !== 0) return
      const onSlice =
        event.target instanceof Element && event.target.closest('[data-slice]') !== null
      pressed.current = { x: event.clientX, onSlice, dragged: false }
      if (!onSlice) seekTo(event)
    },
    onPointerMove(event: PointerEvent<Element>) {
      const press = pressed.current
      if (!press || event.buttons === 0) return
      if (!press.dragged && Math.abs(event.clientX - press.x) < CLICK) return
      if (!press.dragged) event.currentTarget.setPointerCapture(event.pointerId)
      press.dragged = true
      seekTo(event)
    },
    onPointerUp() {
      pressed.current = null
    },
  }
}
