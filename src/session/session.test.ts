import { describe, expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { DEFAULT_SETTINGS, type Frame } from '../protocol/protocol.ts'
import { message, owners, sitting } from './testing/sitting.ts'

const sites = (frame: Frame) => frame.callSteps.map((s) => s.site)

describe('a send', () => {
  test('begins with one press and goes on step by step', () => {
    const { say } = sitting()
    const first = say({
      do: 'act',
      act: { name: 'send', args: message('hello world!') },
      run: 'step',
    })
    expect(first.step?.site).toBe('tx.lock')
    expect(first.suggestion).toEqual({ name: 'run', actor: 0 })
    const second = say({ do: 'step', by: 'step' })
    expect(sites(second)).toEqual(['tx.lock', 'tx.fresh'])
    expect(second.step).toMatchObject({ name: 'vrp.last_sbuf', before: 0, after: 1 })
  })

  test('goes by function and by send', () => {
    const { say } = sitting()
    say({ do: 'act', act: { name: 'send', args: message('x') }, run: 'step' })
    expect(say({ do: 'step', by: 'function' }).step?.site).toBe('tx.unlock')
    expect(say({ do: 'step', by: 'function' }).step?.site).toBe('send.lock')
    expect(say({ do: 'step', by: 'function' }).step?.stack).toEqual(['send', 'add'])
    expect(say({ do: 'step', by: 'send' }).step?.site).toBe('send.unlock')
    expect(say({ do: 'back', by: 'send' }).cursor).toBe(0)
    expect(say({ do: 'step', by: 'function' }).step?.site).toBe('tx.unlock')
  })

  test('without a kick leaves it to the hand; one kick serves two messages', () => {
    const { say, send } = sitting()
    say({ do: 'settings', settings: { ...DEFAULT_SETTINGS, kick: 'hand' } })
    send('a')
    const two = send('b')
    expect(two).toMatchObject({ publishedUpTo: 2, rungFor: 0, suggestion: { name: 'kick' } })
    expect(say({ do: 'act', act: { name: 'kick' }, run: 'send' })).toMatchObject({
      publishedUpTo: 2,
      rungFor: 2,
    })
  })

  test('is refused by the modelled code, not by the page', () => {
    const { say } = sitting()
    const big = say({
      do: 'act',
      act: { name: 'send', args: { ...message(''), data: new Uint8Array(497) } },
      run: 'send',
    })
    expect(big.calls.at(-1)?.result).toBe(-90)
    expect(big.step).toMatchObject({ site: 'send.tooBig', text: 'message is too big (497)\n' })
  })
})

test('nine sends, completions 2, 0, 1: buffer, descriptor and slot part ways', () => {
  const { say, send, frame } = sitting()
  for (let i = 0; i < 8; i++) send(`message ${i}`)
  for (let i = 0; i < 3; i++) say({ do: 'act', act: { name: 'take' }, run: 'send' })
  expect(owners(frame())).toBe('33322222')
  for (const head of [2, 0, 1]) say({ do: 'act', act: { name: 'complete', head }, run: 'send' })
  expect(owners(frame())).toBe('44422222')
  send('the ninth')
  const ring = frame().callSteps.find((s) => s.site === 'add.ring')
  expect(ring).toMatchObject({ name: 'avail.ring[0]', before: 0, after: 2 })
  expect(frame().bufferMessage[8 + 2]).toBe(9)
  expect(owners(frame())).toBe('44222222')
})

describe('a sender without a buffer', () => {
  function full() {
    const s = sitting()
    for (let i = 0; i < 8; i++) s.send('x')
    return s
  }

  test('sleeps, and 15 s are one step', () => {
    const { say, send } = full()
    expect(send('late').actors[0].state).toBe('asleep')
    for (let i = 0; i < 8; i++) say({ do: 'act', act: { name: 'take' }, run: 'send' })
    const later = say({ do: 'act', act: { name: 'time' }, run: 'step' })
    expect(later.step).toMatchObject({ site: 'clock.tick', before: 0, after: 15000 })
    const end = say({ do: 'step', by: 'send' })
    expect(end.calls.find((c) => c.message === 9)?.result).toBe(-512)
  })

  test('is woken by the interrupt of a completion and reuses its buffer', () => {
    const { say, send } = full()
    send('late')
    say({ do: 'act', act: { name: 'take' }, run: 'send' })
    const woken = say({ do: 'act', act: { name: 'complete', head: 0 }, run: 'send' })
    expect(woken.step?.site).toBe('xmit.wake')
    expect(woken.actors[0].state).toBe('ready')
    const sent = say({ do: 'step', by: 'send' })
    expect(sent.calls.find((c) => c.message === 9)?.result).toBe(0)
    expect(sent.bufferMessage[8]).toBe(9)
  })

  test('gets -ENOMEM at once if it may not wait', () => {
    expect(full().send('now', false).calls.at(-1)?.result).toBe(-12)
  })
})

describe('an automatic remote', () => {
  test('in order: takes and completes after each kick', () => {
    const { say, send } = sitting()
    say({ do: 'settings', settings: { ...DEFAULT_SETTINGS, remote: 'inOrder' } })
    for (let i = 0; i < 20; i++) send('x')
    expect(owners(send('y')).replaceAll('0', '')).toMatch(/^4+$/)
  })

  test('out of order: the same seed gives the same bytes, another one others', () => {
    const bytes = (seed: number) => {
      const { say, send, memory } = sitting()
      say({ do: 'settings', settings: { kick: 'send', remote: 'outOfOrder', seed } })
      for (let i = 0; i < 30; i++) send('x')
      return memory().join()
    }
    expect(bytes(1)).toBe(bytes(1))
    expect(bytes(1)).not.toBe(bytes(2))
  })
})

describe('time', () => {
  test('the page’s copy of the memory follows every jump', () => {
    const { say, send, memory } = sitting()
    for (let i = 0; i < 4; i++) send(`message ${i}`)
    const end = memory().join()
    const { length } = say({ do: 'seek', to: 17 })
    expect(memory().join()).not.toBe(end)
    say({ do: 'seek', to: length })
    expect(memory().join()).toBe(end)
  })

  test('acting in the past cuts there and keeps what was cut', () => {
    const { say, send, memory } = sitting()
    send('one')
    send('two')
    const { length } = say({ do: 'seek', to: 32 })
    const before = say({ do: 'seek', to: length })
    const old = memory().join()
    say({ do: 'seek', to: 32 })
    const now = say({ do: 'act', act: { name: 'take' }, run: 'send' })
    expect(now.length).toBeLessThan(before.length)
    expect(now.branches).toEqual([{ index: 0, at: 32, length: before.length }])
    const back = say({ do: 'branch', index: 0 })
    expect(back).toMatchObject({ cursor: 32, length: before.length })
    say({ do: 'seek', to: before.length })
    expect(memory().join()).toBe(old)
  })

  test('an interrupt at the very cut is still answered', () => {
    const { say, send } = sitting()
    for (let i = 0; i < 9; i++) send('x')
    say({ do: 'act', act: { name: 'take' }, run: 'send' })
    const done = say({ do: 'act', act: { name: 'complete', head: 0 }, run: 'send' })
    const raised = done.cursor - 3
    expect(say({ do: 'seek', to: raised }).step?.kind).toBe('interrupt')
    const cut = say({ do: 'act', act: { name: 'take' }, run: 'send' })
    expect(cut.actors.find((a) => a.name === 'sender1')?.state).toBe('ready')
  })

  test('scenario and choices are the whole truth', () => {
    const { say, send, memory, choices, frame } = sitting()
    for (let i = 0; i < 9; i++) send('x')
    say({ do: 'act', act: { name: 'take' }, run: 'step' })
    say({ do: 'step', by: 'step' })
    const twin = sitting()
    twin.say({
      do: 'open',
      scenario: frame().scenario,
      settings: DEFAULT_SETTINGS,
      choices: choices(),
      cursor: frame().cursor,
    })
    expect(twin.memory().join()).toBe(memory().join())
    expect(twin.frame().step).toEqual(frame().step)
    expect(twin.choices()).toEqual(choices())
  })

  test('a restart can be undone', () => {
    const { say, send } = sitting()
    const { cursor } = send('x')
    const fresh = say({ do: 'restart', scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 } })
    expect(fresh).toMatchObject({ cursor: 0, canUndoRestart: true, scenario: { num: 4 } })
    expect(say({ do: 'undoRestart' })).toMatchObject({ cursor, scenario: { num: 8 } })
  })

  test('choices that are impossible are refused and change nothing', () => {
    const { session, send, say } = sitting()
    const { cursor } = send('x')
    const open = {
      do: 'open',
      scenario: DEFAULT_SCENARIO,
      settings: DEFAULT_SETTINGS,
      choices: [{ actor: 0, steps: 1 }],
      cursor: null,
    } as const
    expect(() => session.handle(open)).toThrow('cannot run')
    expect(say({ do: 'seek', to: cursor }).cursor).toBe(cursor)
  })
})

test('deeds that are impossible say why', () => {
  const { say } = sitting()
  expect(say({ do: 'act', act: { name: 'take' }, run: 'send' }).problem).toBe('nothingAvailable')
  expect(say({ do: 'act', act: { name: 'complete', head: 3 }, run: 'send' }).problem).toBe(
    'nothingHeld',
  )
  expect(say({ do: 'act', act: { name: 'time' }, run: 'step' }).problem).toBe('nobodySleeps')
  expect(say({ do: 'back', by: 'step' }).problem).toBe('atStart')
  say({ do: 'act', act: { name: 'send', args: message('x') }, run: 'step' })
  expect(say({ do: 'act', act: { name: 'kick' }, run: 'send' }).problem).toBe('lockHeld')
})

test('a click on a line runs to it', () => {
  const { say } = sitting()
  say({ do: 'act', act: { name: 'send', args: message('x') }, run: 'step' })
  expect(say({ do: 'runTo', site: 'add.wmb' }).step?.site).toBe('add.wmb')
  expect(say({ do: 'runTo', site: 'get.rmb' }).problem).toBe('notReached')
})

test('the last writer of a byte is found', () => {
  const { session, send, frame } = sitting()
  send('x')
  const field = frame().callSteps.find((s) => s.site === 'add.idx')?.field ?? 0
  const [event] = session.handle({ do: 'writer', offset: field >>> 4 })
  expect(event).toMatchObject({ is: 'writer', step: { site: 'add.idx' } })
})

test('the timeline has slices, runs, markers and the census', () => {
  const { session, say, send } = sitting()
  send('x')
  say({ do: 'act', act: { name: 'take' }, run: 'send' })
  say({ do: 'act', act: { name: 'complete', head: 0 }, run: 'send' })
  const [event] = session.handle({ do: 'timeline', from: 0, to: 1000, bins: 3 })
  if (event.is !== 'timeline') throw new Error('no timeline')
  const { timeline } = event
  expect(timeline.slices.filter((s) => s.depth === 0).map((s) => [s.fn, s.message])).toEqual([
    ['send', 1],
    ['take', 0],
    ['complete', 0],
  ])
  expect([...timeline.runs[0].owner]).toEqual([0, 1, 2, 3, 4])
  expect([...timeline.kicks]).toEqual([30])
  expect([...timeline.census.slice(-5)]).toEqual([7, 0, 0, 0, 1])
})

test('no invariant is broken while buffers go round', () => {
  const { say, send } = sitting()
  for (let i = 0; i < 8; i++) send('x')
  for (let i = 0; i < 3; i++) say({ do: 'act', act: { name: 'take' }, run: 'send' })
  for (const head of [2, 0, 1]) say({ do: 'act', act: { name: 'complete', head }, run: 'send' })
  const { length } = send('y')
  for (let at = 0; at <= length; at++) {
    const frame = say({ do: 'seek', to: at })
    expect({ at, violated: frame.violated }).toEqual({ at, violated: [] })
  }
})

test('a remote in the middle of a deed finishes it before the next one', () => {
  const { say, send } = sitting()
  send('a')
  send('b')
  say({ do: 'act', act: { name: 'take' }, run: 'step' })
  const second = say({ do: 'act', act: { name: 'take' }, run: 'step' })
  expect(second.calls.map((c) => [c.call.fn, c.end !== null])).toEqual([
    ['send', true],
    ['send', true],
    ['take', true],
    ['take', false],
  ])
})

test('every refused call leaves a mark in the timeline', () => {
  const { session, send } = sitting()
  for (let i = 0; i < 8; i++) send('x')
  const refused = send('now', false)
  const [event] = session.handle({ do: 'timeline', from: 0, to: 1e6, bins: 1 })
  expect(event).toMatchObject({
    is: 'timeline',
    timeline: { errors: Uint32Array.of(refused.cursor - 1) },
  })
})
