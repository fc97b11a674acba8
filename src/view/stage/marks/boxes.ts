/** Where things are, by their keys: for marks put around them, and for values that come and go. */
import type { Rect } from '../geometry/stage.ts'
import type { Part } from './mark.ts'

export type Boxes = ReadonlyMap<string, Rect>

/** A part of the stage, and where the things in it are. */
export interface Placed extends Part {
  readonly boxes: Boxes
}
