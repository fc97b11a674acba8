/** What the timeline shows: which queue, which stretch, which fields. */
import type { StoreApi } from 'zustand/vanilla'
import type { VisualizerState } from '../state.ts'
import { clamped, followed, type TimelineWindow } from './timelineWindow.ts'

export function createScrolling({ getState: get, setState: set }: StoreApi<VisualizerState>) {
  /** The window, or the one that shows the cursor while it is followed. */
  const placed = (window: TimelineWindow, follow: boolean): TimelineWindow => {
    const { frame } = get()
    return follow && frame ? followed(window, frame.cursor, frame.length) : window
  }
  return {
    /** Shows another queue on the stage. */
    setQueue: (queue: number): void => set({ queue, timeline: null, linked: null }),
    setFollow: (follow: boolean): void => set({ follow, window: placed(get().window, follow) }),
    /** Moves the timeline so that `from` is its first step, and stops following. */
    scrollTimeline: (from: number): void => {
      const { window, frame } = get()
      set({ follow: false, window: clamped({ ...window, from }, frame?.length ?? 0) })
    },
    /** Says how many steps the timeline has room for. */
    setSpan: (span: number): void => {
      const { window, follow } = get()
      if (span !== window.span) set({ window: placed({ ...window, span }, follow) })
    },
  }
}
