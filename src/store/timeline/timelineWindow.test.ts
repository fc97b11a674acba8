import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clamped, followed } from './timelineWindow.ts'

describe('the window of the timeline', () => {
  it.each([
    // from, span, cursor, length → from
    [0, 100, 50, 50, 0],
    [0, 100, 93, 93, 1],
    [40, 100, 20, 500, 0],
    [40, 100, 300, 500, 208],
    [400, 100, 430, 430, 338],
  ])('from %i, span %i follows cursor %i of %i to %i', (from, span, cursor, length, expected) => {
    expect(followed({ from, span }, cursor, length).from).toBe(expected)
  })

  it('always has the cursor in it', () => {
    const nat = fc.nat({ max: 10_000 })
    fc.assert(
      fc.property(nat, fc.integer({ min: 12, max: 300 }), nat, nat, (from, span, a, b) => {
        const [cursor, length] = [Math.min(a, b), Math.max(a, b)]
        const w = followed({ from, span }, cursor, length)
        expect(cursor).toBeGreaterThanOrEqual(w.from)
        expect(cursor).toBeLessThanOrEqual(w.from + span)
      }),
    )
  })

  it('is not dragged off the history', () => {
    expect(clamped({ from: -5, span: 50 }, 200).from).toBe(0)
    expect(clamped({ from: 999, span: 50 }, 200).from).toBe(154)
  })
})
