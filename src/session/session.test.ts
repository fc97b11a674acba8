import { describe, expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { DEFAULT_SETTINGS, type Frame } from '../protocol/protocol.ts'
import { Driver, owners } from './testing/driver.ts'

const sites = (frame: Frame) => frame.callSteps.map((s) => s.site)

describe('a send', () => {
  test('begins with one press and goes on step by step', () => {
    const s = new Driver()
    const first = s.send('hello world!', 'step').frame
    expect(first.step?.site).toBe('tx.lock')
    expect(first.suggestion).toEqual({ name: 'run', actor: 0 })
    const second = s.step().frame
    expect(sites(second)).toEqual(['tx.lock', 'tx.fresh'])
    expect(second.step).toMatchObject({ name: 'vrp.last_sbuf', before: 0, after: 1 })
  })

  test('goes by function and by send', () => {
    const s = new Driver()
    s.send('x', 'step')
    expect(s.step('function').frame.step?.site).toBe('tx.unlock')
    expect(s.step('function').frame.step?.site).toBe('send.lock')
    expect(s.step('function').frame.step?.stack).toEqual(['send', 'add'])
    expect(s.step('send').frame.step?.site).toBe('send.unlock')
    expect(s.back('send').frame.cursor).toBe(0)
    expect(s.step('function').frame.step?.site).toBe('tx.unlock')
  })

  test('without a kick leaves it to the hand; one kick serves two messages', () => {
    const s = new Driver()
    s.settle({ kick: 'hand' })
    s.send('a')
    const two = s.send('b').frame
    expect(two).toMatchObject({ publishedUpTo: 2, rungFor: 0, suggestion: { name: 'kick' } })
    expect(s.kick().frame).toMatchObject({
      publishedUpTo: 2,
      rungFor: 2,
    })
  })

  test('is refused by the modelled code, not by the page', () => {
    const s = new Driver()
    const big = s.send('', 'send', { data: new Uint8Array(497) }).frame
    expect(big.calls.at(-1)?.result).toBe(-90)
    expect(big.step).toMatchObject({ site: 'send.tooBig', text: 'message is too big (497)\n' })
  })
})

test('nine sends, completions 2, 0, 1: buffer, descriptor and slot part ways', () => {
  const s = new Driver()
  for (let i = 0; i < 8; i++) s.send(`message ${i}`)
  for (let i = 0; i < 3; i++) s.take()
  expect(owners(s.frame)).toBe('33322222')
  for (const head of [2, 0, 1]) s.complete(head)
  expect(owners(s.frame)).toBe('44422222')
  s.send('the ninth')
  const ring = s.frame.callSteps.find((s) => s.site === 'add.ring')
  expect(ring).toMatchObject({ name: 'avail.ring[0]', before: 0, after: 2 })
  expect(s.frame.bufferMessage[8 + 2]).toBe(9)
  expect(owners(s.frame)).toBe('44222222')
})

describe('a sender without a buffer', () => {
  function full() {
    const s = new Driver()
    for (let i = 0; i < 8; i++) s.send('x')
    return s
  }

  test('sleeps, and 15 s are one step', () => {
    const s = full()
    expect(s.send('late').frame.actors[0].state).toBe('asleep')
    for (let i = 0; i < 8; i++) s.take()
    const later = s.wait().frame
    expect(later.step).toMatchObject({ site: 'clock.tick', before: 0, after: 15000 })
    const end = s.step('send').frame
    expect(end.calls.find((c) => c.message === 9)?.result).toBe(-512)
  })

  test('is woken by the interrupt of a completion and reuses its buffer', () => {
    const s = full()
    s.send('late')
    s.take()
    const woken = s.complete(0).frame
    expect(woken.step?.site).toBe('xmit.wake')
    expect(woken.actors[0].state).toBe('ready')
    const sent = s.step('send').frame
    expect(sent.calls.find((c) => c.message === 9)?.result).toBe(0)
    expect(sent.bufferMessage[8]).toBe(9)
  })

  test('gets -ENOMEM at once if it may not wait', () => {
    expect(full().send('now', 'send', { wait: false }).frame.calls.at(-1)?.result).toBe(-12)
  })
})

describe('an automatic remote', () => {
  test('in order: takes and completes after each kick', () => {
    const s = new Driver()
    s.settle({ remote: 'inOrder' })
    for (let i = 0; i < 20; i++) s.send('x')
    expect(owners(s.send('y').frame).replaceAll('0', '')).toMatch(/^4+$/)
  })

  test('out of order: the same seed gives the same bytes, another one others', () => {
    const bytes = (seed: number) => {
      const s = new Driver()
      s.say({ do: 'settings', settings: { kick: 'send', remote: 'outOfOrder', seed } })
      for (let i = 0; i < 30; i++) s.send('x')
      return s.memory.bytes.join()
    }
    expect(bytes(1)).toBe(bytes(1))
    expect(bytes(1)).not.toBe(bytes(2))
  })
})

describe('time', () => {
  test('the page’s copy of the memory follows every jump', () => {
    const s = new Driver()
    for (let i = 0; i < 4; i++) s.send(`message ${i}`)
    const end = s.memory.bytes.join()
    const { length } = s.seek(17).frame
    expect(s.memory.bytes.join()).not.toBe(end)
    s.seek(length)
    expect(s.memory.bytes.join()).toBe(end)
  })

  test('acting in the past cuts there and keeps what was cut', () => {
    const s = new Driver()
    s.send('one')
    s.send('two')
    const { length } = s.seek(32).frame
    const before = s.seek(length).frame
    const old = s.memory.bytes.join()
    s.seek(32)
    const now = s.take().frame
    expect(now.length).toBeLessThan(before.length)
    expect(now.branches).toEqual([{ index: 0, at: 32, length: before.length }])
    const back = s.say({ do: 'branch', index: 0 }).frame
    expect(back).toMatchObject({ cursor: 32, length: before.length })
    s.seek(before.length)
    expect(s.memory.bytes.join()).toBe(old)
  })

  test('an interrupt at the very cut is still answered', () => {
    const s = new Driver()
    for (let i = 0; i < 9; i++) s.send('x')
    s.take()
    const done = s.complete(0).frame
    const raised = done.cursor - 3
    expect(s.seek(raised).frame.step?.kind).toBe('interrupt')
    const cut = s.take().frame
    expect(cut.actors.find((a) => a.name === 'sender1')?.state).toBe('ready')
  })

  test('scenario and choices are the whole truth', () => {
    const s = new Driver()
    for (let i = 0; i < 9; i++) s.send('x')
    s.take(1, 'step')
    s.step()
    const twin = new Driver()
    twin.say({
      do: 'open',
      scenario: s.frame.scenario,
      settings: DEFAULT_SETTINGS,
      choices: s.choices(),
      cursor: s.frame.cursor,
    })
    expect(twin.memory.bytes.join()).toBe(s.memory.bytes.join())
    expect(twin.frame.step).toEqual(s.frame.step)
    expect(twin.choices()).toEqual(s.choices())
  })

  test('a restart can be undone', () => {
    const s = new Driver()
    const { cursor } = s.send('x').frame
    const fresh = s.say({
      do: 'restart',
      scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 },
    }).frame
    expect(fresh).toMatchObject({ cursor: 0, canUndoRestart: true, scenario: { num: 4 } })
    expect(s.say({ do: 'undoRestart' }).frame).toMatchObject({ cursor, scenario: { num: 8 } })
  })

  test('choices that are impossible are refused and change nothing', () => {
    const s = new Driver()
    const { cursor } = s.send('x').frame
    const open = {
      do: 'open',
      scenario: DEFAULT_SCENARIO,
      settings: DEFAULT_SETTINGS,
      choices: [{ actor: 0, steps: 1 }],
      cursor: null,
    } as const
    expect(() => s.session.handle(open)).toThrow('cannot run')
    expect(s.seek(cursor).frame.cursor).toBe(cursor)
  })
})

test('deeds that are impossible say why', () => {
  const s = new Driver()
  expect(s.take().frame.problem).toBe('nothingAvailable')
  expect(s.complete(3).frame.problem).toBe('nothingHeld')
  expect(s.wait().frame.problem).toBe('nobodySleeps')
  expect(s.back().frame.problem).toBe('atStart')
  s.send('x', 'step')
  expect(s.kick().frame.problem).toBe('lockHeld')
})

test('a click on a line runs to it', () => {
  const s = new Driver()
  s.send('x', 'step')
  expect(s.say({ do: 'runTo', site: 'add.wmb' }).frame.step?.site).toBe('add.wmb')
  expect(s.say({ do: 'runTo', site: 'get.rmb' }).frame.problem).toBe('notReached')
})

test('the last writer of a byte is found', () => {
  const s = new Driver()
  s.send('x')
  const field = s.frame.callSteps.find((s) => s.site === 'add.idx')?.field ?? 0
  const [event] = s.session.handle({ do: 'writer', offset: field >>> 4 })
  expect(event).toMatchObject({ is: 'writer', step: { site: 'add.idx' } })
})

test('the timeline has slices, runs, markers and the census', () => {
  const s = new Driver()
  s.send('x')
  s.take()
  s.complete(0)
  const [event] = s.session.handle({ do: 'timeline', from: 0, to: 1000, bins: 3 })
  if (event.is !== 'timeline') throw new Error('no timeline')
  const { timeline } = event
  expect(timeline.slices.filter((s) => s.depth === 0).map((s) => [s.fn, s.message])).toEqual([
    ['send', 1],
    ['take', 0],
    ['complete', 0],
  ])
  expect([...timeline.runs[0].owner]).toEqual([0, 1, 2, 3, 4])
  expect([...timeline.kicks]).toEqual([30])
  expect([...timeline.census.slice(-6)]).toEqual([7, 0, 0, 0, 1, 0])
})

test('no invariant is broken while buffers go round', () => {
  const s = new Driver()
  for (let i = 0; i < 8; i++) s.send('x')
  for (let i = 0; i < 3; i++) s.take()
  for (const head of [2, 0, 1]) s.complete(head)
  const { length } = s.send('y').frame
  for (let at = 0; at <= length; at++) {
    const frame = s.seek(at).frame
    expect({ at, violated: frame.violated }).toEqual({ at, violated: [] })
  }
})

test('a remote in the middle of a deed finishes it before the next one', () => {
  const s = new Driver()
  s.send('a')
  s.send('b')
  s.take(1, 'step')
  const second = s.take(1, 'step').frame
  expect(second.calls.map((c) => [c.call.fn, c.end !== null])).toEqual([
    ['send', true],
    ['send', true],
    ['take', true],
    ['take', false],
  ])
})

test('every refused call leaves a mark in the timeline', () => {
  const s = new Driver()
  for (let i = 0; i < 8; i++) s.send('x')
  const refused = s.send('now', 'send', { wait: false }).frame
  const [event] = s.session.handle({ do: 'timeline', from: 0, to: 1e6, bins: 1 })
  expect(event).toMatchObject({
    is: 'timeline',
    timeline: { errors: Uint32Array.of(refused.cursor - 1) },
  })
})
