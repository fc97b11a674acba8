import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetOf, widthOf } from './memory.ts'
import { placeName } from './place.ts'
import { Vring } from './vring.ts'

/** Powers of two that are small enough to look at every byte. */
const nums = fc.constantFrom(2, 4, 8, 16, 32, 64)
const aligns = fc.constantFrom(4, 16, 64, 256, 4096)
const bases = fc.nat(1000).map((n) => 16 * n)

/** All fields by the names of the virtio specification. */
function fields(v: Vring): [string, number][] {
  const each = (make: (i: number) => [string, number][]) =>
    Array.from({ length: v.num }, (_, i) => make(i)).flat()
  return [
    ...each((i) => [
      [`desc[${i}].addr`, v.descAddr(i)],
      [`desc[${i}].len`, v.descLen(i)],
      [`desc[${i}].flags`, v.descFlags(i)],
      [`desc[${i}].next`, v.descNext(i)],
    ]),
    ['avail.flags', v.availFlags],
    ['avail.idx', v.availIdx],
    ...each((i) => [[`avail.ring[${i}]`, v.availRing(i)]]),
    ['used_event', v.usedEvent],
    ['used.flags', v.usedFlags],
    ['used.idx', v.usedIdx],
    ...each((i) => [
      [`used.ring[${i}].id`, v.usedId(i)],
      [`used.ring[${i}].len`, v.usedLen(i)],
    ]),
    ['avail_event', v.availEvent],
  ]
}

describe('vring', () => {
  it.each([
    [256, 4096, 0x1000, 0x1204, 0x2000, 0x2806],
    [16, 16, 0x100, 0x124, 0x130, 0x1b6],
    [8, 16, 0x80, 0x94, 0xa0, 0xe6],
    [4, 16, 0x40, 0x4c, 0x50, 0x76],
  ])('num %i, align %i', (num, align, avail, usedEvent, used, size) => {
    const v = new Vring(0, num, align)
    expect([v.avail, v.usedEventAt, v.used, v.size]).toEqual([avail, usedEvent, used, size])
  })

  it('has the sizes of the specification: 16n, 6 + 2n, 6 + 8n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), aligns, bases, (log, align, base) => {
        const num = 2 ** log
        const v = new Vring(base, num, align)
        expect(v.avail - base).toBe(16 * num)
        expect(v.usedEventAt + 2 - v.avail).toBe(6 + 2 * num)
        expect(v.end - v.used).toBe(6 + 8 * num)
        expect((v.used - base) % align).toBe(0)
        expect(v.used - (v.usedEventAt + 2)).toBeLessThan(align)
      }),
    )
  })

  it('finds every field by its bytes and every byte by its field', () => {
    fc.assert(
      fc.property(nums, aligns, bases, (num, align, base) => {
        const v = new Vring(base, num, align)
        const covered = new Set<number>()
        const wrong: number[] = []
        for (const [name, f] of fields(v)) {
          const at = offsetOf(f)
          const width = widthOf(f)
          for (let byte = at; byte < at + width; byte++) {
            const found = v.placeAt(byte, '')
            const right =
              found?.at === at && found.width === width && placeName(found.place) === name
            if (covered.has(byte) || !right) wrong.push(byte)
            covered.add(byte)
          }
        }
        // What no field covers is the gap in front of the used ring.
        for (let byte = base - 2; byte < v.end + 2; byte++)
          if (!covered.has(byte) && v.placeAt(byte, '')) wrong.push(byte)
        expect(wrong).toEqual([])
        expect(covered.size).toBe(v.size - (v.used - v.usedEventAt - 2))
      }),
      { numRuns: 40 },
    )
  })

  it('masks free-running indexes', () => {
    const v = new Vring(0, 8, 16)
    expect([0, 7, 8, 65535, 65536 & 0xffff].map((idx) => v.slot(idx))).toEqual([0, 7, 0, 7, 0])
  })
})
