import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Scenario } from '../core/machine/scenario.ts'
import { type Act, actOfKey, BUTTONS, firstForm, whyNot } from '../protocol/acts.ts'
import { Driver, message } from './testing/driver.ts'
import { anyAct, type Deed, scenarios, wild } from './testing/restless.ts'

/** So that the remote holds something, often. */
const BEGINNING: readonly Act[] = [
  { name: 'send', args: message('a') },
  { name: 'send', args: message('b', { wait: false }) },
  { name: 'take', q: 1 },
  { name: 'poll', q: 1 },
]

/** A session that restless people have left, at a moment of what they did. */
function left(scenario: Partial<Scenario>, begun: number, deeds: readonly Deed[], back: number) {
  const s = new Driver(scenario)
  for (const act of BEGINNING.slice(0, begun)) s.act(act)
  for (const deed of deeds) {
    const ready = s.frame.actors.filter(({ state }) => state === 'ready')
    if ('act' in deed) s.act(deed.act, deed.by)
    else if (ready.length > 0) {
      const { index } = ready[deed.pick % ready.length]
      s.act({ name: 'run', actor: index }, 'step')
    }
  }
  if (back > 0) s.seek(Math.max(0, s.frame.cursor - back))
  return s
}

describe('an act', () => {
  it('is possible exactly when the session does it, and refused for the same reason', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        scenarios,
        fc.nat(BEGINNING.length),
        fc.array(wild, { maxLength: 30 }),
        fc.constantFrom(0, 0, 1, 5, 20),
        anyAct,
        fc.nat(1),
        fc.nat(7),
        (scenario, begun, deeds, back, any, q, actor) => {
          const s = left(scenario, begun, deeds, back)
          const buttons = BUTTONS.flatMap((name) => firstForm(name, s.facts, q) ?? [])
          for (const act of [{ name: 'run', actor }, any, ...buttons] as const) {
            const { cursor, revision } = s.frame
            const why = whyNot(act, s.facts)
            const after = s.act(act, 'step').frame
            expect([act, after.problem]).toEqual([act, why])
            // Another number: steps or calls were added.
            expect([act, after.revision !== revision]).toEqual([act, why === ''])
            seen.add(`${act.name} ${why}`)
            s.seek(Math.min(cursor, after.length))
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    )
    const possible = (name: string) => seen.has(`${name} `)
    expect([...BUTTONS, 'time', 'run', 'call'].filter((name) => !possible(name))).toEqual([])
    // Those that chance seldom meets have tests of their own.
    const rare = ['noIdleSender', 'remoteWaits', 'stillInside']
    const reasons = new Set([...seen].map((key) => key.split(' ')[1]))
    expect([...reasons].filter((r) => !rare.includes(r)).sort()).toEqual(
      [
        '',
        'actorCannotRun',
        'driverBound',
        'driverGone',
        'handBusy',
        'lockHeld',
        'noRemoteEndpoint',
        'nobodySleeps',
        'notHeld',
        'notThisRemote',
        'nothingAvailable',
        'nothingHeld',
        'nothingToKick',
        'remoteStopped',
      ].sort(),
    )
  })
})

test('a key does what the button of this remote does', () => {
  const at = (change: Partial<Scenario>, key: string, q = 1): Act | null =>
    actOfKey(key, new Driver(change).facts, q)
  expect(at({}, 'C')).toEqual({ name: 'take', q: 1 })
  expect(at({ remote: 'openamp' }, 'C', 0)).toEqual({ name: 'poll', q: 0 })
  expect(at({}, 'F')).toEqual({ name: 'complete', q: 1, head: -1 })
  expect(at({ remote: 'openamp' }, 'F')).toEqual({ name: 'release', held: -1 })
  expect(at({}, 'Z')).toBeNull()
})

test('what a busy remote is doing comes to its end, and is enough for one act', () => {
  const s = new Driver()
  s.send('x')
  s.act({ name: 'take' }, 'step')
  // Nothing more is there to take: the call that was under way is finished, and that is all.
  const { problem, calls } = s.act({ name: 'take' }, 'step').frame
  expect([problem, calls.at(-1)?.call.fn, calls.at(-1)?.end !== null]).toEqual(['', 'take', true])
})

test('an act that is refused in the past leaves the future alone', () => {
  const s = new Driver()
  const { length } = s.send('x').frame
  s.seek(5)
  const refused = s.act({ name: 'take' }, 'step').frame
  expect(refused).toMatchObject({ problem: 'nothingAvailable', length, branches: [] })
})

test('a sender is idle, or none is', () => {
  const s = new Driver({ senders: 1 })
  s.act({ name: 'send' }, 'step')
  expect(s.act({ name: 'send' }, 'step').frame.problem).toBe('noIdleSender')
})
