import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedViews } from '../core/history/derivedRegion.ts'
import { OWNER_NAMES } from '../core/history/owner.ts'
import { bufferOwners, descOwners } from '../core/history/ownershipFromBytes.ts'
import { SITE } from '../core/machine/sites.ts'
import { SVQ } from '../protocol/actFacts.ts'
import { Execution } from './execution.ts'
import { fateLine } from './testing/driver.ts'
import { act, apart, quiet, scenarios, wild } from './testing/restless.ts'

const deeds = (of: typeof quiet, maxLength: number, minLength = 0) =>
  fc.array(of, { minLength, maxLength, size: 'max' })

/** Descriptors that an add in progress has begun to write and not yet published. */
function adding(execution: Execution): Set<number> {
  const { trace, scenario: s, layout } = execution
  const out = new Set<number>()
  for (let actor = 0; actor < s.senders; actor++) {
    const call = trace.currentCall(actor)
    if (call < 0) continue
    for (let i = trace.calls[call].start; i < trace.length; i++) {
      if (trace.columns.actor(i) !== actor || trace.callOf(i) !== call) continue
      const site = trace.columns.site(i)
      const offset = trace.columns.place(i) >>> 4
      if (site === SITE['add.desc.flags'])
        out.add(Math.floor((offset - layout.queues[SVQ].vring.base) / 16))
      if (site === SITE['add.idx']) out.clear()
    }
  }
  return out
}

const names = (owners: Uint8Array) => [...owners].map((o) => OWNER_NAMES[o]).join(' ')

const viewsOf = ({ layout, region }: Execution) => derivedViews(layout, region, 0)

/** All that is kept step by step beside the memory. */
function state(execution: Execution): string {
  const { publication, log, misconceptions, machine, layout } = execution
  const { descOwner, bufferOwner, bufferMessage, unannounced } = viewsOf(execution)
  expect(bufferOwner).toEqual(bufferOwners(machine.memory, layout, descOwner))
  return [
    ...descOwner.map(names),
    bufferMessage.join(),
    unannounced.join(),
    publication.publishedUpTo,
    publication.rungFor,
    names(bufferOwner),
    log.entries(execution.ownership).map(fateLine).join(),
    misconceptions.all().map(({ endedAt }) => endedAt),
  ].join('|')
}

/** Who knows what at the end, which decides what happens next. */
const told = ({ doorbells, layout }: Execution): string =>
  [
    doorbells.unanswered(),
    ...layout.queues.map(({ index }) => [doorbells.unpolled(index), doorbells.knows(index)]),
  ].join()

/** Two executions tell the same story, at the end and on the way back. */
function expectSame(a: Execution, b: Execution): void {
  expect(a.choices).toEqual(b.choices)
  expect(told(a)).toBe(told(b))
  expect(sameBytes(a, b)).toBe(true)
  for (const part of [1, 0.9, 0.6, 0.2]) {
    for (const execution of [a, b]) execution.seek(Math.floor(part * execution.length))
    expect(state(a)).toBe(state(b))
  }
}

const sameBytes = (a: Execution, b: Execution): boolean =>
  Buffer.compare(a.machine.memory.bytes, b.machine.memory.bytes) === 0

describe('what is kept step by step', () => {
  const textbook = scenarios
    .map((s) => ({ ...s, remote: 'textbook' as const, remoteListening: [] }))
    .map((s) => ({ ...s, listening: [] }))

  test('who holds what = computed from the bytes', () => {
    fc.assert(
      fc.property(textbook, deeds(quiet, 250), (s, list) => {
        const execution = new Execution(s)
        for (const d of list) {
          act(execution, d)
          const { memory } = execution.machine
          const fresh = descOwners(memory, execution.layout.queues[SVQ], adding(execution))
          expect(names(viewsOf(execution).descOwner[SVQ])).toEqual(names(fresh))
        }
      }),
      { numRuns: 100, seed: 20261122 },
    )
  })

  test('walks back and forth with the cursor', () => {
    fc.assert(
      fc.property(
        scenarios,
        deeds(wild, 150, 30),
        fc.array(fc.nat(), { maxLength: 12 }),
        (s, list, jumps) => {
          const execution = new Execution(s)
          const seen: string[] = [state(execution)]
          for (const d of list) {
            const before = execution.length
            act(execution, d)
            // A step or a call may have been added to this moment without a step of its own.
            if (execution.length === before) delete seen[before]
            else seen[execution.length] = state(execution)
          }
          const end = state(execution)
          for (const jump of jumps) {
            const to = jump % (execution.length + 1)
            execution.seek(to)
            if (seen[to] !== undefined) expect(state(execution)).toBe(seen[to])
          }
          execution.seek(execution.length)
          expect(state(execution)).toBe(end)
        },
      ),
      { numRuns: 60, seed: 7 },
    )
  })
})

test('replaying the choices of a restless person gives the same bytes, and the same story', () => {
  fc.assert(
    fc.property(apart, deeds(wild, 200), (s, list) => {
      const execution = new Execution(s)
      for (const d of list) act(execution, d)
      const again = new Execution(s)
      again.replay(execution.choices)
      expectSame(again, execution)
    }),
    { numRuns: 60, seed: 3 },
  )
})

test('a cut keeps what came before and revives everyone', () => {
  fc.assert(
    fc.property(apart, deeds(wild, 200, 20), fc.nat(), (s, list, n) => {
      const execution = new Execution(s)
      for (const d of list) act(execution, d)
      const cut = n % (execution.length + 1)
      execution.seek(cut)
      const there = state(execution)
      const bytes = execution.machine.memory.bytes.slice()
      execution.cut()
      expect(execution.length).toBe(cut)
      expect(state(execution)).toBe(there)
      expect(Buffer.compare(execution.machine.memory.bytes, bytes)).toBe(0)
      for (const d of list.slice(0, 40)) act(execution, d)
      const again = new Execution(s)
      again.replay(execution.choices)
      expectSame(again, execution)
    }),
    { numRuns: 80, seed: 11 },
  )
})
