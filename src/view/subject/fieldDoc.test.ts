import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO, KERNELS } from '../../core/machine/scenario.ts'
import { Layout } from '../../core/memory/layout.ts'
import { narrationKeys } from '../../words/whole.ts'
import { fieldWords } from './fieldDoc.ts'

const places = (layout: Layout): string[] => {
  const names = new Set<string>()
  for (let offset = 0; offset < layout.size; offset++) {
    const place = layout.placeAt(offset)
    if (place) names.add(place.name)
  }
  return [...names]
}
const features = { indirectDesc: true, eventIdx: true }
const named = KERNELS.flatMap((kernel) =>
  (['rpmsg', 'virtqueue'] as const).flatMap((layer) =>
    (['textbook', 'openamp'] as const).flatMap((remote) =>
      places(
        new Layout({ ...DEFAULT_SCENARIO, kernel, layer, remote, num: 2, buffers: 2, features }),
      ),
    ),
  ),
)

test('every place of the memory has words', () => {
  expect(named.filter((name) => fieldWords(name) === null)).toEqual([])
})

test('every field that has words is a place of the memory', () => {
  const told = new Set(named.map(fieldWords))
  const fields = narrationKeys.filter((key) => key.startsWith('field.'))
  expect(fields.filter((key) => !told.has(key))).toEqual([])
})

test.each([
  ['svq.avail.ring[3]', 'field.avail.ring[]'],
  ['rvq.vq.num_free', 'field.vq.num_free'],
  ['buf[9].data[7]', 'field.buf[].data[]'],
  ['nothing', null],
])('%s: %s', (name, key) => {
  expect(fieldWords(name)).toBe(key)
})
