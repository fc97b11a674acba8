/** The core as a program has it: the lines of the README, and what they stand for. */
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { openRing, type Ring } from './core.ts'

const README = readFileSync('README.md', 'utf8')

test('the ten lines of the README run a send, step by step', async () => {
  const [, lines] = /```js\n(import \{ openRing \}[\s\S]*?)```/.exec(README) ?? []
  expect(lines.trimEnd().split('\n')).toHaveLength(10)
  const [first, ...rest] = lines.split('\n')
  expect(first).toBe("import { openRing } from 'vringscope/core'")
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const run = new Function('openRing', `return (async () => {${rest.join('\n')}})()`)
  await run(openRing)
  const said = log.mock.calls.map((line) => line.join(' '))
  log.mockRestore()
  expect(said[0]).toBe('sender1 tx.lock tx_lock 0 → 1')
  expect(said).toContain('sender1 add.ring svq.avail.ring[0] 0 → 0')
  expect(said.at(-2)).toBe('avail.idx is 1')
  expect(said.at(-1)).toMatch(/^v2\.tx\?num=4&do=send:hello&at=32&digest=[0-9a-f]{8}$/)
})

/** All that can be asked of a moment. */
const momentOf = (ring: Ring) => [ring.cursor, ring.step, ring.digest()]

test('every step can be undone and done again, to the same bytes', async () => {
  const ring = await openRing('v2.tx?num=4&do=send*3,take,complete:0')
  const undone = [momentOf(ring)]
  while (ring.cursor > 0) {
    ring.back()
    undone.push(momentOf(ring))
  }
  expect(undone.length).toBeGreaterThan(100)
  expect(ring.back()).toBeNull()
  const again = [momentOf(ring)]
  while (ring.forward()) again.push(momentOf(ring))
  expect(again.toReversed()).toEqual(undone)
})

test('a field has the value that the step says it wrote', async () => {
  const ring = await openRing('#v2.tx?do=send*2,take&at=0')
  let written = 0
  for (let step = ring.forward(); step; step = ring.forward()) {
    if (step.kind !== 'store' || step.field.endsWith(']')) continue
    expect([step.field, ring.value(step.field)]).toEqual([step.field, step.after])
    written++
  }
  expect(written).toBeGreaterThan(20)
})

test('an act answers with its steps; in the past it forgets what lay ahead', async () => {
  const ring = await openRing('v2.tx?num=4')
  const sent = ring.do('send:one')
  expect(sent.map(({ index }) => index)).toEqual([...sent.keys()])
  expect(sent[3].functions[0]).toBe('rpmsg_send_offchannel_raw')
  ring.do('take,complete:0')
  expect(ring.value('used.idx')).toBe(1)
  ring.seek(sent.length)
  expect(ring.do('kick').at(-1)?.index).toBe(ring.length - 1)
  expect(ring.value('used.idx')).toBe(0)
  expect(ring.steps(0, sent.length)).toEqual(sent)
})

test('its link leads back to it', async () => {
  const ring = await openRing('v2.wrap?do=send*4,take*2&at=avail.idx:65533')
  const again = await openRing(await ring.link())
  expect(momentOf(again)).toEqual(momentOf(ring))
  expect(ring.cursor).toBeLessThan(ring.length)
})

test.each([
  ['v2.tx?nu=4', /`nu` is not known .*mean `num`/],
  ['v2.tx?do=take', /Act 1 of its `do` is not possible: Nothing to take/],
  ['v2.tx?do=send&at=99', /It stands at step 99, and its history ends at step 3\d/],
  ['hello', /not opened/],
])('%s is refused, and said why', async (link, why) => {
  await expect(openRing(link)).rejects.toMatchObject({ name: 'RingError', said: link })
  await expect(openRing(link)).rejects.toThrow(why)
})

test('an act that is not possible is refused; those in front of it are done', async () => {
  const ring = await openRing()
  expect(() => ring.do('send,complete:3')).toThrow(/Act 2 of its `do`.*holds nothing/)
  expect(ring.value('avail.idx')).toBe(1)
  expect(() => ring.do('tke')).toThrow('mean `take`?')
  expect(() => ring.value('avail.idxx')).toThrow('No field is called “avail.idxx”')
})
