import { expect, it } from 'vitest'
import { EINVAL, NO_TOKEN } from '../../core/memory/constants.ts'
import { answerOf } from './returnValue.ts'

it.each([
  ['send', 0, '0'],
  ['send', -EINVAL, '-EINVAL'],
  ['kick', 1, 'true'],
  ['kick', 0, 'false'],
  ['take', { head: NO_TOKEN }, 'NULL'],
  ['take', { head: 3 }, 'desc 3'],
  ['getBuf', { token: 9, len: 28 }, 'buffer 9'],
  ['getBuf', { token: 0x1002, len: 28 }, '0x1002'],
  ['detachUnusedBuf', NO_TOKEN, 'NULL'],
  ['createEpt', 2, 'endpoint 2'],
  ['createEpt', -1, 'NULL'],
] as const)('%s with %j answers %s', (fn, result, text) => {
  expect(answerOf({ call: { fn }, result: result as never })?.text).toBe(text)
})

it.each(['tick', 'complete', 'arm', 'destroyEpt'] as const)('%s answers nothing', (fn) => {
  expect(answerOf({ call: { fn }, result: 1 })).toBeNull()
})
