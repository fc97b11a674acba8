import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_DATA } from '../../../store/types.ts'
import { parseAddress, parseData, printData } from './parse.ts'

describe('an address', () => {
  it.each([
    ['1024', 1024],
    ['0x400', 0x400],
    [' 0XFF ', 255],
    ['0xffffffff', 0xffff_ffff],
    ['4294967295', 0xffff_ffff],
    ['007', 7],
  ])('%j is %i', (text, value) => expect(parseAddress(text)).toEqual({ value }))

  it.each([
    ['', 'composer.error.empty'],
    ['   ', 'composer.error.empty'],
    ['abc', 'composer.error.number'],
    ['12x', 'composer.error.number'],
    ['0x', 'composer.error.number'],
    ['1.5', 'composer.error.number'],
    ['1e3', 'composer.error.number'],
    ['-1', 'composer.error.negative'],
    ['0x100000000', 'composer.error.big'],
    ['4294967296', 'composer.error.big'],
    ['9'.repeat(400), 'composer.error.big'],
  ])('%j is refused: %s', (text, key) =>
    expect(parseAddress(text)).toMatchObject({ error: { key } }),
  )
})

describe('data', () => {
  const bytes = (text: string, form: 'text' | 'hex') => {
    const parsed = parseData(text, form)
    return 'value' in parsed ? [...parsed.value] : parsed.error.key
  }
  it.each([
    ['hé', 'text', [0x68, 0xc3, 0xa9]],
    ['', 'text', []],
    ['', 'hex', []],
    ['68 65\n6C', 'hex', [0x68, 0x65, 0x6c]],
    ['6 8', 'hex', [0x68]],
    ['68 6', 'hex', 'composer.error.oddHex'],
    ['68 zz', 'hex', 'composer.error.notHex'],
    ['0x68', 'hex', 'composer.error.notHex'],
  ] as const)('%j as %s', (text, form, expected) => expect(bytes(text, form)).toEqual(expected))

  it('may be too long for a buffer, but not endless', () => {
    expect(bytes('x'.repeat(497), 'text')).toHaveLength(497)
    expect(bytes('x'.repeat(MOST_DATA + 1), 'text')).toBe('composer.error.long')
  })

  it('comes back from either form', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('text', 'hex'),
        (data, form) => {
          const printed = printData(data, form)
          if ('value' in printed) expect(parseData(printed.value, form)).toEqual({ value: data })
          else expect(form).toBe('text')
        },
      ),
    )
  })
})
