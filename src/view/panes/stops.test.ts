import { expect, test } from 'vitest'
import type { Stops } from '../../protocol/stops.ts'
import { added, flagsOf, isBack, moved, nextStop } from './stops.ts'

const at = (...steps: readonly number[]): Stops =>
  steps.map((step, i) => ({ id: i + 1, step, name: '', note: '' }))
const steps = (stops: Stops) => stops.map(({ step }) => step)

test('a stop is added where its step comes, whatever the order of the others', () => {
  expect(steps(added(at(), 4).stops)).toEqual([4])
  expect(steps(added(at(3, 9), 4).stops)).toEqual([3, 4, 9])
  expect(steps(added(at(9, 3), 4).stops)).toEqual([9, 3, 4])
  expect(added(at(3, 9), 4).id).toBe(3)
})

test('one that is moved changes places with those between, and no further than the ends', () => {
  expect(steps(moved(at(1, 2, 3), 1, 2))).toEqual([2, 3, 1])
  expect(steps(moved(at(1, 2, 3), 3, 0))).toEqual([3, 1, 2])
  expect(steps(moved(at(1, 2, 3), 3, 3))).toEqual([1, 2, 3])
  expect([0, 1, 2].map((i) => isBack(at(1, 3, 2), i))).toEqual([false, false, true])
})

test('the next one is that of the list at a stop, and that of the history between two', () => {
  const stops = at(10, 30, 20)
  const to = (cursor: number, back = false) => nextStop(stops, cursor, back)?.step
  expect([to(0), to(10), to(30), to(20)]).toEqual([10, 30, 20, undefined])
  expect([to(0, true), to(10, true), to(30, true), to(20, true)]).toEqual([
    undefined,
    undefined,
    10,
    30,
  ])
  expect([to(15), to(15, true), to(25, true)]).toEqual([30, 10, 20])
})

test('flags that are too near to each other are one, and none lies under the playhead', () => {
  const x = (step: number) => step * 8
  const flags = flagsOf(at(1, 2, 10, 3), 11, x)
  expect(flags.map(({ text, state }) => [text, state])).toEqual([
    ['1–2', 'done'],
    ['4', 'done'],
    ['3', 'done'],
  ])
  for (const flag of flags) expect(flag.x + flag.width <= 88 || flag.x >= 88).toBe(true)
  expect(flagsOf(at(11, 20), 11, x).map(({ state }) => state)).toEqual(['here', 'ahead'])
})
