/** The list of stops: how it is changed, where one goes from it, and its flags on the timeline. */
import type { Stop, Stops } from '../../protocol/stops.ts'

/** With a stop at `step`, behind the last one that is not beyond it. */
export function added(stops: Stops, step: number): { readonly stops: Stops; readonly id: number } {
  const id = Math.max(0, ...stops.map((one) => one.id)) + 1
  const at = stops.findLastIndex((one) => one.step <= step) + 1
  return { stops: stops.toSpliced(at, 0, { id, step, name: '', note: '' }), id }
}

/** With one of them at another place of the list. */
export function moved(stops: Stops, id: number, to: number): Stops {
  const from = stops.findIndex((one) => one.id === id)
  if (from < 0 || to < 0 || to >= stops.length) return stops
  return stops.toSpliced(from, 1).toSpliced(to, 0, stops[from])
}

export const without = (stops: Stops, id: number): Stops => stops.filter((one) => one.id !== id)

export const changed = (stops: Stops, id: number, change: Partial<Stop>): Stops =>
  stops.map((one) => (one.id === id ? { ...one, ...change } : one))

/** Does going there from the stop before it lead back in the history? */
export const isBack = (stops: Stops, i: number): boolean =>
  i > 0 && stops[i].step < stops[i - 1].step

/** The stop that comes next, or came before: in the list from a stop, in the history from elsewhere. */
export function nextStop(stops: Stops, cursor: number, back: boolean): Stop | undefined {
  const here = stops.findIndex(({ step }) => step === cursor)
  if (here >= 0) return stops[here + (back ? -1 : 1)]
  return back
    ? stops.findLast(({ step }) => step < cursor)
    : stops.find(({ step }) => step > cursor)
}

/** One flag on the timeline: a stop, or several that are too near to each other. */
export interface Flag {
  readonly stops: Stops
  /** Where it stands, in pixels. */
  readonly x: number
  readonly width: number
  /** `2`, or `3–5`: places in the list. */
  readonly text: string
  readonly state: 'here' | 'done' | 'ahead'
}

const WIDTH = 16
const LETTER = 6.5

/** @param x the place of a step, in pixels */
export function flagsOf(stops: Stops, cursor: number, x: (step: number) => number): Flag[] {
  const flags: { stops: Stop[]; from: number }[] = []
  for (const stop of [...stops].sort((a, b) => a.step - b.step)) {
    const last = flags.at(-1)
    if (last && x(stop.step) - last.from < WIDTH) last.stops.push(stop)
    else flags.push({ stops: [stop], from: x(stop.step) })
  }
  return flags.map(({ stops: joined, from }) => {
    const places = joined.map((one) => stops.indexOf(one) + 1)
    const [first, last] = [Math.min(...places), Math.max(...places)]
    const text = first === last ? String(first) : `${first}–${last}`
    const state = joined.some(({ step }) => step === cursor)
      ? 'here'
      : joined[0].step < cursor
        ? 'done'
        : 'ahead'
    const width = Math.max(WIDTH, 9 + text.length * LETTER)
    // The playhead goes past a flag, not through it.
    const covers = x(cursor) > from && x(cursor) < from + width
    return { stops: joined, x: covers ? x(cursor) - width - 1 : from, width, text, state }
  })
}
