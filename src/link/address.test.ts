import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import type { Act } from '../protocol/acts.ts'
import { NO_BOUNDS } from '../protocol/bounds.ts'
import type { Doing, Stand } from '../protocol/script.ts'
import { DEFAULT_SETTINGS } from '../protocol/settings.ts'
import { starts } from '../scenario/testing/arbitraries.ts'
import { performScript } from '../session/script/performScript.ts'
import { readDoings, writeDoings } from './grammar/doings.ts'
import { LOCKS } from './grammar/view.ts'
import { decodeLink } from './link.ts'
import { calls } from './testing/calls.ts'
import { writeLink } from './writeLink.ts'

/** What the text of a link says, or its problem. */
async function said(text: string) {
  const decoded = await decodeLink(text)
  return 'state' in decoded ? decoded.state : decoded.problem
}
const bytes = (text: string) => new TextEncoder().encode(text)
/** Whatever can be called in it can be called in any. */
const SMALL = { ...DEFAULT_SCENARIO, num: 2, buffers: 2, senders: 1, endpoints: 1 }
const doing = (act: Act, times = 1, steps: number | null = null): Doing => ({ act, times, steps })

describe('a link in words', () => {
  it('says scenario, acts, and where to stand', async () => {
    expect(await said('#v2.tx?num=4&do=send*3,take*2,complete:1&at=avail.idx:2')).toEqual({
      scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 },
      settings: DEFAULT_SETTINGS,
      choices: [],
      doings: [
        doing({ name: 'send' }, 3),
        doing({ name: 'take' }, 2),
        doing({ name: 'complete', head: 1 }),
      ],
      stand: { is: 'condition', text: 'avail.idx == 2', nth: 1 },
      breakpoints: null,
      digest: null,
      view: {},
      bounds: NO_BOUNDS,
      stops: [],
    })
  })

  it('leads to what its acts lead to', async () => {
    const state = await said('#v2.tx?num=4&do=send*3,take*2,complete:1&at=avail.idx:2')
    if (!('stand' in state)) throw new Error('not read')
    const performed = performScript(state)
    expect(performed).toMatchObject({ cursor: expect.any(Number) })
    expect(performed).toHaveProperty('choices.length', 12)
  })

  it.each<[string, Doing]>([
    [
      'send:hi',
      doing({ name: 'send', args: { src: 0x400, dst: 0x401, data: bytes('hi'), wait: true } }),
    ],
    ['send:by=sender2/5', doing({ name: 'send', sender: 1 }, 1, 5)],
    ['reply', doing({ name: 'reply' })],
    [
      'overwrite:avail.ring[2]:7:by=driver:rvq',
      doing({ name: 'overwrite', by: 'driver', q: 0, field: 'avail.ring', i: 2, value: 7 }),
    ],
    ['take:rvq', doing({ name: 'take', q: 0 })],
    ['time:1000', doing({ name: 'time', ms: 1000 })],
    ['run:sender1/5*2', doing({ name: 'run', actor: 0 }, 2, 5)],
    ['hand.disableCb:q=1', doing({ name: 'call', by: 'hand', call: { fn: 'disableCb', q: 1 } })],
    [
      'world.arm:fault=badId:q=1:value=10',
      doing({ name: 'call', by: 'world', call: { fn: 'arm', fault: 'badId', q: 1, value: 10 } }),
    ],
    [
      'remote.complete:q=1:entries=[[3%2Cnull]]',
      doing({ name: 'call', by: 'remote', call: { fn: 'complete', q: 1, entries: [[3, null]] } }),
    ],
  ])('reads %s, and writes it', (text, expected) => {
    expect(readDoings(text, DEFAULT_SCENARIO)).toEqual([expected])
    expect(writeDoings([expected], DEFAULT_SCENARIO)).toBe(text)
  })

  it('comes back as what it was written from, whatever that is', async () => {
    const act = (max: number): fc.Arbitrary<Act> =>
      fc.oneof(
        fc.record({ name: fc.constant('take' as const) }),
        fc.record({ name: fc.constant('complete' as const), head: fc.nat(9), q: fc.constant(0) }),
        fc.nat(max).map<Act>((sender) => ({ name: 'send', sender })),
        fc
          .record({
            src: fc.nat(2 ** 31),
            dst: fc.nat(2 ** 31),
            data: fc.uint8Array({ maxLength: 40 }),
            wait: fc.boolean(),
          })
          .map<Act>((args) => ({ name: 'send', args })),
        fc.string({ unit: 'grapheme', minLength: 1 }).map<Act>((text) => ({
          name: 'reply',
          args: { src: 0x401, dst: 0x400, data: bytes(text), wait: false },
        })),
        calls(SMALL).map<Act>((call) => ({ name: 'call', by: 'hand', call })),
      )
    const doings = fc.array(
      fc.record({
        act: act(3),
        times: fc.integer({ min: 1, max: 9 }),
        steps: fc.option(fc.integer({ min: 1, max: 99 })),
      }),
      { maxLength: 9 },
    )
    const stand = fc.oneof(
      fc.constant<Stand>({ is: 'end' }),
      fc.nat({ max: 99 }).map<Stand>((step) => ({ is: 'step', step })),
      fc
        .record({
          text: fc.constantFrom('a == 1', 'used.ring[2].id == 7', 'num_free < 2 && broken'),
          nth: fc.integer({ min: 1, max: 5 }),
        })
        .map<Stand>((rest) => ({ is: 'condition', ...rest })),
    )
    const breakpoints = fc.array(
      fc.oneof(
        fc.string({ maxLength: 30 }).map((name) => ({ is: 'write' as const, name })),
        fc
          .string({ maxLength: 30 })
          .map((text) => ({ is: 'condition' as const, text, queue: 'svq' })),
      ),
      { minLength: 1, maxLength: 3 },
    )
    await fc.assert(
      fc.asyncProperty(starts, doings, stand, breakpoints, async (start, doings, stand, spots) => {
        const list = spots.map((spot, i) => ({ id: i + 1, on: i % 2 === 0, spot }))
        const senders = { ...start.scenario, senders: 4 }
        const view = { from: 3, to: 9, lock: LOCKS.slice(0, 3), theme: 'dark' } as const
        const stood: Stand = doings.length > 0 || stand.is !== 'step' ? stand : { is: 'end' }
        const whole = { scenario: senders, settings: start.settings, doings, stand: stood, view }
        const stops = [{ id: 1, step: 5, name: 'Kick, and go', note: '' }]
        const link = await writeLink({
          ...whole,
          past: '',
          breakpoints: list,
          stops,
          digest: '0123abcd',
        })
        expect(link).toMatch(/^[!-~]*$/)
        expect(await said(link)).toEqual({
          ...whole,
          choices: [],
          breakpoints: list,
          digest: '0123abcd',
          bounds: { from: 3, to: 9, locked: LOCKS.slice(0, 3) },
          stops,
        })
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it.each<[string, object]>([
    ['v2.txx?', { is: 'word', param: 'name', text: 'txx', nearest: 'tx' }],
    ['v2.tx?nun=4', { is: 'word', param: '?', text: 'nun', nearest: 'num' }],
    ['v2.tx?num=5', { is: 'field', path: 'num', why: { is: 'notPowerOfTwo' } }],
    ['v2.tx?num=4&num=8', { is: 'twice', param: 'num', text: '8' }],
    [
      'v2.tx?remote.profile=nordic',
      { is: 'field', path: 'remote.profile', why: { is: 'notOneOf' } },
    ],
    ['v2.tx?do=sent', { is: 'word', param: 'do', text: 'sent', nearest: 'send' }],
    ['v2.tx?do=complete', { is: 'part', param: 'do', like: 'complete:1' }],
    ['v2.tx?do=overwrite:avail.ring[9]:7:by=driver', { is: 'field', why: { is: 'notThere' } }],
    ['v2.tx?do=overwrite:avail.rong:7:by=driver', { is: 'field', why: { is: 'notOneOf' } }],
    ['v2.tx?do=take:tvq', { is: 'tooMuch', param: 'do', text: 'take:tvq' }],
    ['v2.tx?do=send*0', { is: 'part', param: 'do', text: 'send*0' }],
    ['v2.tx?do=send*99999', { is: 'tooManyTimes', most: 10_000 }],
    ['v2.tx?do=run:sender9', { is: 'word', param: 'do', text: 'sender9', nearest: 'sender1' }],
    ['v2.tx?do=hand.kik:q=1', { is: 'field', path: 'do.kik.fn', why: { is: 'noCall' } }],
    ['v2.tx?do=hand.kick:q=7', { is: 'field', path: 'do.kick.q', why: { is: 'tooBig' } }],
    ['v2.tx?do=send:%E0%A4', { is: 'part', param: 'do', text: '%E0%A4' }],
    ['v2.tx?at=9', { is: 'field', path: 'at', why: { is: 'tooBig' } }],
    ['v2.tx?theme=pink', { is: 'word', param: 'theme', text: 'pink', known: 'auto, light, dark' }],
    ['v2.tx?lock=send,tape', { is: 'word', param: 'lock', text: 'tape', nearest: 'take' }],
    ['v2.tx?break=when:x', { is: 'part', param: 'break', text: 'when:x' }],
    ['v2.tx?past=AAAA', { is: 'damaged' }],
    ['v2.tx?past=a%20b', { is: 'encoding', text: '%' }],
  ])('that is wrong says where and what: %s', async (text, problem) => {
    expect(await said(text)).toMatchObject(problem)
  })
})
