import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FnName } from '../core/machine/functions.ts'
import type { SiteName } from '../core/machine/sites.ts'
import type { Breakpoint, Spot } from '../protocol/protocol.ts'
import { Breakpoints, conditionAt } from './breakpoints.ts'
import { Execution } from './execution.ts'
import { Driver } from './testing/driver.ts'
import { act, scenarios, wild } from './testing/restless.ts'

const when = (text: string, queue = 'svq'): Spot => ({ is: 'condition', text, queue })
const written = (name: string): Spot => ({ is: 'write', name })
const line = (fn: FnName, ...sites: SiteName[]): Spot => ({ is: 'line', fn, line: 1, sites })

function stopping(...spots: Spot[]) {
  const s = new Driver()
  for (const at of spots) s.say({ do: 'break', at })
  return s
}

describe('breakpoints', () => {
  it('stop a send that runs as a whole, at the step that meets one', () => {
    const s = stopping(when('num_free == 5'))
    s.send('one')
    s.send('two')
    expect(s.frame).toMatchObject({ met: [], step: { site: 'send.unlock' } })
    s.send('three')
    expect(s.frame).toMatchObject({ met: [1], step: { site: 'add.numFree', after: 5 } })
    // It goes on from there, for nothing comes true again.
    s.step('send')
    expect(s.frame).toMatchObject({ met: [], step: { site: 'send.unlock' } })
  })

  it.each<readonly [string, Spot, string]>([
    ['a write of a field', written('svq.avail.idx'), 'add.idx'],
    ['a write of an entry', written('svq.desc[0]'), 'add.desc.flags'],
    ['a line', line('add', 'add.ring'), 'add.ring'],
    ['a line of a function around it', line('send', 'add.ring'), 'add.ring'],
    ['a condition', when('avail.idx == 1'), 'add.idx'],
  ])('stop at %s', (_, spot, site) => {
    const s = stopping(spot)
    s.send('one')
    expect(s.frame).toMatchObject({ met: [1], step: { site } })
  })

  it('stop at a line once, not at each of its steps', () => {
    const s = stopping(line('add', 'add.desc.flags', 'add.desc.addr', 'add.desc.len'))
    s.send('one')
    expect(s.frame.step?.site).toBe('add.desc.flags')
    s.step('send')
    expect(s.frame.step?.site).toBe('send.unlock')
  })

  it('do not stop where they are off, or where the line belongs to another function', () => {
    const s = stopping(line('take', 'add.ring'), written('svq.avail.idx'))
    s.say({ do: 'breakpoints', list: s.frame.breakpoints.map((b) => ({ ...b, on: b.id === 1 })) })
    s.send('one')
    expect(s.frame).toMatchObject({ met: [], step: { site: 'send.unlock' } })
  })

  it('are met again in what was recorded, forward and back', () => {
    const s = new Driver()
    for (const text of ['one', 'two', 'three']) s.send(text)
    s.say({ do: 'break', at: written('svq.avail.idx') })
    s.say({ do: 'break', at: when('num_free < 7') })
    s.seek(0)
    const met: (string | number)[] = []
    for (let n = 0; n < 4; n++) {
      const { cursor, step, met: here } = s.say({ do: 'runOn', back: false }).frame
      met.push(cursor, step?.site ?? '', here.join())
    }
    const sites = met.filter((x) => typeof x === 'string')
    expect(sites).toEqual(['add.idx', '1', 'add.numFree', '2', 'add.idx', '1', 'add.idx', '1'])
    s.say({ do: 'runOn', back: false })
    expect(s.frame).toMatchObject({ problem: 'noStop', cursor: s.frame.length })
    const cursors = met.filter((x) => typeof x === 'number').reverse()
    for (const cursor of cursors)
      expect(s.say({ do: 'runOn', back: true }).frame.cursor).toBe(cursor)
    expect(s.say({ do: 'runOn', back: true }).frame.problem).toBe('noEarlierStop')
  })

  it('stop redo of a whole function or send', () => {
    const s = new Driver()
    s.send('one')
    s.say({ do: 'break', at: written('svq.vq.free_head') })
    s.seek(0)
    expect(s.step('send').frame.step?.site).toBe('add.freeHead')
    s.back('send')
    expect(s.say({ do: 'runTo', site: 'add.ring' }).frame.step?.site).toBe('add.freeHead')
    expect(s.say({ do: 'runTo', site: 'add.ring' }).frame.step?.site).toBe('add.ring')
  })

  it('outlive another ring, inert while it has no such place', () => {
    const s = stopping(written('svq.desc[7]'), when('desc_extra[7].len == 0'))
    const { scenario } = s.frame
    s.say({ do: 'restart', scenario: { ...scenario, num: 4, buffers: 4 } })
    expect(s.frame.breakpoints.map((b) => b.inert)).toEqual([true, true])
    s.say({ do: 'undoRestart' })
    expect(s.frame.breakpoints.map((b) => b.inert)).toEqual([false, false])
  })

  it('say what is wrong with a condition, and are not added', () => {
    const s = new Driver()
    const at = when('num_fre == 0')
    expect(s.session.handle({ do: 'break', at })).toEqual([
      { is: 'badCondition', problem: { is: 'noName', at: 0, text: 'num_fre' } },
    ])
    expect(s.say({ do: 'runOn', back: false }).frame.problem).toBe('noBreakpoint')
  })

  it('are no part of the truth: the steps are the same without them', () => {
    const s = stopping(written('svq.avail.idx'))
    const free = new Driver()
    for (const text of ['one', 'two']) {
      s.send(text)
      s.step('send')
      free.send(text)
    }
    expect(s.memory.bytes).toEqual(free.memory.bytes)
    expect(s.choices()).toEqual(free.choices())
  })
})

const SPOTS: readonly Spot[] = [
  when('num_free & 1 == 0'),
  when('avail.idx - used.idx >= 2 || sleepers != 0'),
  when('rvq.used.idx != 0 && tx_lock'),
  when('buf[8].hdr.len > 3'),
  written('svq.used.ring[0]'),
  written('vrp.sleepers'),
  written('svq.avail.flags'),
  line('add', 'add.ring', 'add.idx'),
  line('send', 'tx.fresh', 'tx.lock'),
]

it('searching finds the very steps at which a run would have stopped', () => {
  let met = 0
  const some = fc.subarray([...SPOTS], { minLength: 1 })
  fc.assert(
    fc.property(
      scenarios,
      fc.array(wild, { maxLength: 60, size: 'max' }),
      some,
      (s, list, spots) => {
        const execution = new Execution(s)
        for (const d of list) act(execution, d)
        const breakpoints = spots.map((spot, k): Breakpoint => ({ id: k + 1, on: true, spot }))
        const breaks = new Breakpoints(execution, breakpoints)
        const expected: number[] = []
        const conditions = spots.flatMap((spot) => {
          const c = spot.is === 'condition' ? conditionAt(execution, spot) : null
          return c && 'holds' in c ? [c] : []
        })
        let held: boolean[] = []
        for (let at = 0; at <= execution.length; at++) {
          execution.seek(at)
          const now = conditions.map((c) => c.holds(execution.machine.memory))
          const plain = new Breakpoints(
            execution,
            breakpoints.filter(({ spot }) => spot.is !== 'condition'),
          ).here()
          if (at > 0 && (now.some((h, k) => h && !held[k]) || plain.length > 0)) expected.push(at)
          if (expected.at(-1) === at) expect(breaks.here().length).toBeGreaterThan(0)
          else expect(breaks.here()).toEqual([])
          held = now
        }
        const found: number[] = []
        execution.seek(0)
        for (let at = breaks.after(execution.length); at > 0; at = breaks.after(execution.length)) {
          found.push(at)
          execution.seek(at)
        }
        expect(found).toEqual(expected)
        execution.seek(execution.length)
        const back = execution.length === expected.at(-1) ? [execution.length] : []
        for (let at = breaks.before(); at > 0; at = breaks.before()) {
          back.unshift(at)
          execution.seek(at)
        }
        expect(back.sort((a, b) => a - b)).toEqual(expected)
        met += expected.length
      },
    ),
    { numRuns: 40, seed: 4 },
  )
  expect(met).toBeGreaterThan(100)
})
