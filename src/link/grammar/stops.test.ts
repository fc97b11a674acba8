import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStops, writeStops } from './stops.ts'

const text = (maxLength: number) =>
  fc.string({ maxLength, unit: 'grapheme' }).map((s) => s.slice(0, maxLength))
const stop = fc.record({ step: fc.nat({ max: 10_000_000 }), name: text(200), note: text(2000) })

test('what is written is read again, whatever stands in names and notes', () => {
  fc.assert(
    fc.property(fc.array(stop, { maxLength: 100 }), (list) => {
      const stops = list.map((one, i) => ({ id: i + 1, ...one }))
      expect(readStops(writeStops(stops))).toEqual(stops)
    }),
  )
})

test('a name and a note may be left out', () => {
  expect(readStops('24,26:Kick')).toEqual([
    { id: 1, step: 24, name: '', note: '' },
    { id: 2, step: 26, name: 'Kick', note: '' },
  ])
})

test.each([
  'x',
  '-1',
  '1:a:b:c',
  '99999999',
  `1:${'n'.repeat(201)}`,
  '1:%zz',
  Array(101).fill('1').join(),
])('what is no stop is told: %s', (said) => expect(() => readStops(said)).toThrow())
