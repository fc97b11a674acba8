/** Geometry of the timeline and the minimap: steps to pixels, runs to rectangles, calls to rows. */
import { OWNER_NAMES, type OwnerName } from '../../core/history/owner.ts'

export interface Scale {
  /** Pixels for one step. */
  readonly perStep: number
  /** Where the boundary after `steps` steps is, in pixels. */
  x(steps: number): number
  /** The boundary nearest to a pixel, kept between 0 and `length`. */
  stepsAt(x: number, length: number): number
}

/** @param left pixels that the names of the rows take */
export function scaleOf(from: number, span: number, left: number, width: number): Scale {
  const perStep = (width - left) / span
  return {
    perStep,
    x: (steps) => left + (steps - from) * perStep,
    stepsAt: (x, length) => Math.min(length, Math.max(0, Math.round(from + (x - left) / perStep))),
  }
}

/** Step numbers for the axis: round ones, at least `apart` pixels from each other. */
export function ticks(from: number, span: number, perStep: number, apart: number): number[] {
  const unit = [1, 2, 5]
    .flatMap((n) => [n, 10 * n, 100 * n, 1000 * n, 10_000 * n, 100_000 * n])
    .sort((a, b) => a - b)
    .find((n) => n * perStep >= apart)
  if (!unit) return []
  const out: number[] = []
  for (let n = Math.max(unit, Math.ceil(from / unit) * unit); n < from + span; n += unit)
    out.push(n)
  return out
}

export interface Run {
  readonly start: number
  readonly end: number
  readonly owner: OwnerName
}

/** Stretches in which a descriptor is not free, up to `end`. */
export function heldRuns(
  run: { readonly start: Uint32Array; readonly owner: Uint8Array },
  end: number,
): Run[] {
  const out: Run[] = []
  run.start.forEach((start, i) => {
    const until = Math.min(end, run.start[i + 1] ?? end)
    if (run.owner[i] !== 0 && until > start)
      out.push({ start, end: until, owner: OWNER_NAMES[run.owner[i]] })
  })
  return out
}

interface CallSlice {
  readonly actor: number
  readonly call: number
  readonly start: number
  readonly end: number
}

/**
 * The row of each call of the driver (by its number), so that no two that overlap share one:
 * the first row that is free when it begins.
 *
 * @param slices calls, in the order of their starts
 */
export function rowsOf(slices: readonly CallSlice[]): { row: Map<number, number>; rows: number } {
  const ends: number[] = []
  const row = new Map<number, number>()
  for (const { call, start, end } of slices) {
    const free = ends.findIndex((until) => until <= start)
    const at = free < 0 ? ends.length : free
    ends[at] = end
    row.set(call, at)
  }
  return { row, rows: Math.max(1, ends.length) }
}
