import { expect, test } from 'vitest'
import { replayText } from '../replay.ts'
import { randomTrace } from './random.ts'

const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1)
const header = (text: string) => JSON.parse(text.slice(0, text.indexOf('\n')))

test.each(SEEDS)('operations from seed %i are accepted by the runner', (seed) => {
  const outcome = replayText(randomTrace(seed, 300))
  expect(outcome.difference).toBeNull()
  expect(outcome.operations).toBeGreaterThan(2)
})

test('the seeds try both layers, both kernels and both features', () => {
  const headers = Array.from({ length: 60 }, (_, seed) => header(randomTrace(seed, 1)))
  const tried = new Set(
    headers.map(({ layer, flavor, features }) => `${layer} ${flavor} ${features.eventIdx}`),
  )
  expect(tried.size).toBe(8)
})

test('the same seed gives the same operations, another one gives others', () => {
  expect(randomTrace(7, 50)).toBe(randomTrace(7, 50))
  expect(randomTrace(7, 50)).not.toBe(randomTrace(8, 50))
})
