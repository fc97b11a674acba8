import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VisualizerStore } from './createVisualizerStore.ts'
import { LINK_DELAY_MS } from './linking.ts'
import { openStore } from './testing/openStore.ts'

const row = 'desc[1]'
const slot = 'avail.ring[3]'
let store: VisualizerStore
const linked = () => store.getState().linked

beforeEach(async () => {
  store = await openStore()
  vi.useFakeTimers()
  store.actions.stir()
})
afterEach(() => void vi.useRealTimers())

test('a pointer that stays lights up a chain, one that passes does not', () => {
  store.actions.link(row, 'stage')
  vi.advanceTimersByTime(LINK_DELAY_MS - 1)
  store.actions.link(null, 'stage')
  vi.advanceTimersByTime(LINK_DELAY_MS)
  expect(linked()).toBeNull()
  store.actions.link(row, 'stage')
  vi.advanceTimersByTime(LINK_DELAY_MS)
  expect(linked()).toEqual({ thing: row, in: 'stage', pinned: false })
  store.actions.link(slot, 'stage')
  expect(linked()?.thing).toEqual(slot)
  store.actions.link(null, 'stage')
  expect(linked()).toBeNull()
})

test('a pointer that rests lights up nothing once a key is pressed or a step has landed', async () => {
  const lit = () => !linked()?.resting && linked()?.thing
  store.actions.link(row, 'stage')
  vi.advanceTimersByTime(LINK_DELAY_MS)
  expect(lit()).toBe(row)
  store.actions.rest()
  expect(lit()).toBe(false)
  // Keys are about it still.
  expect(linked()?.thing).toBe(row)
  // What comes below the pointer does not light up either, until a hand moves it.
  store.actions.link(slot, 'stage')
  vi.advanceTimersByTime(LINK_DELAY_MS)
  expect([lit(), linked()?.thing]).toEqual([false, slot])
  store.actions.stir()
  vi.advanceTimersByTime(LINK_DELAY_MS)
  expect(lit()).toBe(slot)
  vi.useRealTimers()
  await store.actions.act({ name: 'send' })
  expect(lit()).toBe(false)
})

test('what the focus is on, or what is pinned, stays lit', () => {
  store.actions.link(row, 'stage', 'once')
  store.actions.rest()
  expect(linked()).toEqual({ thing: row, in: 'stage', pinned: false })
  store.actions.pin(row, 'stage')
  store.actions.rest()
  expect(linked()).toEqual({ thing: row, in: 'stage', pinned: true })
})

test('the keyboard does not wait', () => {
  store.actions.link(row, 'log', 'once')
  expect(linked()?.thing).toEqual(row)
})

test('a pin holds until it is let go of', async () => {
  store.actions.pin(row, 'stage')
  store.actions.link(slot, 'memory', 'once')
  store.actions.link(null, 'stage')
  expect(linked()).toEqual({ thing: row, in: 'stage', pinned: true })
  store.actions.pin(slot, 'stage')
  expect(linked()?.thing).toEqual(slot)
  store.actions.pin(slot, 'state')
  expect(linked()).toBeNull()
  store.actions.pin(row, 'stage')
  store.actions.unpin()
  expect(linked()).toBeNull()
})

test('another queue has other chains', () => {
  store.actions.pin(row, 'stage')
  store.actions.setQueue(0)
  expect(linked()).toBeNull()
})
