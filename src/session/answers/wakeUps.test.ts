/** The rules about what nobody will ever look at: where they turn red, and that they never cry wolf. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Owner } from '../../core/history/owner.ts'
import { clockActor } from '../../core/machine/actors.ts'
import { KERNELS } from '../../core/machine/scenario.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import type { Act } from '../../protocol/acts.ts'
import { Execution } from '../execution.ts'
import { Performer } from '../perform.ts'
import { Driver } from '../testing/driver.ts'
import type { Deed } from '../testing/restless.ts'
import { act, scenarios, wild } from '../testing/restless.ts'
import { wanted } from './wakeUps.ts'

const RULES = ['kickWillCome', 'interruptWillCome', 'entryAnnounced']

/** Steps, with their site, at which one of the rules breaks. */
function red(s: Driver): string[] {
  const { length } = s.frame
  const out: string[] = []
  for (let at = 1; at <= length; at++) {
    const { violated, step } = s.seek(at).frame
    for (const { name, fresh } of violated)
      if (fresh && RULES.includes(name)) out.push(`${step?.site} ${name}`)
  }
  s.seek(length)
  return out
}

describe.each(KERNELS)('%s', (kernel) => {
  test('a lost kick, at the step at which it is lost', () => {
    const s = new Driver({ kernel }).send('a').take().arm('dropKick').send('b')
    expect(red(s)).toEqual(['notify.ring kickWillCome'])
    // The next kick that is heard mends it.
    expect(s.finish('sender1').kick().frame.violated).toEqual([])
  })

  test('not while a kick is on its way, or the remote was seen to look', () => {
    expect(red(new Driver({ kernel }).send('a'))).toEqual([])
    const before = new Driver({ kernel }).send('a').arm('dropKick').send('b')
    expect(red(before)).toEqual([])
    expect(red(before.take())).toEqual([])
    expect(red(before.take())).toEqual([])
  })

  test('not while the driver has not kicked yet', () => {
    expect(red(new Driver({ kernel }, { kick: 'hand' }).send('a'))).toEqual([])
  })

  test('not while somebody who sleeps will look when its time is over', () => {
    const s = new Driver({ kernel, num: 2, buffers: 2 }).send('a').take().arm('dropKick').send('b')
    expect(red(s.finish('sender1'))).toEqual(['notify.ring kickWillCome'])
    s.send('c', 'send')
    expect(s.actor('sender1').state).toBe('asleep')
    expect(s.frame.violated.map(({ name }) => name)).not.toContain('kickWillCome')
    s.wait()
    s.finish('sender1')
    expect(s.frame.violated.map(({ name }) => name)).toContain('kickWillCome')
  })

  test('a kick that flags hold back which nobody meant; the remote’s own wish does not count', () => {
    const asked = new Driver({ kernel }).call('remote', { fn: 'setUsedFlags', q: 1, value: 1 })
    expect(red(asked.send('a'))).toEqual([])
    const stray = new Driver({ kernel })
      .act({ name: 'overwrite', by: 'remote', q: 1, field: 'used.flags', i: 0, value: 1 })
      .send('a')
    expect(red(stray)).toEqual(['kick.flags kickWillCome'])
  })

  test('a kick that the event index holds back: OpenAMP leaves avail_event where it is', () => {
    const features = { eventIdx: true, indirectDesc: false }
    const s = new Driver({ kernel, features, remote: 'openamp' }).send('a').poll().send('b')
    expect(red(s)).toEqual(['kick.event kickWillCome'])
  })

  test('a notify hook that fails', () => {
    expect(red(new Driver({ kernel }).arm('notifyFails').send('a'))).toEqual([
      'notify.ring kickWillCome',
    ])
  })

  test('an interrupt of the receive ring that is lost, or held back', () => {
    const lost = new Driver({ kernel }).arm('dropInterrupt', 1, 0).reply('x')
    expect(red(lost)).toEqual(['done.interrupt interruptWillCome'])
    expect(red(new Driver({ kernel }).reply('x'))).toEqual([])
    const stray = new Driver({ kernel })
      .act({ name: 'overwrite', by: 'driver', q: 0, field: 'avail.flags', i: 0, value: 1 })
      .reply('x')
    expect(red(stray)).toEqual(['done.flags interruptWillCome'])
  })

  test('an index that the driver never moves: used_event stays, and no second interrupt comes', () => {
    const features = { eventIdx: true, indirectDesc: false }
    const s = new Driver({ kernel, features }).reply('a')
    s.act({ name: 'overwrite', by: 'driver', q: 0, field: 'used_event', i: 0, value: 0 }).reply('b')
    expect(red(s)).toEqual(['done.event interruptWillCome'])
  })
})

/** What happens by itself until nothing does: whoever can run, in an order of chance, then the clock. */
function goOn(execution: Execution, seed: number): void {
  const performer = new Performer(execution, { kick: 'send', remote: 'inOrder', seed: 1 })
  const { machine, layout, scenario } = execution
  let chance = seed
  for (let n = 0; n < 1500; n++) {
    performer.react()
    const ready = machine.actors.flatMap((_, a) => (machine.runnable(a) ? [a] : []))
    if (ready.length > 0) {
      chance = (Math.imul(chance, 1103515245) + 12345) >>> 0
      execution.step(ready[(chance >>> 16) % ready.length])
      continue
    }
    const asleep = machine.actors.flatMap((_, a) => (machine.state(a) === 'asleep' ? [a] : []))
    const until = Math.min(...asleep.map((a) => machine.memory.load(layout.sleepUntil(a))))
    const ms = until - machine.memory.load(layout.clock)
    if (asleep.length === 0 || ms <= 0) return
    execution.start(clockActor(scenario), { fn: 'tick', ms })
  }
}

/** Whoever can run does so to the end, and no time passes. */
function comeToRest(execution: Execution): void {
  const { machine } = execution
  for (let n = 0; n < 1500; n++) {
    const actor = machine.actors.findIndex((_, a) => machine.runnable(a))
    if (actor < 0) return
    execution.step(actor)
  }
}

/** How far the two sides have looked, as far as the rules ask about it. */
const looked = ({ machine: { memory }, layout }: Execution) => ({
  kick: memory.load(layout.queues[1].lastAvailIdx),
  interrupt: memory.load(layout.queues[0].lastUsedIdx),
})

const again = ({ scenario, choices }: Execution): Execution => {
  const twin = new Execution(scenario)
  twin.replay(choices)
  return twin
}

/** What loses wake-ups, between what people do. */
const lossy: fc.Arbitrary<Deed> = fc
  .oneof<fc.MaybeWeightedArbitrary<Act>[]>(
    {
      weight: 2,
      arbitrary: fc.record({
        name: fc.constant('call' as const),
        by: fc.constant('world' as const),
        call: fc.record({
          fn: fc.constant('arm' as const),
          fault: fc.constantFrom('dropKick' as const, 'dropInterrupt' as const),
          q: fc.nat(1),
          value: fc.constant(1),
        }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        name: fc.constant('overwrite' as const),
        by: fc.constantFrom('driver' as const, 'remote' as const),
        q: fc.nat(1),
        field: fc.constantFrom('used.flags' as const, 'avail.flags' as const, 'avail.idx' as const),
        i: fc.constant(0),
        value: fc.nat(3),
      }),
    },
    { weight: 3, arbitrary: fc.constantFrom<Act>({ name: 'send' }, { name: 'reply' }) },
  )
  .map((one) => ({ act: one, by: 'send' }))

/** Told, or is it quiet and nothing is told: against every continuation that chance finds. */
function compare(scenario: Execution['scenario'], deeds: readonly Deed[]): string[] {
  const execution = new Execution(scenario)
  for (const deed of deeds) if (execution.length < 4000) act(execution, deed)
  // Often everybody has come to the end of what they were doing, and often not.
  if (deeds.length % 3 > 0) comeToRest(execution)
  const told = wanted(execution).filter((it) => it === 'kick' || it === 'interrupt')
  const now = looked(execution)
  for (const which of told)
    for (const seed of [1, 2]) {
      const later = again(execution)
      goOn(later, seed)
      // Nobody looks, whatever happens by itself …
      expect([which, looked(later)[which]]).toEqual([which, now[which]])
      expect(wanted(later)).toContain(which)
    }
  // … and where all is at rest, what waits is told.
  const rest = again(execution)
  goOn(rest, 3)
  const { machine, layout } = rest
  const states = machine.actors.map((_, a) => machine.state(a))
  if (states.every((state) => state === 'idle')) {
    const { vring, lastUsedIdx, broken } = layout.queues[0]
    const { memory } = machine
    if (memory.load(vring.usedIdx) !== memory.load(lastUsedIdx) && !memory.load(broken))
      if (rest.doorbells.unanswered() < 0) expect(wanted(rest)).toContain('interrupt')
    const { numAdded, fault, data } = layout.queues[1]
    const { descs } = rest.ownership
    const isPublished = Array.from({ length: vring.num }).some(
      (_, i) => descs[1].get(i) === Owner.published && memory.load(data(i)) !== NO_TOKEN,
    )
    const looks = memory.load(fault.stopConsuming) === 0 && memory.load(numAdded) === 0
    if (scenario.remote !== 'textbook' && isPublished && looks)
      expect(wanted(rest)).toContain('kick')
  }
  return told
}

test('is told only where no continuation ever looks, and wherever all is at rest', () => {
  const seen: Record<string, number> = {}
  const list = fc.array(fc.oneof(wild, lossy), { maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(scenarios, list, (scenario, deeds) => {
      for (const which of compare(scenario, deeds)) seen[which] = (seen[which] ?? 0) + 1
    }),
    { numRuns: 120, seed: 7 },
  )
  // Else nothing was compared with nothing.
  expect(Object.keys(seen).sort()).toEqual(['interrupt', 'kick'])
})
