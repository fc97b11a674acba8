import { describe, expect, it } from 'vitest'
import { payloadText } from './payload.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the beginning of a payload', () => {
  it.each([
    ['hello', 5, '“hello”'],
    ['', 0, '“”'],
    ['hello', 90, '“hello…”'],
    ['naïve', 6, '“naïve”'],
  ])('%j of %i bytes is %s', (text, length, shown) =>
    expect(payloadText(bytes(text), length)).toBe(shown),
  )

  it('survives a cut through a letter', () => {
    expect(payloadText(bytes('naï').subarray(0, 3), 20)).toBe('“na…”')
  })

  it('prints bytes where there is no text', () => {
    expect(payloadText(Uint8Array.of(0, 1, 255), 3)).toBe('00 01 ff')
    expect(payloadText(new Uint8Array(48), 60)).toBe(`${'00 '.repeat(12)}…`)
    expect(payloadText(Uint8Array.of(0xc3), 1)).toBe('c3')
  })
})
