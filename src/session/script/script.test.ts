import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import type { Act } from '../../protocol/acts.ts'
import { DEFAULT_SETTINGS, type Granularity, type Settings } from '../../protocol/protocol.ts'
import type { Doing, Stand } from '../../protocol/script.ts'
import { Driver, message } from '../testing/driver.ts'
import { performScript } from './performScript.ts'

const END: Stand = { is: 'end' }
const doing = (act: Act, times = 1, steps: number | null = null): Doing => ({ act, times, steps })

/** What a script leads to on an empty ring of four. */
const perform = (doings: readonly Doing[], stand: Stand = END, settings: Partial<Settings> = {}) =>
  performScript({
    scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 },
    settings: { ...DEFAULT_SETTINGS, ...settings },
    choices: [],
    doings,
    stand,
  })

const scriptOf = (driver: Driver): readonly Doing[] | null => {
  const [event] = driver.session.handle({ do: 'choices', script: true })
  return event.is === 'choices' ? event.script : null
}

describe('a script', () => {
  it('leads to the choices that the same acts of a person lead to', () => {
    const driver = new Driver({ num: 4, buffers: 4 })
    const byHand = driver
      .act({ name: 'send' })
      .act({ name: 'send' })
      .act({ name: 'take' })
      .act({ name: 'complete', head: 0 })
    const performed = perform([
      doing({ name: 'send' }, 2),
      doing({ name: 'take' }),
      doing({ name: 'complete', head: 0 }),
    ])
    expect(performed).toEqual({ choices: byHand.choices(), cursor: byHand.frame.length })
  })

  it('stands behind the step with which a condition comes true for the second time', () => {
    const stand = { is: 'condition', text: 'avail.idx & 1 == 1', nth: 2 } as const
    const performed = perform([doing({ name: 'send' }, 4)], stand)
    const driver = new Driver({ num: 4, buffers: 4 })
    for (let n = 0; n < 3; n++) driver.act({ name: 'send' })
    driver.say({ do: 'break', at: { is: 'condition', text: 'avail.idx == 3', queue: 'svq' } })
    driver.seek(0).say({ do: 'runOn', back: false })
    expect(performed).toMatchObject({ cursor: driver.frame.cursor })
  })

  it.each<[string, readonly Doing[], Stand, object]>([
    [
      'which act is not possible, which time, and why',
      [doing({ name: 'send' }), doing({ name: 'take' }, 2)],
      END,
      { is: 'act', item: 1, time: 2, why: 'nothingAvailable' },
    ],
    [
      'that there is no such step',
      [doing({ name: 'kick' }, 1, 1)].slice(1),
      { is: 'step', step: 3 },
      { is: 'noStep', step: 3, length: 0 },
    ],
    [
      'that a condition never comes true',
      [doing({ name: 'send' })],
      { is: 'condition', text: 'used.idx == 9', nth: 1 },
      { is: 'never', text: 'used.idx == 9' },
    ],
    [
      'that there is no such field',
      [],
      { is: 'write', name: 'avail.idxx', nth: 1 },
      { is: 'noField', name: 'avail.idxx' },
    ],
    [
      'what is wrong with a condition',
      [],
      { is: 'condition', text: 'avail.idxx == 9', nth: 1 },
      { is: 'condition', problem: { is: 'noName', at: 0, text: 'avail.idxx' } },
    ],
  ])('that leads nowhere says %s', (_, doings, stand, problem) => {
    expect(perform(doings, stand)).toEqual({ problem })
  })
})

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>({ name: 'send' }),
  fc.constant<Act>({ name: 'send', args: message('hi', { wait: false }) }),
  fc.constant<Act>({ name: 'kick' }),
  fc.constant<Act>({ name: 'take' }),
  fc.constant<Act>({ name: 'take', q: 0 }),
  fc.constant<Act>({ name: 'reply' }),
  fc.constant<Act>({ name: 'time' }),
  fc.nat({ max: 3 }).map<Act>((head) => ({ name: 'complete', head })),
  fc.nat({ max: 7 }).map<Act>((actor) => ({ name: 'run', actor })),
  fc.constant<Act>({ name: 'call', by: 'hand', call: { fn: 'disableCb', q: 1 } }),
  fc.constant<Act>({
    name: 'call',
    by: 'world',
    call: { fn: 'arm', fault: 'badId', q: 1, value: 3 },
  }),
)
const pressed = fc.record({ act, run: fc.constantFrom<Granularity>('step', 'function', 'send') })
const moves = fc.constantFrom<Settings['remote']>('hand', 'inOrder', 'outOfOrder')
const kick = fc.constantFrom<Settings['kick']>('send', 'hand')

describe('what a person did, as a script', () => {
  it('leads to the same choices, however the acts were interleaved', () => {
    let short = 0
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pressed, fc.constant('step' as const)), { maxLength: 25 }),
        moves,
        kick,
        (presses, remote, kick) => {
          const driver = new Driver({ num: 4, buffers: 4 }, { remote, kick })
          for (const press of presses)
            if (press === 'step') driver.step()
            else driver.act(press.act, press.run)
          const doings = scriptOf(driver)
          if (!doings) return
          short++
          expect(perform(doings, END, { remote, kick })).toEqual({
            choices: driver.choices(),
            cursor: driver.frame.length,
          })
        },
      ),
      { numRuns: 150, seed: 3 },
    )
    expect(short).toBeGreaterThan(140)
  })

  it('is as short as a person would write it', () => {
    const driver = new Driver({ num: 4, buffers: 4 })
    driver.act({ name: 'send' }).act({ name: 'send' }, 'step')
    for (let n = 0; n < 4; n++) driver.step()
    expect(scriptOf(driver)).toEqual([doing({ name: 'send' }), doing({ name: 'send' }, 1, 5)])
    driver.act({ name: 'take' })
    driver.finish('sender1')
    expect(scriptOf(driver)).toEqual([
      doing({ name: 'send' }),
      doing({ name: 'send' }, 1, 5),
      doing({ name: 'take' }),
      doing({ name: 'run', actor: 0 }),
    ])
  })

  it('is none for what takes more words than a person reads', () => {
    const driver = new Driver({ num: 4, buffers: 4 })
    for (let n = 0; n < 60; n++)
      driver
        .send(`message ${n}`)
        .take()
        .complete(n % 4)
    expect(scriptOf(driver)).toBeNull()
  })
})
