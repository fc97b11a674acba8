/** Which part of the history the timeline shows. */

export interface TimelineWindow {
  /** First step shown; not an integer while it is dragged. */
  readonly from: number
  /** How many steps fit. */
  readonly span: number
}

/** The playhead rests here, so that a little of "not run yet" stays in sight. */
const REST = 0.92
const FIRST_SPAN = 66

export const FIRST_WINDOW: TimelineWindow = { from: 0, span: FIRST_SPAN }

/** Moves the window just so far that the cursor is in it, and no further past the end than needed. */
export function followed(w: TimelineWindow, cursor: number, length: number): TimelineWindow {
  const rest = Math.floor(w.span * REST)
  const from = Math.max(0, Math.min(w.from, length - rest))
  if (cursor > from + rest) return { ...w, from: cursor - rest }
  if (cursor < from) return { ...w, from: Math.max(0, cursor - Math.floor(w.span / 4)) }
  return { ...w, from }
}

/** Keeps a dragged window over the history of `length` steps. */
export function clamped(w: TimelineWindow, length: number): TimelineWindow {
  const last = Math.max(0, length - Math.floor(w.span * REST))
  return { ...w, from: Math.min(Math.max(0, w.from), last) }
}
