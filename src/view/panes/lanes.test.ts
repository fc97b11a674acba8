import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPaths } from './laneCounts.ts'
import { heldRuns, rowsOf, scaleOf, ticks } from './lanes.ts'

describe('the scale', () => {
  it('finds every boundary again', () => {
    const scale = scaleOf(100, 80, 92, 1080)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (n) => {
        expect(scale.stepsAt(scale.x(n), 300)).toBe(n)
      }),
    )
  })
  it('stays in the history', () => {
    const scale = scaleOf(0, 80, 92, 1080)
    expect(scale.stepsAt(0, 30)).toBe(0)
    expect(scale.stepsAt(5000, 30)).toBe(30)
  })
})

describe('the axis', () => {
  it.each([
    [148, 66, 13.7, [150, 155, 160, 165, 170, 175, 180, 185, 190, 195, 200, 205, 210]],
    [0, 66, 7, [10, 20, 30, 40, 50, 60]],
    [0, 5, 200, [1, 2, 3, 4]],
  ])('from %i, %i steps, %f pixels each', (from, span, perStep, expected) =>
    expect(ticks(from, span, perStep, 60)).toEqual(expected),
  )
})

describe('runs', () => {
  it('leave out what is free and what lies behind the end', () => {
    const run = { start: Uint32Array.of(0, 4, 9, 12), owner: Uint8Array.of(0, 1, 2, 3) }
    expect(heldRuns(run, 11)).toEqual([
      { start: 4, end: 9, owner: 'filling' },
      { start: 9, end: 11, owner: 'published' },
    ])
  })
})

describe('the census', () => {
  it('stacks the states, the end of the journey at the bottom', () => {
    // Two bins of four descriptors: free, filling, published, in flight, used.
    const start = Uint32Array.of(0, 1)
    const count = Uint16Array.of(3, 1, 0, 0, 0, 0, /**/ 0, 1, 0, 1, 2, 0)
    const lane = { y: 0, height: 20 }
    expect(countPaths({ start, count }, 2, 4, scaleOf(0, 2, 0, 100), lane)).toEqual([
      { owner: 'used', d: 'M50 10h50v10h-50z' },
      { owner: 'inFlight', d: 'M50 5h50v5h-50z' },
      { owner: 'lost', d: '' },
      { owner: 'published', d: '' },
      { owner: 'filling', d: 'M0 15h50v5h-50zM50 0h50v5h-50z' },
    ])
  })
})

describe('the rows of calls', () => {
  const call = (n: number, start: number, end: number) => ({ call: n, actor: n, start, end })
  it('is one while calls come after each other', () => {
    expect(rowsOf([call(0, 0, 5), call(1, 5, 9)]).rows).toBe(1)
  })
  it('gives calls that overlap a row each, and a free one to the next', () => {
    const { row, rows } = rowsOf([call(0, 0, 9), call(1, 2, 20), call(2, 4, 6), call(3, 9, 12)])
    expect(rows).toBe(3)
    expect([...row.values()]).toEqual([0, 1, 2, 0])
  })
})
