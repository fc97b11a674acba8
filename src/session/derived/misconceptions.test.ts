import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../core/machine/scenario.ts'
import type { MisconceptionName } from '../../protocol/protocol.ts'
import { Driver } from '../testing/driver.ts'

const FOUR = { num: 4, buffers: 4 }

const ended = (s: Driver): MisconceptionName[] =>
  s.frame.misconceptions.flatMap((c) => (c.endedAt === null ? [] : [c.name]))
const endedAt = (s: Driver, name: MisconceptionName) =>
  s.frame.misconceptions.find((c) => c.name === name)?.endedAt ?? null
/** A sender gets its buffer, and has not added it yet. */
function acquire(s: Driver, sender: number): void {
  s.send('x', 'step', {}, sender)
  s.goTo(`sender${sender + 1}`, 'tx.unlock')
}

describe.each(KERNELS)('the three claims, %s', (kernel) => {
  /** num = 4 after one lap: four messages, nothing free, the remote has `taken`. */
  function lap(taken = 4) {
    const s = new Driver({ ...FOUR, kernel })
    for (let i = 0; i < 4; i++) s.send('x')
    for (let i = 0; i < taken; i++) s.take()
    return s
  }

  test('hold while one sender is followed by a remote that keeps the order', () => {
    const s = lap(0)
    for (let i = 0; i < 9; i++) {
      s.take()
      s.complete(i % 4)
      s.send('y')
    }
    expect(s.frame.misconceptions).toEqual([
      { name: 'usedIsLast', tested: true, endedAt: null },
      { name: 'availIsHead', tested: true, endedAt: null },
      { name: 'descIsBuffer', tested: true, endedAt: null },
    ])
  })

  test('A: the remote completes 1 first', () => {
    const s = lap()
    const before = s.frame.cursor
    s.complete(1)
    expect(ended(s)).toEqual(['usedIsLast'])
    // At the remote's own store, long before the driver reads it.
    s.seek((endedAt(s, 'usedIsLast') ?? before) + 1)
    expect(s.frame.step?.site).toBe('done.id')
    s.seek(s.frame.length)
    s.send('y', 'step')
    s.to('add.ring')
    expect(ended(s)).toEqual(['usedIsLast', 'availIsHead'])
    // Descriptor 1 still belongs to buffer 1.
    s.send('z')
    expect(ended(s)).toEqual(['usedIsLast', 'availIsHead'])
  })

  test('B: two senders, and a remote that keeps the order', () => {
    const s = lap(0)
    for (const head of [0, 1]) {
      s.take()
      s.complete(head)
    }
    for (const sender of [0, 1]) acquire(s, sender)
    expect(ended(s)).toEqual([])
    // The free list is a stack: the first to add gets 1, and buffer 0 with it.
    s.goTo('sender1', 'add.ring')
    expect(ended(s)).toEqual(['availIsHead', 'descIsBuffer'])
    s.finish('sender1')
    s.finish('sender2')
    for (const head of [2, 3, 1]) {
      s.take()
      s.complete(head)
    }
    for (let i = 0; i < 3; i++) s.send('z')
    expect(ended(s)).toEqual(['usedIsLast', 'availIsHead', 'descIsBuffer'])
    expect(endedAt(s, 'usedIsLast')).toBeGreaterThan(endedAt(s, 'availIsHead') ?? Infinity)
  })

  test('B′: who takes first and adds last parts descriptor and buffer, and nothing else', () => {
    const s = new Driver({ ...FOUR, kernel })
    for (const sender of [0, 1]) acquire(s, sender)
    const { cursor } = s.goTo('sender2', 'add.token').frame
    expect(s.frame.misconceptions.map((c) => c.endedAt)).toEqual([null, null, cursor - 1])
    s.finish('sender2')
    s.finish('sender1')
    for (const head of [0, 1]) {
      s.take()
      s.complete(head)
    }
    for (let i = 0; i < 4; i++) s.send('y')
    expect(ended(s)).toEqual(['descIsBuffer'])
  })

  test('D: fewer buffers than descriptors', () => {
    const s = new Driver({ num: 4, buffers: 2, kernel })
    for (let i = 0; i < 2; i++) s.send('x')
    s.take()
    s.complete(0)
    expect(ended(s)).toEqual([])
    s.send('y')
    expect(ended(s)).toEqual(['availIsHead'])
    for (const head of [1, 0]) {
      s.take()
      s.complete(head)
    }
    for (let i = 0; i < 2; i++) s.send('z')
    expect(ended(s)).toContain('usedIsLast')
  })

  test('F: a chain of two, added by hand', () => {
    const s = new Driver({ ...FOUR, kernel })
    const [out, token] = [[[0x1000, 16] as const, [0x2000, 16] as const], 4]
    s.call('hand', { fn: 'add', q: 1, out, in: [], token })
    expect(ended(s)).toEqual([])
    s.send('x')
    expect(ended(s)).toContain('availIsHead')
  })
})

test('a claim that nothing has put to the test yet is neither true nor false', () => {
  const s = new Driver(FOUR)
  const tested = () => s.frame.misconceptions.filter((c) => c.tested).map((c) => c.name)
  expect(tested()).toEqual([])
  s.send('x')
  expect(tested()).toEqual(['availIsHead', 'descIsBuffer'])
  s.take()
  s.complete(0)
  expect(tested()).toEqual(['usedIsLast', 'availIsHead', 'descIsBuffer'])
  s.seek(0)
  expect(tested()).toEqual([])
})

test('a claim that ends later holds at an earlier step, and again once that is cut off', () => {
  const s = new Driver(FOUR)
  for (const sender of [0, 1]) acquire(s, sender)
  const acquired = s.frame.cursor
  const { cursor } = s.goTo('sender2', 'add.token').frame
  s.seek(cursor - 1)
  expect(ended(s)).toEqual([])
  s.seek(cursor)
  expect(ended(s)).toEqual(['descIsBuffer'])
  s.seek(acquired)
  // Now the one who took first adds first.
  s.finish('sender1')
  s.finish('sender2')
  expect(ended(s)).toEqual([])
})

test('the receive queue is not what the claims are about', () => {
  const s = new Driver(FOUR)
  for (let i = 0; i < 9; i++) s.reply('x')
  expect(ended(s)).toEqual([])
  s.take(0)
  s.take(0)
  // Linux is given the second of its buffers first.
  s.call('remote', { fn: 'complete', q: 0, entries: [[2, 512]] })
  s.step('send')
  expect(ended(s)).toEqual([])
})
