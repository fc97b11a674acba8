import { describe, expect, test } from 'vitest'
import { offsetOf } from '../../core/memory/memory.ts'
import { createWords } from '../../words/whole.ts'
import { stageModel } from '../model/stageModel.ts'
import { slotLinksOf } from '../testing/drawnMemory.ts'
import { mainPicture, StageDriver } from '../testing/stageDriver.ts'
import { chainLinks, chainOf } from './related.ts'
import { type Subject, subjectAt, subjectName, subjectNamed } from './subject.ts'

const contextOf = (film: StageDriver) =>
  stageModel(film.frame, film.memory, film.layout, createWords('en'))
const names = (film: StageDriver, thing: Subject) => [
  ...(chainOf(contextOf(film), thing)?.names ?? []),
]
const slot = (ring: 'avail' | 'used', n: number): Subject => ({ is: 'slot', ring, slot: n })

describe('message 12, written and not announced yet', () => {
  const film = mainPicture()
  const whole = ['avail.ring[3]', 'desc[1]', 'buf[1]', 'message remote 12']

  test('is one chain from whichever end it is taken', () => {
    const from = (thing: Subject) => new Set(names(film, thing))
    expect(names(film, slot('avail', 3))).toEqual(whole)
    expect(from({ is: 'desc', index: 1 })).toEqual(new Set(whole))
    expect(from({ is: 'buffer', index: 1 })).toEqual(new Set(whole))
    expect(from({ is: 'message', to: 'remote', number: 12 })).toEqual(new Set(whole))
  })
  test('is meant by the index that does not count it yet', () => {
    expect(names(film, { is: 'register', name: 'avail.idx' })).toEqual(['avail.idx', ...whole])
  })
  test('has its bytes in the ring and in the table', () => {
    const { vring } = contextOf(film).q
    expect(chainOf(contextOf(film), { is: 'desc', index: 1 })?.bytes).toEqual([
      { from: offsetOf(vring.descAddr(1)), length: 16 },
      { from: offsetOf(vring.availRing(3)), length: 2 },
    ])
    const byte = offsetOf(vring.descLen(1)) + 1
    expect(new Set(names(film, { is: 'byte', offset: byte }))).toEqual(new Set(whole))
    expect(chainOf(contextOf(film), { is: 'byte', offset: vring.base - 1 })).toBeNull()
  })
})

test('what an old entry says leads nowhere', () => {
  const film = mainPicture()
  expect(names(film, slot('avail', 4))).toEqual(['avail.ring[4]'])
})

test('a completed message is reached through the used ring', () => {
  const film = new StageDriver().send('one').take().complete(0)
  expect(names(film, slot('used', 0))).toEqual([
    'used.ring[0]',
    'desc[0]',
    'buf[0]',
    'message remote 1',
  ])
  expect(names(film, slot('avail', 0))).toEqual(['avail.ring[0]'])
})

test('a taken message is in neither ring', () => {
  const film = new StageDriver().send('one').take()
  expect(names(film, { is: 'desc', index: 0 })).toEqual(['desc[0]', 'buf[0]', 'message remote 1'])
})

test('free_head and the descriptor that it names belong together', () => {
  const film = new StageDriver().send('one')
  expect(names(film, { is: 'register', name: 'free_head' })).toEqual(['free_head', 'desc[1]'])
  expect(names(film, { is: 'desc', index: 1 })).toEqual(['desc[1]', 'free_head'])
  expect(names(film, { is: 'desc', index: 2 })).toEqual(['desc[2]'])
})

test('a chain of three is one, from each of its members', () => {
  const film = new StageDriver()
  film.chain(
    [
      [0x1000, 8],
      [0x1100, 8],
    ],
    [[0x1200, 8]],
    0xbee0,
  )
  const all = new Set(['avail.ring[0]', 'desc[0]', 'desc[1]', 'desc[2]'])
  for (const index of [0, 1, 2]) expect(new Set(names(film, { is: 'desc', index }))).toEqual(all)
})

test('what this ring does not have is no thing', () => {
  const film = new StageDriver()
  expect(chainOf(contextOf(film), { is: 'desc', index: 8 })).toBeNull()
  expect(chainOf(contextOf(film), slot('avail', 8))).toBeNull()
})

test('places belong to subjects', () => {
  const { layout } = new StageDriver()
  const q = layout.queues[1]
  const subjectOf = (field: number) => subjectAt(layout.place(field))
  expect(subjectOf(q.vring.usedLen(5))).toEqual(slot('used', 5))
  expect(subjectOf(q.data(2))).toEqual({ is: 'desc', index: 2 })
  expect(subjectOf(q.freeHead)).toEqual({ is: 'register', name: 'free_head' })
  expect(subjectOf(q.fault.skipWmb)).toBeNull()
  expect(subjectAt(null)).toBeNull()
})

test.each(['avail.ring[3]', 'desc[0]', 'buf[14]', 'message linux 2', 'byte 4112', 'free_head'])(
  '%s is the name of one thing',
  (name) => {
    const thing = subjectNamed(name)
    expect(thing && subjectName(thing)).toBe(name)
  },
)

test('a link that the stage leaves out is there for the chain that is lit up', () => {
  const film = new StageDriver()
  for (let n = 1; n <= 6; n++) film.send(`message ${n}`)
  const linked = (thing: Subject) => {
    const chain = chainOf(contextOf(film), thing)
    return chain && chainLinks(film.scene.spareLinks, chain).map((l) => l.key)
  }
  // Of six, only the next one to be read is drawn.
  expect(slotLinksOf(film.scene).map((l) => l.key)).toContain('link.avail.0')
  expect(linked(slot('avail', 0))).toEqual([])
  expect(linked({ is: 'desc', index: 3 })).toEqual(['link.avail.3'])
})
