// A sender of OpenAMP that naps 15000 times: long, and so in a file of its own.

import { expect, test } from 'vitest'
import { spoiledRemote } from './testing/spoiled.ts'

const NAP = 'openamp/rx-wait-oa-n4-a4096'

test('a trace with naps passes as it is', () => {
  expect(spoiledRemote(NAP, 1, () => ({}))).toBeNull()
})

test('a nap less is the first difference', () => {
  expect(spoiledRemote(NAP, 12, ({ order }) => ({ order: order?.slice(0, -1) }))).toMatchObject({
    operation: 12,
    expected: 'nothing',
    got: '["sleep"]',
  })
})
