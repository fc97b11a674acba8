import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { Driver } from './testing/driver.ts'

const ofFour = { do: 'restart', scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 } } as const
const ofTwo = { do: 'restart', scenario: { ...DEFAULT_SCENARIO, num: 2, buffers: 2 } } as const

test('restarts with nothing in between are undone together', () => {
  const s = new Driver()
  const { cursor } = s.send('x').frame
  s.say(ofFour)
  s.say(ofTwo)
  expect(s.say({ do: 'undoRestart' }).frame).toMatchObject({ cursor, scenario: { num: 8 } })
})

test('a run in which something happened is what the next restart can be undone to', () => {
  const s = new Driver()
  s.send('x')
  s.say(ofFour)
  const { cursor } = s.send('y').frame
  s.say(ofTwo)
  expect(s.say({ do: 'undoRestart' }).frame).toMatchObject({ cursor, scenario: { num: 4 } })
})
