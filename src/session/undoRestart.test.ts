import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { sitting } from './testing/sitting.ts'

const ofFour = { do: 'restart', scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 } } as const
const ofTwo = { do: 'restart', scenario: { ...DEFAULT_SCENARIO, num: 2, buffers: 2 } } as const

test('restarts with nothing in between are undone together', () => {
  const { say, send } = sitting()
  const { cursor } = send('x')
  say(ofFour)
  say(ofTwo)
  expect(say({ do: 'undoRestart' })).toMatchObject({ cursor, scenario: { num: 8 } })
})

test('a run in which something happened is what the next restart can be undone to', () => {
  const { say, send } = sitting()
  send('x')
  say(ofFour)
  const { cursor } = send('y')
  say(ofTwo)
  expect(say({ do: 'undoRestart' })).toMatchObject({ cursor, scenario: { num: 4 } })
})
