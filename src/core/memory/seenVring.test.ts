import { expect, it, test } from 'vitest'
import { DEFAULT_SCENARIO, type Scenario } from '../machine/scenario.ts'
import { Layout } from './layout.ts'
import { NOWHERE, offsetOf } from './memory.ts'

const layoutOf = (sees: Partial<Scenario['sees']>, more: Partial<Scenario> = {}): Layout =>
  new Layout({ ...DEFAULT_SCENARIO, ...more, sees: { ...DEFAULT_SCENARIO.sees, ...sees } })

test('where the two sides agree, the remote has Linux’s very queues, and nothing lies elsewhere', () => {
  const layout = layoutOf({})
  expect(layout.remoteQueues).toBe(layout.queues)
  expect(layout.size).toBe(layoutOf({ offset: 0x1000 }).size)
})

it.each<[string, Partial<Scenario['sees']>, string]>([
  ['half as many entries', { num: 4 }, 'svq.desc[4].addr'],
  ['a used ring that is aligned to pages', { align: 4096 }, 'svq.avail.idx'],
  ['a ring elsewhere', { vring1: 0x10042000 }, 'buf[0].data[114]'],
  ['the other one’s place', { vring1: 0x10040000 }, 'rvq.avail.idx'],
])('with %s, it looks for avail.idx at what Linux has there', (_, sees, name) => {
  const layout = layoutOf(sees)
  expect(layout.name(layout.remoteQueues[1].vring.availIdx)).toBe(name)
})

test('with another alignment, only the used ring and avail_event lie elsewhere', () => {
  const layout = layoutOf({ align: 4096 })
  const [mine, its] = [layout.queues[1].vring, layout.remoteQueues[1].vring]
  expect(its.availRing(3)).toBe(mine.availRing(3))
  expect(its.descAddr(7)).toBe(mine.descAddr(7))
  // 0x1000 behind the second ring: the first buffer of the pool.
  expect(layout.name(its.usedIdx)).toBe('buf[0].hdr.src')
  expect(its.isInUsed(its.usedId(0))).toBe(true)
  expect(its.isInUsed(mine.usedId(0))).toBe(false)
})

test('what lies beyond all memory is nowhere', () => {
  const layout = layoutOf({ vring1: 0x20000000 })
  const { vring } = layout.remoteQueues[1]
  expect(offsetOf(vring.availIdx)).toBe(NOWHERE)
  expect(vring.hasDesc(0, layout.ringBytes)).toBe(false)
})

test('a remote that counts more entries has room to note each of them', () => {
  const layout = layoutOf({ num: 32 })
  expect(layout.name(layout.remoteQueues[1].held(31))).toBe('svq.remote.held[31]')
})

test('crossed rings change who uses which, not where they are', () => {
  const layout = layoutOf({ crossed: true })
  expect(layout.remoteRoles).toEqual({ sends: 1, receives: 0 })
  expect(layout.remoteQueues[0].vring).toBe(layout.queues[0].vring)
})
