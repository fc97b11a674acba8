import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorCount } from '../core/machine/actors.ts'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { NO_BOUNDS } from '../protocol/bounds.ts'
import { DEFAULT_SETTINGS } from '../protocol/protocol.ts'
import { EXAMPLES } from '../scenario/examples.ts'
import { starts } from '../scenario/testing/arbitraries.ts'
import { parseScenario } from '../scenario/text.ts'
import { bytesToBase64Url, deflate } from './bytes.ts'
import { decodeLink } from './link.ts'
import type { LinkState } from './linkTypes.ts'
import { calls } from './testing/calls.ts'
import { encodeLink } from './testing/encodeLink.ts'

/** What a history has at hand, as a page writes it. */
type Held = Parameters<typeof encodeLink>[0]
const state: fc.Arbitrary<Held> = starts.chain(({ scenario, settings }) => {
  const actor = fc.nat({ max: actorCount(scenario) - 1 })
  return fc.record({
    scenario: fc.constant(scenario),
    settings: fc.constant(settings),
    choices: fc.array(
      fc.oneof(
        fc.record({ actor, call: calls(scenario) }),
        fc.record({ actor, steps: fc.integer({ min: 1, max: 1000 }) }),
      ),
    ),
    cursor: fc.nat({ max: 1_000_000 }),
  })
})

/** What its link says. */
const said = ({ cursor, choices, ...start }: Held): LinkState => ({
  ...start,
  choices,
  doings: [],
  stand: { is: 'step', step: cursor },
  breakpoints: null,
  digest: null,
  view: {},
  bounds: NO_BOUNDS,
  stops: [],
})
const stepsOf = ({ choices }: Held) =>
  choices.reduce((sum, c) => sum + ('steps' in c ? c.steps : 0), 0)

const START: Held = {
  scenario: DEFAULT_SCENARIO,
  settings: DEFAULT_SETTINGS,
  choices: [{ actor: 0, steps: 3 }],
  cursor: 3,
}

/** Made when a scenario had fewer fields, and never made again. */
const FIRST_DAYS =
  'v1.TZBNasMwEIXvMmu1JGnitFqGbAqFHKB0MZVGibAsm5HUuATfvSM7ge7E4_18oxskQxHZ96Bv0BJHCqAh-FjGp5fnERTE0oHeKsDgzxH0ulHAPp4PmAj0pnlt3vbNaqXguzhHvMixhPBQ0px2hLkwpTrjo_VMJh8pGdAOQyIF9EMxv9vxLkwKroTtAZn93HG3JYr20Rnwl1hoeejSWUhLIvtBwghWmtkPuWeYaiZnIZ63W29aMVwwWkkwdX0WXuhLPrkTSzVUP1nQe0maS-9Nhf68AZpap-VSgyHULlenKlDNsJyyXm0Ey6Y8P3dCWGk2ImFG8dbPEu8VvTgyF7ln4VlOntT_lZRpkOXd9CWLhVOVt9Mf'

/** A link that says `json`, whatever that is. */
const linkOf = async (json: unknown): Promise<string> =>
  `v1.${bytesToBase64Url(await deflate(new TextEncoder().encode(JSON.stringify(json))))}`

describe('links', () => {
  it('come back as what they were made from', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (s) => {
        const held = { ...s, cursor: Math.min(s.cursor, stepsOf(s)) }
        expect(await decodeLink(`#${await encodeLink(held)}`)).toEqual({ state: said(held) })
      }),
      { numRuns: 100 },
    )
  })

  it('hold only what an address may hold', async () => {
    expect(await encodeLink(START)).toMatch(/^v2\.tx\?past=[A-Za-z0-9_-]+&at=3$/)
  })

  it('never throw, whatever text they are', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }).map((s) => `v1.${s}`),
      fc.string().map((s) => `v2.tx?${s}x`),
      fc.string().map((s) => `v2.${s}?`),
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
    ['v7.abc', { is: 'version', version: 7, own: 2 }],
    ['v1.ab%20cd', { is: 'encoding', text: '%' }],
    ['v1.AAAA', { is: 'damaged' }],
  ])('name what is wrong: %j', async (text, problem) => {
    expect(await decodeLink(text)).toEqual({ problem })
  })

  it('name a cut', async () => {
    const whole = await encodeLink(START)
    expect(await decodeLink(whole.replace(/.{8}&/, '&'))).toEqual({ problem: { is: 'damaged' } })
  })

  it('hold whatever a text can begin with', async () => {
    for (const text of Object.values(EXAMPLES)) {
      const begun = { ...parseScenario(text), choices: [], cursor: 0 } as unknown as Held
      expect(await decodeLink(await encodeLink(begun))).toEqual({ state: said(begun) })
    }
  })

  it('of the first days mean what they meant', async () => {
    const { state } = (await decodeLink(FIRST_DAYS)) as { state: LinkState }
    const then = { kernel: 'linux-3.x', num: 4, buffers: 4, listening: [] }
    expect(state.scenario).toEqual({ ...DEFAULT_SCENARIO, ...then })
    expect(state.settings).toEqual({ kick: 'hand', remote: 'outOfOrder', seed: 7 })
    expect(state.choices).toMatchObject([{ call: { fn: 'send', len: 2 } }, { actor: 0, steps: 5 }])
    expect(state.stand).toEqual({ is: 'step', step: 4 })
  })

  it('of the first days may have a stray write into a descriptor', async () => {
    const call = { fn: 'scribble', q: 1, head: 2, part: 'flags', value: 7 }
    const { state } = (await decodeLink(
      await linkOf({ ...START, choices: [{ actor: 5, call }] }),
    )) as { state: LinkState }
    expect(state.choices).toEqual([
      {
        actor: 5,
        call: { fn: 'overwrite', by: 'remote', q: 1, field: 'desc.flags', i: 2, value: 7 },
      },
    ])
  })

  const scenario = (change: object) => ({ ...START, scenario: { ...START.scenario, ...change } })
  const called = (call: object, actor = 0) => ({ ...START, choices: [{ actor, call }] })
  it.each([
    [{ ...START, cursor: -1 }, 'cursor', 'tooSmall'],
    [{ ...START, junk: 1 }, 'junk', 'unknownKey'],
    [scenario({ num: 7 }), 'scenario.num', 'notPowerOfTwo'],
    [scenario({ layer: 'virtqueue' }), 'scenario.layer', 'notOneOf'],
    [scenario({ remote: 'nordic' }), 'scenario.remote', 'notOneOf'],
    [scenario({ buffers: 9 }), 'scenario.buffers', 'moreBuffersThanRing'],
    [scenario({ bufferBase: 0x10040000 }), 'scenario.bufferBase', 'overlaps'],
    [
      scenario({ faults: [{ fault: 'dropKick', q: 1, value: 2 }] }),
      'scenario.faults.0.value',
      'idNotNeeded',
    ],
    [{ ...START, choices: [{ actor: 0, steps: 0.5 }] }, 'choices.0.steps', 'notWhole'],
    [{ ...START, choices: [{ actor: 8, steps: 1 }] }, 'choices.0.actor', 'notThere'],
    [called({ fn: 'send', data: 'xy' }), 'choices.0.call.src', 'missing'],
    [called({ fn: 'reboot' }), 'choices.0.call.fn', 'noCall'],
    [called({ fn: 'take', q: 2 }), 'choices.0.call.q', 'tooBig'],
    [called({ fn: 'arm', fault: 'rust', q: 1, value: 1 }), 'choices.0.call.fault', 'notOneOf'],
    [called({ fn: 'signal', actor: 8 }), 'choices.0.call.actor', 'notThere'],
    [called({ fn: 'destroyEpt', ept: 16 }), 'choices.0.call.ept', 'notThere'],
    [
      called({ fn: 'overwrite', by: 'remote', q: 1, field: 'desc.len', i: 8, value: 0 }),
      'choices.0.call.i',
      'notThere',
    ],
    [
      called({ fn: 'overwrite', by: 'driver', q: 1, field: 'used.idx', i: 1, value: 0 }),
      'choices.0.call.i',
      'notThere',
    ],
    [
      called({ fn: 'remoteSend', ept: 0, dst: 1, data: '0g', wait: 0 }),
      'choices.0.call.data',
      'notHexDigits',
    ],
  ])('name the field that is wrong: %#', async (json, path, is) => {
    expect(await decodeLink(await linkOf(json))).toMatchObject({
      problem: { is: 'field', path, why: { is } },
    })
  })

  it('do not fill the memory', async () => {
    const bomb = await linkOf({ ...START, junk: ' '.repeat(9 * 1024 * 1024) })
    expect(await decodeLink(bomb)).toMatchObject({ problem: { is: 'tooBig' } })
  })
})
