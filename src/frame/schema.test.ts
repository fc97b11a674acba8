import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFromFrame, readReady } from './schema.ts'

const STATE = { step: 1, steps: 2, playing: false, more: 'than this page knows' }

test.each<[string, object]>([
  ['an answer', { id: 1, ok: true, state: STATE }],
  ['a refusal', { id: 1, ok: false, error: { is: 'unknown', field: 'do', message: 'do: no' } }],
  ['an event', { event: 'step', step: 1, steps: 2, changed: [], more: 0, site: 'add.ring' }],
])('%s is heard, whatever else it says', (_, said) => {
  expect(readFromFrame(said)).toEqual(said)
})

test.each<[string, unknown]>([
  ['an event that nobody knows', { event: 'danced' }],
  ['an event called like a part of every object', { event: 'constructor' }],
  ['an event without its facts', { event: 'step', step: 1 }],
  ['a height that is none', { event: 'resize', height: Number.NaN }],
  ['an answer to nothing', { ok: true, state: STATE }],
  ['an answer that is both', { id: 1, ok: 'yes', state: STATE }],
])('%s is heard by nobody', (_, said) => {
  expect(readFromFrame(said)).toBe(null)
})

test('whatever is said, nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), (said) => {
      readFromFrame(said)
      readFromFrame({ event: said })
      readReady(said)
    }),
    { numRuns: 2000 },
  )
})
