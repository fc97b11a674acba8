import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, DEFAULT_SETTINGS } from '../store/types.ts'
import { bytesToBase64Url, deflate } from './bytes.ts'
import { decodeLink, encodeLink, type LinkState } from './link.ts'

const u32 = fc.integer({ min: 0, max: 0xffff_ffff })
const q = fc.integer({ min: 0, max: 1 })
const actor = fc.integer({ min: 0, max: 7 })

const send = fc
  .record({
    src: u32,
    dst: u32,
    data: fc.uint8Array({ maxLength: 500 }),
    wait: fc.boolean(),
    kick: fc.boolean(),
  })
  .map((s) => ({ fn: 'send' as const, len: s.data.length, ...s }))
const call = fc.oneof(
  send,
  fc.record({ fn: fc.constantFrom('take' as const, 'kick' as const, 'interrupt' as const), q }),
  fc.record({
    fn: fc.constant('complete' as const),
    q,
    entries: fc.array(fc.tuple(u32, fc.option(u32)), { maxLength: 4 }),
  }),
  fc.record({ fn: fc.constant('tick' as const), ms: fc.nat() }),
  fc.record({
    fn: fc.constant('add' as const),
    q,
    out: fc.array(fc.tuple(u32, u32), { maxLength: 3 }),
    in: fc.array(fc.tuple(u32, u32), { maxLength: 3 }),
    token: u32,
  }),
)
const state: fc.Arbitrary<LinkState> = fc.record({
  scenario: fc.record({
    kernel: fc.constantFrom('linux-3.x' as const, 'linux-6.x' as const),
    num: fc.constantFrom(2, 4, 8, 16),
    align: fc.constantFrom(4, 16, 4096),
    ringBase: u32,
    bufferBase: fc.option(u32),
    buffers: fc.integer({ min: 1, max: 256 }),
    features: fc.record({ indirectDesc: fc.boolean(), eventIdx: fc.boolean() }),
    weakBarriers: fc.boolean(),
    senders: fc.integer({ min: 1, max: 16 }),
    layer: fc.constantFrom('rpmsg' as const, 'virtqueue' as const),
    usedLen: fc.constantFrom('descriptor' as const, 'written' as const),
    startIdx: fc.nat({ max: 0xffff }),
    heap: fc.record({
      base: fc.option(u32),
      slotBytes: fc.constantFrom(32, 256),
      slots: fc.integer({ min: 1, max: 64 }),
    }),
    endpoints: fc.integer({ min: 1, max: 64 }),
    channels: fc.integer({ min: 1, max: 64 }),
    remote: fc.constant('textbook' as const),
    remoteOptions: fc.constant([]),
    remoteTasks: fc.constant(0),
    listening: fc.constant([]),
    remoteListening: fc.constant([]),
    faults: fc.constant([]),
  }),
  settings: fc.record({
    kick: fc.constantFrom('send' as const, 'hand' as const),
    remote: fc.constantFrom('hand' as const, 'inOrder' as const, 'outOfOrder' as const),
    seed: u32,
  }),
  choices: fc.array(
    fc.oneof(
      fc.record({ actor, call }),
      fc.record({ actor, steps: fc.integer({ min: 1, max: 1000 }) }),
    ),
  ),
  cursor: fc.nat({ max: 1_000_000 }),
})

const START: LinkState = {
  scenario: DEFAULT_SCENARIO,
  settings: DEFAULT_SETTINGS,
  choices: [{ actor: 0, steps: 3 }],
  cursor: 3,
}

/** A link that says `json`, whatever that is. */
const linkOf = async (json: unknown): Promise<string> =>
  `v1.${bytesToBase64Url(await deflate(new TextEncoder().encode(JSON.stringify(json))))}`

describe('links', () => {
  it('come back as what they were made from', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (s) => {
        expect(await decodeLink(`#${await encodeLink(s)}`)).toEqual({ state: s })
      }),
      { numRuns: 60 },
    )
  })

  it('hold only what an address may hold', async () => {
    expect(await encodeLink(START)).toMatch(/^v1\.[A-Za-z0-9_-]+$/)
  })

  it('never throw, whatever text they are', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }).map((s) => `v1.${s}`),
      fc.base64String().map((s) => `v1.${s.replace(/=/g, '')}`),
    )
    await fc.assert(
      fc.asyncProperty(text, async (t) => {
        expect(await decodeLink(t)).toHaveProperty('problem')
      }),
    )
  })

  it.each([
    ['', { is: 'noVersion' }],
    ['hello', { is: 'noVersion' }],
    ['v7.abc', { is: 'version', version: 7, own: 1 }],
    ['v1.ab%20cd', { is: 'encoding', text: '%' }],
    ['v1.AAAA', { is: 'damaged' }],
  ])('name what is wrong: %j', async (text, problem) => {
    expect(await decodeLink(text)).toEqual({ problem })
  })

  it('name a cut', async () => {
    const whole = await encodeLink(START)
    expect(await decodeLink(whole.slice(0, -8))).toEqual({ problem: { is: 'damaged' } })
  })

  it.each([
    [{ ...START, cursor: -1 }, 'cursor', 'less than 0'],
    [{ ...START, scenario: { ...START.scenario, num: 7 } }, 'scenario.num', 'not 2, 4, 8 or 16'],
    [{ ...START, choices: [{ actor: 0, steps: 0.5 }] }, 'choices.0.steps', 'not a whole number'],
    [
      { ...START, choices: [{ actor: 0, call: { fn: 'send', data: 'xy' } }] },
      'choices.0.call.src',
      'Invalid key: Expected "src" but received undefined',
    ],
  ])('name the field that is wrong: %#', async (json, path, why) => {
    expect(await decodeLink(await linkOf(json))).toEqual({ problem: { is: 'field', path, why } })
  })

  it('do not fill the memory', async () => {
    const bomb = await linkOf({ ...START, junk: ' '.repeat(9 * 1024 * 1024) })
    expect(await decodeLink(bomb)).toMatchObject({ problem: { is: 'tooBig' } })
  })
})
