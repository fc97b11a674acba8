import { describe, expect, it } from 'vitest'
import type { Bounds } from '../protocol/bounds.ts'
import { DEFAULT_SETTINGS } from '../protocol/protocol.ts'
import { Driver } from './testing/driver.ts'

/** Three sends, opened at step 12 within bounds. */
function bounded(bounds: Partial<Bounds>): Driver {
  const history = new Driver().send('1').send('2').send('3')
  const { scenario } = history.frame
  const whole: Bounds = { from: 0, to: null, locked: [], ...bounds }
  return new Driver().say({
    ...{ do: 'open', scenario, settings: DEFAULT_SETTINGS, choices: history.choices() },
    ...{ cursor: 12, bounds: whole },
  })
}

describe('within bounds', () => {
  it('nobody goes below the first step, or beyond the last', () => {
    const d = bounded({ from: 9, to: 24 })
    expect(d.seek(0).frame.cursor).toBe(9)
    expect(d.back().frame).toMatchObject({ cursor: 9, problem: 'atFirst' })
    expect(d.seek(1000).frame.cursor).toBe(24)
    expect(d.step().frame).toMatchObject({ cursor: 24, problem: 'atLast' })
    expect(d.act({ name: 'send' }).frame).toMatchObject({ cursor: 24, problem: 'atLast' })
    d.say({ do: 'break', at: { is: 'condition', text: 'avail.idx == 3', queue: 'svq' } })
    expect(d.seek(12).say({ do: 'runOn', back: false }).frame.cursor).toBe(24)
    expect(d.seek(20).back('send').frame.cursor).toBe(9)
  })

  it('what is locked is refused, and says so', () => {
    const d = bounded({ locked: ['take', 'restart'] })
    expect(d.take().frame).toMatchObject({ cursor: 12, problem: 'locked' })
    expect(d.settle({ kick: 'hand' }).frame).toMatchObject({ problem: 'locked' })
    const { length } = d.frame
    expect(d.seek(length).send('4').frame.problem).toBe('')
    expect(d.frame.length).toBeGreaterThan(length)
  })

  it('with all locked one still goes about in what was recorded', () => {
    const d = bounded({ locked: ['all'] })
    expect(d.step().frame.cursor).toBe(13)
    const { length } = d.frame
    expect(d.seek(length).step().frame).toMatchObject({ cursor: length, problem: 'locked' })
    expect(d.act({ name: 'send' }).frame.problem).toBe('locked')
    expect(d.back().frame.cursor).toBe(length - 1)
  })

  it('opening something else ends them', () => {
    const d = bounded({ from: 9, locked: ['all'] })
    const { scenario, settings } = d.frame
    d.say({ do: 'open', scenario, settings, choices: [], cursor: null })
    expect(d.frame.bounds).toEqual({ from: 0, to: null, locked: [] })
    expect(d.send('1').frame.problem).toBe('')
  })
})
