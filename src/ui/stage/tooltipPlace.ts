/** Where a tooltip finds room: beside its thing, over as little as can be of what is lit up. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const GAP = 10
/** Distance from the edge of the page. */
const MARGIN = 8

/**
 * The upper left corner of a box of `size` beside `thing`, all in the same coordinates.
 *
 * @param room where it may be
 * @param lit what it should not cover
 * @param below it goes there first: around the stage, names stand in rows
 */
export function placeBeside(
  thing: Box,
  size: { readonly width: number; readonly height: number },
  room: Box,
  lit: readonly Box[],
  below = false,
): { readonly x: number; readonly y: number } {
  const { width, height } = size
  const right = room.x + room.width - width - MARGIN
  const bottom = room.y + room.height - height - MARGIN
  const middle = {
    x: thing.x + (thing.width - width) / 2,
    y: thing.y + (thing.height - height) / 2,
  }
  const beside = [
    { x: thing.x + thing.width + GAP, y: middle.y },
    { x: thing.x - width - GAP, y: middle.y },
    { x: middle.x, y: thing.y + thing.height + GAP },
    { x: middle.x, y: thing.y - height - GAP },
  ]
  const ways = below ? [beside[2], beside[3], beside[0], beside[1]] : beside
  const inside = ways.map(({ x, y }) => ({
    x: Math.max(room.x + MARGIN, Math.min(right, x)),
    y: Math.max(room.y + MARGIN, Math.min(bottom, y)),
  }))
  const cost = (at: { x: number; y: number }) => {
    const box = { ...at, width, height }
    // To cover the thing itself is worse than anything else.
    return lit.reduce((sum, other) => sum + overlap(box, other), 100 * overlap(box, thing))
  }
  return inside.reduce((best, at) => (cost(at) < cost(best) ? at : best))
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
