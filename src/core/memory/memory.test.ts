import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field, Memory, offsetOf, widthOf } from './memory.ts'

const widths = fc.constantFrom<(1 | 2 | 4 | 8)[]>(1, 2, 4, 8)
const offsets = fc.integer({ min: 0, max: 0xfffffff })

describe('fields', () => {
  it('keep offset and width in one number', () => {
    fc.assert(
      fc.property(offsets, widths, (offset, width) => {
        const f = field(offset, width)
        expect([offsetOf(f), widthOf(f)]).toEqual([offset, width])
      }),
    )
  })
})

describe('memory', () => {
  it('is little endian', () => {
    const memory = new Memory(16)
    memory.store(field(0, 2), 0x1234)
    memory.store(field(4, 4), 0x89abcdef)
    memory.store(field(8, 8), 0x1_0000_0002)
    expect([...memory.bytes]).toEqual([
      ...[0x34, 0x12, 0, 0, 0xef, 0xcd, 0xab, 0x89],
      ...[2, 0, 0, 0, 1, 0, 0, 0],
    ])
  })

  it('gives back what was stored, and touches no other byte', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 8 }), fc.maxSafeNat(), (width, offset, n) => {
        const memory = new Memory(new Uint8Array(24).fill(0xaa))
        const value = width === 8 ? n : n % 2 ** (8 * width)
        memory.store(field(offset, width), value)
        expect(memory.load(field(offset, width))).toBe(value)
        const around = memory.bytes.filter((_, i) => i < offset || i >= offset + width)
        expect(around.every((byte) => byte === 0xaa)).toBe(true)
      }),
    )
  })

  it('keeps the low bytes of a value that is too wide, as C does', () => {
    const memory = new Memory(8)
    memory.store(field(0, 1), 0x1ff)
    memory.store(field(2, 2), -1)
    memory.store(field(4, 4), -5)
    expect([field(0, 1), field(2, 2), field(4, 4)].map((f) => memory.load(f))).toEqual([
      0xff, 0xffff, 0xfffffffb,
    ])
  })

  it('is not shared with its copy', () => {
    const memory = new Memory(4)
    const copy = memory.copy()
    memory.store(field(0, 4), 7)
    expect(copy.load(field(0, 4))).toBe(0)
  })

  it('sees the part of a buffer that it is given', () => {
    const memory = new Memory(new Uint8Array([1, 2, 3, 4]).subarray(2))
    expect(memory.load(field(0, 2))).toBe(0x0403)
  })
})
