/** Many slots in few bins: each is as tall as the tallest of its slots. */

/** One for each degree of the dial. */
export const MOST_BINS = 360

/**
 * @param heights of the bins; raised in place
 * @param num slots of the ring
 * @param live entries that are asked
 * @param entry slot of the n-th live entry, and its height
 */
export function fillBins(
  heights: Uint8Array,
  num: number,
  live: number,
  entry: (n: number) => readonly [slot: number, height: number],
): void {
  for (let n = 0; n < live; n++) {
    const [slot, height] = entry(n)
    const bin = Math.floor((slot * heights.length) / num)
    if (height > heights[bin]) heights[bin] = height
  }
}
