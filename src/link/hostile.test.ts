/** Links that mean no good: whatever they are, they are answered at once, and shortly. */
import { describe, expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { type Choice, DEFAULT_SETTINGS } from '../protocol/protocol.ts'
import { MOST_CHOICES, MOST_DATA, MOST_LINK, MOST_STEPS } from '../scenario/limits.ts'
import { cpuTime } from '../scenario/testing/cpuTime.ts'
import { decodeLink } from './link.ts'
import type { Decoded } from './linkTypes.ts'
import { readPacked } from './readLink.ts'
import { encodeLink } from './testing/encodeLink.ts'
import { fuzzLinks } from './testing/fuzzLinks.ts'
import { TooLongForLink } from './tooLong.ts'
import { packChoices } from './writeLink.ts'

const MOST_MS = 50
/** Longest of all that a page says of what is wrong with a link. */
const MOST_SAID = 1200

const send = (bytes: number, len = bytes): Choice => ({
  actor: 0,
  call: {
    ...{ fn: 'send', src: 0x400, dst: 0x401, wait: true, kick: true },
    ...{ len, data: new Uint8Array(bytes).fill(0x61) },
  },
})
const LINK = { scenario: DEFAULT_SCENARIO, settings: DEFAULT_SETTINGS, cursor: 0 }
const START = { ...LINK, choices: [{ actor: 0, steps: 3 }] }
/** What a link says, `data` as hex digits. */
const json = (change: object) =>
  JSON.stringify({ ...START, ...change }, (_, value) =>
    value instanceof Uint8Array ? '61'.repeat(value.length) : value,
  )
const called = (call: object) => json({ choices: [{ actor: 0, call }] })
const scenario = (change: object) => json({ scenario: { ...DEFAULT_SCENARIO, ...change } })
const MB = 'linux-6.'.repeat(1 << 17)

const wrong = (read: Decoded) =>
  'problem' in read && read.problem.is === 'field' ? read.problem : null

describe('a link with a string of a megabyte is answered within 50 ms, in few words', () => {
  test.each([
    ['a kernel', scenario({ kernel: MB }), 'notOneOf'],
    ['the name of a field', scenario({ [MB]: 1 }), 'unknownKey'],
    ['the name of a field outside', json({ [MB]: 1 }), 'unknownKey'],
    ['a fault', called({ fn: 'arm', fault: MB, q: 1, value: 1 }), 'notOneOf'],
    ['a call', called({ fn: MB }), 'noCall'],
    ['a service', called({ fn: 'createChannel', service: MB, src: 1, dst: 1 }), 'notName'],
    ['a number', called({ fn: 'kick', q: `0x${'f'.repeat(1 << 20)}` }), 'notNumber'],
    ['a setting', json({ settings: { ...DEFAULT_SETTINGS, kick: MB } }), 'notOneOf'],
    [
      'data',
      called({ fn: 'remoteSend', ept: 0, dst: 1, data: 'ab'.repeat(1 << 19), wait: 0 }),
      'tooMany',
    ],
  ])('as %s', async (_, text, is) => {
    expect(await cpuTime(() => readPacked(text), MOST_MS)).toBeLessThan(MOST_MS)
    const problem = wrong(await readPacked(text))
    expect(problem?.why.is).toBe(is)
    expect(JSON.stringify(problem).length).toBeLessThan(MOST_SAID)
  })
})

test('a link of the greatest length, and a longer one, are answered within 100 ms', async () => {
  const text = `v1.${'A'.repeat(MOST_LINK - 3)}`
  for (const link of [text, `${text}A`])
    expect(await cpuTime(() => decodeLink(link), 2 * MOST_MS)).toBeLessThan(2 * MOST_MS)
  expect(await decodeLink(`${text}A`)).toEqual({ problem: { is: 'tooLong', most: MOST_LINK } })
})

describe('a link is refused', () => {
  test.each(['v01.AAAA', 'v1e0.AAAA', `v${'9'.repeat(400)}.AAAA`, 'v-1.AAAA'])(
    'whose version is %.12s',
    async (text) => {
      expect(await decodeLink(text)).toEqual({ problem: { is: 'noVersion' } })
    },
  )

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'that has a field called %s',
    async (name) => {
      const outside = json({}).replace('{', `{"${name}":{"num":4},`)
      const inside = json({}).replace('{"kernel"', `{"${name}":{"num":4},"kernel"`)
      for (const text of [outside, inside])
        expect(wrong(await readPacked(text))?.why.is).toBe('unknownKey')
    },
  )

  test('whose send copies another number of bytes than it says', async () => {
    for (const [len, bytes] of [
      [3, 496],
      [496, 3],
    ])
      expect(wrong(await readPacked(json({ choices: [send(bytes, len)] })))).toMatchObject({
        path: 'choices.0.call.len',
        why: { is: 'notItsLength', values: { got: len, limit: bytes } },
      })
    // What the driver refuses for its length, it never copies.
    for (const len of [497, -1])
      expect(await readPacked(json({ choices: [send(3, len)] }))).toHaveProperty('state')
  })

  test('that has more data in a call than a page can send', async () => {
    const most = send(MOST_DATA)
    expect(await readPacked(json({ choices: [most] }))).toHaveProperty('state')
    const more = send(MOST_DATA + 1)
    expect(wrong(await readPacked(json({ choices: [more] })))?.why.is).toBe('tooMany')
  })
})

describe('the steps of all choices of a link together have a limit', () => {
  const half: Choice = { actor: 0, steps: MOST_STEPS / 2 }
  const most = [half, half]
  const more = [half, half, { actor: 0, steps: 1 }]

  test('for who reads', async () => {
    expect(await readPacked(json({ choices: most }))).toHaveProperty('state')
    expect(wrong(await readPacked(json({ choices: more })))).toMatchObject({
      path: 'choices.2.steps',
      why: { is: 'tooManySteps', values: { limit: MOST_STEPS } },
    })
  })

  test('and for who writes', async () => {
    await expect(packChoices(most)).resolves.toMatch(/./)
    await expect(packChoices(more)).rejects.toThrow(TooLongForLink)
  })
})

describe('what is written as a link can be read', () => {
  test('whatever it takes: a history that is too long is told', async () => {
    // A large send takes about a kilobyte: the border is between 7,000 and 8,000 of them.
    const history = (sends: number) => ({ ...LINK, choices: Array<Choice>(sends).fill(send(496)) })
    expect(await decodeLink(await encodeLink(history(7000)))).toHaveProperty('state')
    await expect(encodeLink(history(9000))).rejects.toThrow(TooLongForLink)
  })

  test('but for more choices than are read', async () => {
    const choices = Array<Choice>(MOST_CHOICES + 1).fill({ actor: 0, steps: 1 })
    await expect(packChoices(choices)).rejects.toThrow(TooLongForLink)
  })
})

/** Ten times as many for `npm run fuzz`. */
const TIMES = import.meta.env.MODE === 'fuzz' ? 500_000 : 50_000

test('50,000 mutated links are answered, each within 50 ms', async () => {
  const { accepted, wrong } = await fuzzLinks(TIMES, 2)
  expect(wrong).toEqual([])
  // Some changes do no harm, most do.
  expect(accepted).toBeGreaterThan(TIMES / 500)
  expect(accepted).toBeLessThan(TIMES / 2)
}, 1_800_000)
