import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../machine/scenario.ts'
import { bytesNamed, fieldNamed, namesOf } from './fieldNames.ts'
import { Layout } from './layout.ts'
import { offsetOf } from './memory.ts'
import { fullName, shortName } from './place.ts'

const layouts = (['linux-3.x', 'linux-6.x'] as const).flatMap((kernel) =>
  (['textbook', 'openamp'] as const).map(
    (remote) => new Layout({ ...DEFAULT_SCENARIO, kernel, remote, num: 4, buffers: 2 }),
  ),
)

test.each(layouts)('every place that has a name is found by it: $scenario.kernel', (layout) => {
  const q = layout.queue('svq')
  let places = 0
  for (let at = 0; at < layout.size; ) {
    const found = layout.placeAt(at)
    // Which table an entry is in, its name does not say; bytes of a text are many and alike.
    const alike = found?.place.of === 'buf' && found.place.byte && at % 61 !== 0
    if (!found || found.place.of === 'indirect' || alike) {
      at++
      continue
    }
    const name = fullName(found.place)
    expect([name, offsetOf(fieldNamed(layout, q, name) ?? 0)]).toEqual([name, found.at])
    places++
    at = found.at + found.width
  }
  expect(places).toBeGreaterThan(600)
})

test.each(layouts)('a short name means the queue at hand: $scenario.kernel', (layout) => {
  const [rvq, svq] = layout.queues
  expect(fieldNamed(layout, svq, 'num_free')).toBe(svq.numFree)
  expect(fieldNamed(layout, svq, 'rvq.num_free')).toBe(rvq.numFree)
  expect(fieldNamed(layout, rvq, 'last_avail_idx')).toBe(rvq.lastAvailIdx)
  expect(fieldNamed(layout, rvq, 'used.ring[3]')).toBe(rvq.vring.usedId(3))
  expect(fieldNamed(layout, svq, 'tx_lock')).toBe(layout.txLock)
  expect(fieldNamed(layout, svq, 'sbuf[1].hdr.len')).toBe(fieldNamed(layout, svq, 'buf[3].hdr.len'))
  for (const none of ['', 'avail.ring[4]', 'desc[1]', 'desc[1].size', 'num_fre', 'qvq.num_free'])
    expect([none, fieldNamed(layout, svq, none)]).toEqual([none, null])
})

test('an entry is all of its fields', () => {
  const [layout] = layouts
  const { vring } = layout.queue('svq')
  expect(bytesNamed(layout, layout.queue('svq'), 'desc[2]')).toEqual({
    from: offsetOf(vring.descAddr(2)),
    length: 16,
  })
  expect(bytesNamed(layout, layout.queue('rvq'), 'svq.used.ring[1]')).toEqual({
    from: offsetOf(vring.usedId(1)),
    length: 8,
  })
  expect(bytesNamed(layout, layout.queue('svq'), 'sbuf[1]')).toEqual({
    from: layout.bufferAt(3),
    length: 512,
  })
  expect(bytesNamed(layout, layout.queue('svq'), 'sbuf[2]')).toBeNull()
})

test.each(layouts)('all names of a queue are names: $scenario.kernel', (layout) => {
  const q = layout.queue('rvq')
  const names = namesOf(layout, q)
  for (const { name, count } of names)
    for (const i of [0, count - 1]) {
      if (count === 0) continue
      const found = fieldNamed(layout, q, name(i))
      const place = found === null ? null : layout.place(found)
      expect([name(i), place && shortName(place)]).toEqual([name(i), name(i)])
    }
  expect(names.map(({ name }) => name(0))).toContain('num_free')
})
