import { describe, expect, test } from 'vitest'
import { createWords } from '../../words/whole.ts'
import { groupAt, pinsOf, ringOf } from '../testing/drawn.ts'
import { buffersOf, groundOf, rowsOf, slotLinksOf } from '../testing/drawnMemory.ts'
import type { Scene } from '../testing/scene.ts'
import { makeScene } from '../testing/scene.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import type { Group, Layers } from './marks/mark.ts'
import { cellRect, type MapGrid } from './memory/map.ts'
import { fillBins, MOST_BINS } from './rings/runs.ts'

/** Ten sends, six of them taken, three of those completed, an eleventh at its entry in the ring. */
function eleven(num: number): StageDriver {
  const film = new StageDriver({ num, buffers: Math.min(num, 256) })
  for (let i = 0; i < 10; i++) film.send(`m${i}`)
  for (let i = 0; i < 6; i++) film.take()
  for (const head of [4, 0, 2]) film.complete(head)
  return film.send('one more', 'step').to('add.ring')
}

const cells = (layers: Layers, dial: 'avail' | 'used') =>
  groupAt(layers, `${dial}.lens.grip`)?.groups ?? []
const slotsOf = (layers: Layers, dial: 'avail' | 'used') =>
  cells(layers, dial).map((c) => Number(c.key.slice(`${dial}.lens.`.length)))
const runs = (layers: Layers, dial: 'avail' | 'used') =>
  (groupAt(layers, dial)?.groups ?? [])
    .filter((s) => s.flags?.includes('live'))
    .map((s) => `${s.key} ${s.flags?.includes('hatched') ? '~' : ''}${s.owner}`)
/** The first cells of the map, or the dashes of its first row, by who holds what they stand for. */
const states = ({ layers }: Scene): string[] => {
  const [first, ...rest] = groupAt(layers, 'desc.cells')?.groups ?? []
  if (first?.owner) return [first, ...rest].slice(0, 12).map((g) => g.owner ?? '')
  return first?.marks.map((m) => (m.is === 'path' ? (m.owner ?? '') : '')) ?? []
}
/** The cell that has the ring around it. */
const current = ({ layers }: Scene, of: 'desc' | 'buf') => {
  const { x, y, width, height } = groundOf(groupAt(layers, `${of}.map.current`) as Group)
  const by = width > 10 ? 2 : 1.5
  const near = (value: number) => expect.closeTo(value, 6)
  return {
    x: near(x + by),
    y: near(y + by),
    width: near(width - 2 * by),
    height: near(height - 2 * by),
  }
}
const PINS = [10, 6, 3, 0]

describe.each([32, 64, 256, 1024, 2048, 4096, 32768])('a ring of %i', (num) => {
  const film = eleven(num)
  const { scene } = film
  const { tracks, layers, memory, census } = scene

  test('pins stand exactly at their slots', () => {
    expect([...pinsOf(layers, 'avail'), ...pinsOf(layers, 'used')]).toEqual(
      PINS.map((slot, i) => `${i % 2 ? 'consumer' : 'producer'} ${slot}`),
    )
    const angles = [...tracks.pins.avail, ...tracks.pins.used].map(
      (p) => (p.angle * num) / (2 * Math.PI) - 0.5,
    )
    for (const [i, slot] of angles.entries()) expect(slot).toBeCloseTo(PINS[i], 8)
  })

  test('the lens shows values around the slot in hand', () => {
    expect(ringOf(layers, 'avail.lens.grip')).toBe('[6] [7] [8] [9] ~10 · ·')
    const marked = (look: string) =>
      cells(layers, 'avail').findIndex((c) => c.marks.some((m) => 'look' in m && m.look === look))
    expect(marked('touch write')).toBe(4)
    expect(ringOf(layers, 'used.lens.grip')).toBe('· [4] [0] [2] · · ·')
    expect(slotsOf(layers, 'avail')[marked('pin-pill')]).toBe(10)
  })

  test('the map says who has what, and which one is in hand', () => {
    expect(memory.descMap?.count).toBe(Math.min(num, 4096))
    const each =
      'used inFlight used inFlight used inFlight published published published published filling free'
    if (num <= 1024) expect(states(scene).join(' ')).toBe(each)
    else if (num <= 4096)
      expect(states(scene)).toEqual(['used', 'inFlight', 'published', 'filling', 'free'])
    else expect(states(scene)).toEqual(['published', 'filling', 'free'])
    expect(current(scene, 'desc')).toEqual(
      cellRect(memory.descMap as MapGrid, num <= 4096 ? 10 : 1),
    )
    expect(rowsOf(scene).map((r) => r.index)).toEqual([10, 6])
    expect(census.states.map((s) => s.count)).toEqual([num - 11, 1, 4, 3, 3])
  })

  test('the buffer in hand lies open beside the map of all', () => {
    expect(memory.bufferMap?.count).toBe(Math.min(num, 256))
    expect(current(scene, 'buf')).toEqual(cellRect(memory.bufferMap as MapGrid, 10))
    expect(buffersOf(scene).map((b) => [b.key, b.size])).toEqual([['buf.10', 'big']])
  })

  test('only the entry in hand and the next ones to be read are linked', () => {
    expect(slotLinksOf(scene).map((l) => [l.key, l.hot])).toEqual([
      ['link.avail.10', true],
      ['link.avail.6', false],
      ['link.used.0', false],
    ])
  })
})

test('neighbours of one look are one piece', () => {
  expect(runs(eleven(256).scene.layers, 'avail')).toEqual([
    'avail.run.6 published',
    'avail.hidden.10 ~filling',
  ])
  expect(runs(eleven(256).scene.layers, 'used')).toEqual(['used.run.0 used'])
  // A bin of 4096 / 360 slots is named by its first one.
  expect(runs(eleven(4096).scene.layers, 'avail')).toEqual([
    'avail.run.0 published',
    'avail.hidden.0 ~filling',
  ])
  const slots = groupAt(eleven(32).scene.layers, 'avail')?.groups?.filter((g) => g.look === 'slot')
  expect(slots).toHaveLength(32)
})

test('a bin is as tall as the tallest of its slots', () => {
  const heights = new Uint8Array(MOST_BINS)
  const entries = [
    [0, 1],
    [45, 3],
    [92, 2],
    [93, 1],
  ] as const
  fillBins(heights, 32768, entries.length, (n) => entries[n])
  expect([...heights.slice(0, 3)]).toEqual([3, 2, 0])
})

test('a lens that was moved stays where it is, around the end of the ring too', () => {
  const film = eleven(256)
  const { layers } = makeScene(film.frame, film.memory, film.layout, createWords('en'), 1, {
    avail: 2,
  })
  expect(slotsOf(layers, 'avail')).toEqual([254, 255, 0, 1, 2, 3, 4])
  const held = (dial: string) => groupAt(layers, `${dial}.lens.grip`)?.flags
  expect(held('avail')).toEqual(['held'])
  expect(held('used')).toEqual([])
})
