import { expect, test } from 'vitest'
import { parseInteger } from './parse.ts'

test.each([
  ['8', 8],
  [' 0x1F ', 31],
  ['0', 0],
  ['65535', 65535],
])('%j is %d', (text, value) => {
  expect(parseInteger(text, 0, 65535)).toEqual({ value })
})

test.each(['65536', '-1', '1.5', '1e3', 'x', '0x', '0xg', '8 8'])(
  '%j is no such number',
  (text) => {
    expect(parseInteger(text, 0, 65535)).toEqual({
      error: { key: 'menu.error.range', values: { text, least: 0, most: 65535 } },
    })
  },
)

test('nothing is asked for a number', () => {
  expect(parseInteger(' ', 1, 8)).toMatchObject({ error: { key: 'menu.error.empty' } })
})
