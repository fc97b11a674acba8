/** Small things that several parts of the stage are made of. */
import { monoWidth } from '../geometry/text.ts'
import type { CapsuleScene, ChipScene, Look } from './markTypes.ts'

/** `before → after`, with its left edge at `x` and its middle at `y`. */
export function capsule(
  before: string,
  after: string,
  x: number,
  y: number,
  size = 11.5,
): CapsuleScene {
  const width = size * 2.79 + monoWidth(before + after, size)
  const height = size * 1.75
  return { before, after, size, x, y: y - height / 2, width, height }
}

/** The same with its middle at `x`. */
export function capsuleAround(before: string, after: string, x: number, y: number): CapsuleScene {
  const c = capsule(before, after, 0, y)
  return { ...c, x: x - c.width / 2 }
}

/** A chip with its middle at `x`, `y`. */
export function chip(
  text: string,
  x: number,
  y: number,
  look: Look,
  options: { hatched?: boolean; live?: boolean } = {},
): ChipScene {
  const width = Math.max(28, monoWidth(text, 12.5) + 13)
  return {
    text,
    look,
    hatched: options.hatched ?? false,
    live: options.live ?? false,
    x: x - width / 2,
    y: y - 10.5,
    width,
    height: 21,
  }
}
