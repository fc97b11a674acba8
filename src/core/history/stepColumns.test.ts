import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Columns } from './stepColumns.ts'

const u8 = fc.nat(255)
/** Sites have ten bits and kinds five; they share two bytes. */
const sites = fc.nat(0x3ff)
const kinds = fc.nat(0x1f)
const u32 = fc.nat(0xffffffff)
/** Now and then a value that needs more than 32 bits. */
const values = fc.oneof(u32, fc.integer({ min: 0xffffffff, max: 2 ** 53 - 1 }))
const rows = fc.tuple(sites, kinds, u8, u32, values, values, u32)
type Row = [number, number, number, number, number, number, number]

const read = (c: Columns, i: number): Row => [
  ...([c.site(i), c.kind(i), c.actor(i), c.place(i)] as const),
  ...([c.before(i), c.after(i), c.frame(i)] as const),
]
/** A place of all ones means none. */
const shown = ([site, kind, actor, place, ...rest]: Row): Row => [
  ...([site, kind, actor, place === 0xffffffff ? -1 : place] as const),
  ...rest,
]

describe('columns', () => {
  it('give back every row, wide values as well, after any truncation', () => {
    fc.assert(
      fc.property(
        fc.array(rows, { maxLength: 60 }),
        fc.nat(60),
        fc.array(rows, { maxLength: 20 }),
        (first, cut, then) => {
          const columns = new Columns()
          for (const row of first) columns.push(...row)
          const kept = first.slice(0, Math.min(cut, first.length))
          columns.truncate(kept.length)
          for (const row of then) columns.push(...row)
          const all = [...kept, ...then]
          expect(columns.length).toBe(all.length)
          expect(all.map((_, i) => read(columns, i))).toEqual(all.map(shown))
        },
      ),
    )
  })

  it('take 19 bytes a step, a chunk of 32768 at a time, and keep a chunk for what follows', () => {
    const columns = new Columns()
    expect(columns.byteLength).toBe(0)
    const sizes: number[] = []
    for (const n of [1, 32767, 1]) {
      for (let i = 0; i < n; i++) columns.push(1, 2, 3, 4, 5, 6, 7)
      sizes.push(columns.byteLength / 19)
    }
    expect(sizes).toEqual([32768, 32768, 65536])
    columns.truncate(0)
    expect(columns.byteLength).toBe(0)
  })

  it('find the steps that touch some bytes, in both directions', () => {
    const columns = new Columns()
    const push = (at: number, width: number, after = 0) =>
      columns.push(1, 2, 3, at * 16 + width, 0, after, 0)
    push(100, 4) // 0
    push(104, 2) // 1
    columns.push(1, 2, 3, 0xffffffff, 0, 0, 0) // 2: no place
    push(90, 1, 12) // 3: a range of 12 bytes
    push(101, 1, 0) // 4: one byte
    const all = (low: number, high: number, from = 0, until = 5) => {
      const found: number[] = []
      const by = from < until ? 1 : -1
      for (let i = from; i !== until; i = found[found.length - 1] + by) {
        const step = columns.touching(i, until, low, high)
        if (step < 0) break
        found.push(step)
      }
      return found
    }
    expect(all(100, 101)).toEqual([0, 3])
    expect(all(101, 102)).toEqual([0, 3, 4])
    expect(all(102, 104)).toEqual([0])
    expect(all(103, 105)).toEqual([0, 1])
    expect(all(106, 200)).toEqual([])
    expect(all(80, 90)).toEqual([])
    expect(all(80, 91)).toEqual([3])
    expect(all(100, 106, 4, -1)).toEqual([4, 3, 1, 0])
    expect(all(100, 106, 4, 1)).toEqual([4, 3])
    expect(columns.touching(2, 2, 0, 1000)).toBe(-1)
  })

  it('say that a step has no place', () => {
    const columns = new Columns()
    columns.push(1, 2, 3, 0xffffffff, 0, 2 ** 32, 0)
    columns.push(1, 2, 3, 0, 2 ** 32, 0, 0)
    expect([columns.place(0), columns.place(1)]).toEqual([-1, 0])
    expect([columns.after(0), columns.before(1)]).toEqual([2 ** 32, 2 ** 32])
  })

  it('go on across chunks, and give chunks back', () => {
    const columns = new Columns()
    const n = 70_000
    for (let i = 0; i < n; i++) columns.push(1, 2, 3, i, i, 2 ** 32 + i, 0)
    expect([0, 32767, 32768, 65536, n - 1].map((i) => columns.after(i) - 2 ** 32)).toEqual([
      0,
      32767,
      32768,
      65536,
      n - 1,
    ])
    const full = columns.byteLength
    columns.truncate(32768)
    expect(columns.byteLength).toBeLessThan(full)
    columns.push(1, 2, 3, 4, 5, 6, 7)
    expect(read(columns, 32768)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(columns.before(32767)).toBe(32767)
  })
})
