import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bufferOwners, descOwners, OWNER_NAMES } from '../core/owner.ts'
import { DEFAULT_SCENARIO, KERNELS, type Scenario } from '../core/scenario.ts'
import { at } from '../core/sites.ts'
import { Deeds } from './deeds.ts'
import { Play } from './play.ts'
import { SVQ } from './policy.ts'

const SETTINGS = { kick: 'send', remote: 'hand', seed: 1 } as const

/** What a restless person might do: three in four deeds are single steps. */
const deed = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('actor' as const), pick: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), wait: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('complete' as const), pick: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('time' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kick' as const) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const scenario = fc.record({
  kernel: fc.constantFrom(...KERNELS),
  num: fc.constantFrom(2, 4, 8),
})

function build({ kernel, num }: { kernel: Scenario['kernel']; num: number }): Play {
  return new Play({ ...DEFAULT_SCENARIO, kernel, num, buffers: num })
}

function act(play: Play, d: Deed): void {
  const deeds = new Deeds(play, SETTINGS)
  const ready = play.machine.actors.flatMap((_, a) => (play.machine.runnable(a) ? [a] : []))
  if (d.do === 'actor') {
    if (ready.length === 0) return
    play.step(ready[d.pick % ready.length])
    deeds.react()
  } else if (d.do === 'send') {
    deeds.send({ src: 1, dst: 2, data: new Uint8Array([1, 2, 3]), wait: d.wait }, 'step')
  } else if (d.do === 'complete') {
    const held = play.layout.queues[SVQ].vring.num
    deeds.complete(SVQ, d.pick % held, 'step')
  } else if (d.do === 'time') deeds.time(1000)
  else deeds[d.do](SVQ, 'step')
}

/** Descriptors that an add in progress has begun to write and not yet published. */
function adding(play: Play): Set<number> {
  const { trace, scenario: s, layout } = play
  const out = new Set<number>()
  for (let actor = 0; actor < s.senders; actor++) {
    const call = trace.currentCall(actor)
    if (call < 0) continue
    for (let i = trace.calls[call].start; i < trace.length; i++) {
      if (trace.columns.actor(i) !== actor || trace.callOf(i) !== call) continue
      const site = trace.columns.site(i)
      const offset = trace.columns.place(i) >>> 4
      if (site === at['add.desc.flags'])
        out.add(Math.floor((offset - layout.queues[SVQ].vring.base) / 16))
      if (site === at['add.idx']) out.clear()
    }
  }
  return out
}

describe('who holds what', () => {
  test('kept step by step = computed from the bytes', () => {
    fc.assert(
      fc.property(scenario, fc.array(deed, { maxLength: 250, size: 'max' }), (s, deeds) => {
        const play = build(s)
        for (const d of deeds) {
          act(play, d)
          const { memory } = play.machine
          const fresh = descOwners(memory, play.layout.queues[SVQ], adding(play))
          expect(names(play.lives.descOwner[SVQ])).toEqual(names(fresh))
        }
      }),
      { numRuns: 150, seed: 20261122 },
    )
  })

  test('walks back and forth with the cursor', () => {
    fc.assert(
      fc.property(
        scenario,
        fc.array(deed, { minLength: 30, maxLength: 150, size: 'max' }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (s, deeds, jumps) => {
          const play = build(s)
          const seen: string[] = [state(play)]
          for (const d of deeds) {
            const before = play.length
            act(play, d)
            if (play.length > before + 1) seen.length = 0
            if (play.length > before) seen[play.length] = state(play)
          }
          for (const jump of jumps) {
            const to = jump % (play.length + 1)
            play.seek(to)
            if (seen[to] !== undefined) expect(state(play)).toBe(seen[to])
          }
        },
      ),
      { numRuns: 100, seed: 7 },
    )
  })
})

const names = (owners: Uint8Array) => [...owners].map((o) => OWNER_NAMES[o]).join(' ')

function state(play: Play): string {
  const { lives, machine, layout } = play
  return [
    ...lives.descOwner.map(names),
    lives.bufferMessage.join(),
    lives.publishedUpTo,
    lives.rungFor,
    names(bufferOwners(machine.memory, layout, lives.descOwner)),
  ].join('|')
}

test('replaying the choices of a restless person gives the same bytes', () => {
  fc.assert(
    fc.property(scenario, fc.array(deed, { maxLength: 200, size: 'max' }), (s, deeds) => {
      const play = build(s)
      for (const d of deeds) act(play, d)
      const again = build(s)
      again.replay(play.choices)
      expect(again.machine.memory.bytes.join()).toBe(play.machine.memory.bytes.join())
      expect(again.choices).toEqual(play.choices)
    }),
    { numRuns: 60, seed: 3 },
  )
})

test('a cut keeps what came before and revives everyone', () => {
  fc.assert(
    fc.property(
      scenario,
      fc.array(deed, { minLength: 20, maxLength: 200, size: 'max' }),
      fc.nat(),
      (s, deeds, n) => {
        const play = build(s)
        for (const d of deeds) act(play, d)
        const cut = n % (play.length + 1)
        play.seek(cut)
        const there = state(play)
        const bytes = play.machine.memory.bytes.join()
        play.cut()
        expect(play.length).toBe(cut)
        expect(state(play)).toBe(there)
        expect(play.machine.memory.bytes.join()).toBe(bytes)
        for (const d of deeds.slice(0, 40)) act(play, d)
        const again = build(s)
        again.replay(play.choices)
        expect(again.machine.memory.bytes.join()).toBe(play.machine.memory.bytes.join())
      },
    ),
    { numRuns: 120, seed: 11 },
  )
})
