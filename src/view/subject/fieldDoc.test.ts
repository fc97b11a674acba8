import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO, KERNELS } from '../../core/machine/scenario.ts'
import { fieldNamed } from '../../core/memory/fieldNames.ts'
import { Layout } from '../../core/memory/layout.ts'
import { fullName, type Place } from '../../core/memory/place.ts'
import { narrationKeys } from '../../words/whole.ts'
import { fieldWords } from './fieldDoc.ts'

const places = (layout: Layout): Place[] => {
  const found = new Map<string, Place>()
  for (let offset = 0; offset < layout.size; offset++) {
    const place = layout.placeAt(offset)?.place
    if (place) found.set(fullName(place), place)
  }
  return [...found.values()]
}
const validateUsedLen = true
const mailbox = { places: 1, full: 'blocks' } as const
const features = { indirectDesc: true, eventIdx: true }
const named = KERNELS.flatMap((kernel) =>
  (['rpmsg', 'virtqueue'] as const).flatMap((layer) =>
    (['textbook', 'openamp'] as const).flatMap((remote) =>
      places(
        new Layout({
          ...DEFAULT_SCENARIO,
          ...{ kernel, layer, remote, num: 2, buffers: 2, features, validateUsedLen, mailbox },
        }),
      ),
    ),
  ),
)

test('every place of the memory has words', () => {
  expect(named.filter((place) => fieldWords(place) === null)).toEqual([])
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
])('%s: %s', (name, key) => {
  const layout = new Layout(DEFAULT_SCENARIO)
  const place = layout.place(fieldNamed(layout, layout.queues[0], name) ?? -1)
  expect(place && fieldWords(place)).toBe(key)
})
