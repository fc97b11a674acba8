import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import type { Choice } from '../protocol/choice.ts'
import { DEFAULT_SETTINGS } from '../protocol/settings.ts'
import { decodeLink } from './link.ts'
import { piecesOf } from './pieces.ts'
import { readPacked } from './readLink.ts'
import { encodeLink } from './testing/encodeLink.ts'

function parsed(json: string): unknown[] {
  return [...piecesOf(json, 0)].flatMap((piece) => JSON.parse(piece) as unknown[])
}

test('the pieces of a list are all of its elements, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 0, max: 3 }), (list, long) => {
      const text = '[{"}],\\"'.repeat(long * 5_000)
      const all = [...list, text, ...list, text, ...list]
      expect(parsed(JSON.stringify(all))).toEqual(all)
    }),
    { numRuns: 60 },
  )
})

test('a long list has many, and one that has no end says so', () => {
  const list = Array.from({ length: 40_000 }, (_, i) => ({ actor: 0, steps: i }))
  const json = JSON.stringify(list)
  expect([...piecesOf(json, 0)].length).toBeGreaterThan(10)
  const end = (text: string) => {
    const pieces = piecesOf(text, 0)
    for (let next = pieces.next(); ; next = pieces.next()) if (next.done) return next.value
  }
  expect(end(json)).toBe(json.length)
  expect(end(json.slice(0, -1))).toBe(json.length)
  expect(end(`${json}]`)).toBe(json.length)
})

const long: Choice[] = Array.from({ length: 60_000 }, (_, i) => ({ actor: 0, steps: 1 + (i % 9) }))
const start = { scenario: DEFAULT_SCENARIO, settings: DEFAULT_SETTINGS }

test('a long link of the first version is read the same', async () => {
  const json = JSON.stringify({ ...start, choices: long, cursor: 5 })
  expect(await readPacked(json)).toMatchObject({ state: { choices: long } })
  for (const wrong of [json.slice(0, -30_000), json.replace('5},', '5},,')])
    expect(await readPacked(wrong)).toEqual({ problem: { is: 'notJson' } })
})

test('a long link is read in turns: whoever waits meanwhile has theirs', async () => {
  const link = await encodeLink({ ...start, choices: long, cursor: 5 })
  let others = 0
  const tick = () => {
    others++
    timer = setImmediate(tick)
  }
  let timer = setImmediate(tick)
  const read = await decodeLink(link)
  clearImmediate(timer)
  expect(read).toMatchObject({ state: { choices: long } })
  expect(others).toBeGreaterThan(3)
})
