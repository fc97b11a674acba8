import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import type { Stops } from '../protocol/protocol.ts'
import { Driver } from './testing/driver.ts'

const stops = (...steps: readonly number[]): Stops =>
  steps.map((step, i) => ({ id: i + 1, step, name: `at ${step}`, note: '' }))
const steps = (s: Driver) => s.frame.stops.map(({ step }) => step)

test('a run is held up at each stop, whether it was recorded or not', () => {
  const s = new Driver().say({ do: 'stops', list: stops(9, 40) })
  s.send('x')
  expect(s.frame).toMatchObject({ cursor: 9, length: 9 })
  s.step('send')
  expect(s.frame.cursor).toBe(32)
  s.send('y')
  expect(s.frame).toMatchObject({ cursor: 40, length: 40 })
  s.seek(0).step('send')
  expect(s.frame.cursor).toBe(9)
})

test('stops of what is cut off go with it, and come back with the branch', () => {
  const s = new Driver().send('x').send('y')
  s.say({ do: 'stops', list: stops(5, 40) }).seek(20)
  s.send('z', 'step')
  expect(steps(s)).toEqual([5])
  s.say({ do: 'stops', list: stops(5, 21) }).say({ do: 'branch', index: 0 })
  expect(steps(s)).toEqual([5, 40])
  s.say({ do: 'branch', index: 0 })
  expect(steps(s)).toEqual([5, 21])
})

test('another ring has no stops; taking the restart back has those of before', () => {
  const s = new Driver().send('x').say({ do: 'stops', list: stops(5) })
  s.say({ do: 'restart', scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 } })
  expect(steps(s)).toEqual([])
  s.say({ do: 'undoRestart' })
  expect(steps(s)).toEqual([5])
})
