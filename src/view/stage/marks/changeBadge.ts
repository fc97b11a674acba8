/** Where the capsule of a write into a slot finds room. */

import type { Path } from '../geometry/path.ts'
import {
  CENTER,
  type DialName,
  type Point,
  polar,
  RADIUS,
  type Rect,
  slotAngle,
  VALUES_SHOWN,
} from '../geometry/stage.ts'
import { capsuleAround } from './parts.ts'
import type { CapsuleScene } from './types.ts'

/** Beside the slot's pin, in the first direction where it covers neither table nor words. */
export function capsuleNear(
  name: DialName,
  num: number,
  slot: number,
  before: string,
  after: string,
  way: Path | null,
): CapsuleScene {
  const mid = slotAngle(slot, num)
  const tries = [RADIUS.capsule, RADIUS.capsule + 14].flatMap((radius) =>
    [-0.31, 0.31, -0.5, 0.5, -0.72, 0.72, -0.86, 0.86, -1, 1].map((off) => {
      const p = polar(CENTER[name], radius, mid + off)
      return capsuleAround(before, after, p.x, p.y)
    }),
  )
  // A slot that is wide has room for it beside its value.
  const inside = [0.44, -0.44].map((off) => {
    const p = polar(CENTER[name], RADIUS.value - 4, mid + off)
    return capsuleAround(before, after, p.x, p.y)
  })
  // A long ring shows no values on its rim: ahead of the slot there is room on that.
  const ahead = [0.5, 0.62, 0.74].map((off) => {
    const p = polar(CENTER[name], 84, mid + off)
    return capsuleAround(before, after, p.x, p.y)
  })
  const all = num <= 4 ? [...tries, ...inside] : num > VALUES_SHOWN ? [...tries, ...ahead] : tries
  const clear = all.filter((c) => isClear(c, name, num))
  return clear.find((c) => isOff(c, way)) ?? clear[0] ?? tries[0]
}

/** Neither on the way of the value nor on the chip that rests there. */
export function isOff(c: Rect, way: Path | null): boolean {
  if (!way) return true
  const near = (p: Point, dx: number, dy: number) =>
    p.x > c.x - dx && p.x < c.x + c.width + dx && p.y > c.y - dy && p.y < c.y + c.height + dy
  return !near(way.rest, 18, 13) && !way.points.some((p) => near(p, 3, 3))
}

function isClear(c: Rect, name: DialName, num: number): boolean {
  const right = c.x + c.width
  const bottom = c.y + c.height
  const table = name === 'avail' ? right > 433 : c.x < 662
  const edge = c.x < 175 || right > 905
  const words = c.y < (num > 8 ? 151 : 158) || bottom > 392
  return !table && !edge && !words
}
