/**
 * Motions between two pictures, as data: each brings along what it needs, so that whoever plays it
 * knows no ring. Times are in ms at speed 1, from the start of the step.
 */
import type { Point, Rect } from '../stage/geometry/stage.ts'
import type { Group, Mark } from '../stage/marks/mark.ts'

interface Timed {
  readonly delay: number
  readonly duration: number
}

export type Motion = Timed &
  (
    | {
        /** A chip goes along a path. */
        readonly is: 'travel'
        readonly d: string
        /** Around the origin. */
        readonly chip: Mark
      }
    | {
        /** Things keep their old look until `delay`, then turn into the new one, all together. */
        readonly is: 'change'
        readonly keys: readonly string[]
      }
    | {
        /** Marks of the step that are not there before `delay`. */
        readonly is: 'appear'
        readonly keys: readonly string[]
      }
    | {
        /** A number rolls up: the old one leaves, the new one comes from below. */
        readonly is: 'roll'
        readonly key: string
      }
    | {
        /** A thing takes other shapes on its way: a pin that goes round, an arc that glides. */
        readonly is: 'morph'
        readonly key: string
        /** @param t from 0, as it was before, to 1; @param reverse it goes back */
        at(t: number, reverse: boolean): Group
      }
    | {
        /** A line sweeps once over what is queued in front of the barrier. */
        readonly is: 'sweep'
        readonly d: string
        readonly from: number
        readonly to: number
      }
    | {
        readonly is: 'pulse'
        /** What it goes on: the pulse that rests there is hidden meanwhile. */
        readonly key: string
        /** The bell or the bolt, around the origin. */
        readonly sign: Mark
        readonly y: number
        readonly from: number
        readonly to: number
        /** It goes out in front of the cut. */
        readonly dies: boolean
      }
    | { readonly is: 'blink'; readonly box: Rect }
    | {
        readonly is: 'pop'
        readonly key: string
        /** Its middle. */
        readonly at: Point
      }
    | { readonly is: 'shake'; readonly key: string }
    | { readonly is: 'type'; readonly key: string }
  )

/** When the last of them ends. */
export const lengthOf = (motions: readonly Motion[]): number =>
  motions.reduce((end, m) => Math.max(end, m.delay + m.duration), 0)
