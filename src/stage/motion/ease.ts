/** cubic-bezier(.2, 0, 0, 1), the way that things travel on the stage. */

const X1 = 0.2
const Y1 = 0
const X2 = 0
const Y2 = 1

const bezier = (a: number, b: number, t: number): number =>
  3 * a * t * (1 - t) * (1 - t) + 3 * b * t * t * (1 - t) + t * t * t

/** Progress of a travel at time `x`, both from 0 to 1. */
export function easeTravel(x: number): number {
  if (x <= 0 || x >= 1) return Math.min(1, Math.max(0, x))
  let low = 0
  let high = 1
  // x grows with t, so halving finds it; 24 halvings are finer than a pixel.
  for (let i = 0; i < 24; i++) {
    const mid = (low + high) / 2
    if (bezier(X1, X2, mid) < x) low = mid
    else high = mid
  }
  return bezier(Y1, Y2, (low + high) / 2)
}
