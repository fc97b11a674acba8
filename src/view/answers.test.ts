import { expect, it } from 'vitest'
import { EINVAL, NO_TOKEN } from '../core/constants.ts'
import { answerOf } from './answers.ts'

it.each([
  ['send', 0, '0'],
  ['send', -EINVAL, '-EINVAL'],
  ['kick', 1, 'true'],
  ['kick', 0, 'false'],
  ['take', { head: NO_TOKEN }, 'NULL'],
  ['take', { head: 3 }, 'desc 3'],
] as const)('%s with %j answers %s', (fn, result, text) => {
  expect(answerOf({ call: { fn }, result: result as never })?.text).toBe(text)
})

it.each(['tick', 'complete'] as const)('%s answers nothing', (fn) => {
  expect(answerOf({ call: { fn }, result: 1 })).toBeNull()
})
