// As replay.test.ts, for what only the traces of real remotes have.

import { describe, expect, test } from 'vitest'
import type { Access, Line } from './format.ts'
import { spoiledRemote as spoiled } from './testing/spoiled.ts'

const ORDER = 'openamp/order-oa-n4-a16'
const HOLD = 'rpmsg-lite/hold-rl-n4-a16'
const RECLAIM = 'openamp/zero-copy-tx-oa-n4-a4096'

/** Operation 8 of ORDER: the remote takes one message and completes it. */
const exchanged = (one: string, other: string) => (line: Line) => {
  const order: Access[] = [...(line.order ?? [])]
  const at = (text: string) => order.findIndex((entry) => entry.join(' ').startsWith(text))
  const [i, j] = [at(one), at(other)]
  ;[order[i], order[j]] = [order[j], order[i]]
  return { order }
}

test.each([ORDER, HOLD, RECLAIM])('%s passes as it is', (name) => {
  expect(spoiled(name, 1, () => ({}))).toBeNull()
})

describe('the order', () => {
  test('of two stores', () => {
    expect(spoiled(ORDER, 8, exchanged('s 4180', 's 4184'))).toMatchObject({
      operation: 8,
      expected: '["s",4184,"15000000"]',
      got: '["s",4180,"00000000"]',
    })
  })

  test('of a store and a barrier', () => {
    expect(spoiled(ORDER, 8, exchanged('s 4178', 'l 4160'))).toMatchObject({
      operation: 8,
      expected: '["l",4160,2]',
      got: '["s",4178,"0100"]',
    })
  })

  test('of loads', () => {
    expect(spoiled(ORDER, 8, exchanged('l 4096', 'l 4104'))).toMatchObject({
      operation: 8,
      expected: '["l",4104,4]',
      got: '["l",4096,8]',
    })
  })

  test('of the driver', () => {
    const change = exchanged('s 4164', 's 4162')
    expect(spoiled(ORDER, 7, change)).toMatchObject({
      operation: 7,
      expected: '["s",4162,"0100"]',
      got: '["s",4164,"0000"]',
    })
  })
})

describe('private state', () => {
  test('a cursor', () => {
    const change = () => ({ remote: { svq: { availableIdx: 2 } } })
    expect(spoiled(ORDER, 8, change)).toMatchObject({
      operation: 8,
      field: 'remote.svq.availableIdx',
      expected: '2',
      got: '1',
    })
  })

  test('a counter that never moves', () => {
    const change = () => ({ remote: { rvq: { queuedCnt: 1 } } })
    expect(spoiled(ORDER, 8, change)).toMatchObject({ field: 'remote.rvq.queuedCnt', got: '0' })
  })

  test('the link', () => {
    const change = () => ({ remote: { linkState: 0 } })
    expect(spoiled(HOLD, 5, change)).toMatchObject({ operation: 5, field: 'remote.linkState' })
  })

  test('an endpoint', () => {
    const change = () => ({ remote: { endpoints: [] } })
    expect(spoiled(HOLD, 6, change)).toMatchObject({ operation: 6, field: 'remote.endpoints' })
  })

  test('a held buffer', () => {
    const change = ({ remote }: Line) => ({ remote: { ...remote, held: [] } })
    expect(spoiled(HOLD, 11, change)).toMatchObject({ operation: 11, field: 'remote.held' })
  })

  test('a buffer that was given back unsent', () => {
    const change = ({ remote }: Line) => ({ remote: { ...remote, reclaimer: [] } })
    expect(spoiled(RECLAIM, 18, change)).toMatchObject({
      operation: 18,
      field: 'remote.reclaimer',
      expected: '[]',
      got: '[1]',
    })
  })
})

test('a message that was not received', () => {
  expect(spoiled(ORDER, 8, () => ({ events: [] }))).toMatchObject({
    operation: 8,
    field: 'event 1',
    expected: 'nothing',
  })
})
