import { describe, expect, test } from 'vitest'
import { irqActor, remoteActor } from '../../core/machine/actors.ts'
import type { ListeningEndpoint } from '../../core/machine/scenario.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import { RPMSG_ADDR_ANY } from '../../core/memory/constants.ts'
import { groupAt, ringOf, textAt } from '../testing/drawn.ts'
import { buffersOf, openOf, rowsOf } from '../testing/drawnMemory.ts'
import type { Scene } from '../testing/scene.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { byKey } from '../testing/told.ts'

const listening: readonly ListeningEndpoint[] = [
  { addr: 0x400, echo: false },
  { addr: 0x500, echo: true },
]
const started = () => new StageDriver({ listening })
/** A message on its way to Linux, up to the step at `site`. */
const at = (site: SiteName) => started().reply('hello', 'step').to(site).receiving

const ring = ({ layers }: Scene, dial: 'avail' | 'used') => ringOf(layers, dial)
const buttons = (s: Scene) => s.controls.map((c) => `${c.text} ${c.hint}`.trim())
const chips = ({ storeOrder: { before, after } }: Scene) =>
  [...before, ...after].map((e) => (e.done ? e.text : `?${e.text}`))

describe('the receive ring before the first message', () => {
  const scene = started().receiving
  test('offers empty buffers', () => {
    expect(scene).toMatchObject({ queue: 'rvq' })
    expect(byKey(scene.layers).get('queue.title')?.marks).toMatchObject([{ text: '← rvq' }])
    expect(ring(scene, 'avail')).toBe('[0] [1] [2] [3] [4] [5] [6] [7]')
    expect(buffersOf(scene).map((b) => b.texts[1])).toEqual(Array(8).fill('empty'))
    expect(textAt(scene.layers, 'caption').trim()).toBe('rpmsg RX buffers, 512 B each')
    expect(rowsOf(scene)[3]).toMatchObject({ look: 'published', flags: '2', buffer: '3' })
    expect(scene.remote.news.text).toBe('8 empty to take')
  })
  test('has its own buttons', () => {
    expect(buttons(scene)).toEqual([
      'Kick K',
      'Send to Linux R',
      'Take desc 0 C',
      'Complete oldest F',
    ])
    expect(scene.controls[1].action).toEqual({ name: 'reply' })
  })
  test('names the addresses that messages come to, in the place of senders', () => {
    expect(byKey(scene.layers).get('driver.title.endpoint')?.marks).toMatchObject([
      { text: 'Endpoints' },
    ])
    expect(scene.driver.endpoints.map((e) => e.text)).toEqual(['0x35 ns', '0x400', '0x500 echo'])
    expect(scene.driver.registers.map((r) => r.name)).not.toContain('last_sbuf')
  })
  test('says what its wires are for', () => {
    expect(scene.kick.text).toBe('rung: more empty buffers')
    expect(scene.interrupt.text).toBe('raised when there is a message for Linux')
  })
})

describe('the remote fills a buffer', () => {
  test('header first: what it has not written yet is of last time', () => {
    const scene = at('deliver.dst')
    const open = openOf(scene)
    expect(open).toMatchObject({ texts: ['rbuf[0]', 'empty', '— of 512 B'], look: 'inFlight' })
    expect(open?.cells).toEqual([
      ...['src 0x401', 'dst 0x400', 'old rsvd 0', 'old len 0', 'old flags 0'],
      'old — data',
    ])
    expect(scene.remote.held).toMatchObject([{ head: 0, text: 'rbuf[0]' }])
  })
  test('message, entry, barrier, index', () => {
    const scene = at('done.id')
    expect(chips(scene)).toEqual(['rbuf[0]', 'used.ring[0]', '?used.idx 0 → 1'])
    expect(ring(scene, 'used')).toMatch(/^~0 · /)
    expect(at('done.idx').used.slot(0)).toMatchObject({ look: 'used', freshness: 'live' })
  })
  test('the interrupt tells of a message', () => {
    expect(at('done.interrupt').interrupt).toMatchObject({
      state: 'ringing',
      text: 'message for Linux',
    })
  })
})

test('what lay in a buffer before is no message any more when it is offered again', () => {
  const film = started()
  for (let i = 0; i < 8; i++) film.reply(`m${i}`)
  const title = () => buffersOf(film.receiving)[0].texts[1]
  expect(title()).toBe('empty')
  film.reply('again', 'step').to('take.held')
  expect(title()).toBe('empty')
  expect(buffersOf(film.to('deliver.data').receiving)[0].texts[1]).toBe('message #9')
})

test('a header that announces more than a buffer holds fills its bar, and no more', () => {
  const said = { src: 0x401, dst: 0x400, reserved: 0, flags: 0, data: new Uint8Array(2) }
  const call = { fn: 'deliver', ...said, len: 600, usedLen: 512 } as const
  const { layers } = started().call('remote', call).receiving
  const bars = groupAt(layers, 'buf.0')?.marks.flatMap((m) => (m.is === 'rect' ? [m.width] : []))
  expect(textAt(layers, 'buf.0')).toContain('616 B')
  expect(bars?.at(-1)).toBe(bars?.at(-2))
})

describe('Linux takes it', () => {
  test('marks the endpoint that it is for, from the address to the end of the call back', () => {
    const marked = (s: Scene) => s.driver.endpoints.filter((e) => e.receiving).map((e) => e.text)
    expect(marked(at('recv.len'))).toEqual([])
    expect(marked(at('recv.dst'))).toEqual(['0x400'])
    expect(marked(at('recv.src'))).toEqual(['0x400'])
    expect(marked(at('add.desc.flags'))).toEqual([])
  })
  test('reads the header in the open buffer', () => {
    const scene = at('recv.dst')
    expect(scene.focus.outline?.kind).toBe('read')
    expect(openOf(scene)?.texts.slice(0, 2)).toEqual(['rbuf[0]', 'message #1'])
    expect(scene.driver.call.locals.map((r) => `${r.name} ${r.value}`)).toEqual([
      'msg rbuf[0]',
      'dst 0x400',
    ])
  })
  test('adds it again and kicks at the end', () => {
    const scene = at('add.ring')
    expect(ring(scene, 'avail')).toMatch(/^~0 \[1\]/)
    expect(scene.census.states[1]).toMatchObject({ label: 'being added', count: 1 })
    expect(chips(scene)).toEqual(['desc[0]', 'avail.ring[0]', '?avail.idx 8 → 9'])
    expect(at('add.numAdded').kick.text).toBe('not rung yet for 1 more empty buffer')
    expect(at('notify.ring').kick).toMatchObject({ state: 'ringing', text: 'more empty buffers' })
  })
  test('a message for nobody marks nobody', () => {
    const { receiving } = started().reply('hello', 'step', { dst: 0x999 }).to('recv.dst')
    expect(receiving.driver.endpoints.some((e) => e.receiving)).toBe(false)
  })
  test('begins anew with each message of one interrupt', () => {
    const film = started().reply('one', 'step').to('done.interrupt').reply('two', 'step')
    const { scenario } = film.frame
    film.act({ name: 'run', actor: remoteActor(scenario) })
    const sites: string[] = []
    while (sites.filter((site) => site === 'used.idx').length < 3)
      sites.push(
        film.act({ name: 'run', actor: irqActor(scenario) }, 'step').frame.step?.site ?? '',
      )
    expect(sites).toContain('recv.dst')
    expect(film.receiving.driver.endpoints.some((e) => e.receiving)).toBe(false)
    expect(openOf(film.receiving)).toBeUndefined()
    while (film.frame.step?.site !== 'recv.dst')
      film.act({ name: 'run', actor: irqActor(scenario) }, 'step')
    expect(openOf(film.receiving)?.texts.slice(0, 2)).toEqual(['rbuf[1]', 'message #2'])
  })
})

describe('a step on the other ring', () => {
  const film = started().send('hi', 'step').to('add.wmb')
  test('is said, and marks nothing here', () => {
    expect(film.receiving.storeOrder).toMatchObject({
      before: [],
      after: [],
      note: 'this step works on the other ring, svq',
    })
    expect(film.receiving.focus.outline).toBeNull()
    expect(film.receiving.elsewhere).toBe(true)
    expect(film.scene.elsewhere).toBe(false)
  })
  test('a header of the other half of the pool opens nothing here', () => {
    const { receiving } = started().send('hi', 'step').to('send.hdr.src')
    expect(openOf(receiving)).toBeUndefined()
    expect(receiving.elsewhere).toBe(true)
  })
  test('an echo is both: read here, sent there', () => {
    const echo = started().reply('hello', 'step', { dst: 0x500 })
    expect(echo.to('recv.src').scene.elsewhere).toBe(true)
    expect(echo.to('add.ring').scene.elsewhere).toBe(false)
    expect(echo.receiving.elsewhere).toBe(true)
  })
})

test('more endpoints than room are counted', () => {
  const many = Array.from({ length: 12 }, () => ({ addr: RPMSG_ADDR_ANY, echo: false }))
  const { driver, boxes, layers } = new StageDriver({ listening: many }).receiving
  expect(driver.endpoints).toHaveLength(13)
  const shown = driver.endpoints.flatMap(({ key }) => boxes.get(key) ?? [])
  expect(shown.length).toBeLessThan(12)
  expect(byKey(layers).get('driver.line.endpoints')?.marks).toMatchObject([
    { text: `and ${13 - shown.length} more` },
  ])
  for (const at of shown) expect(at.y + at.height).toBeLessThanOrEqual(466)
})

describe('every step of a message to Linux, at every size', () => {
  for (const num of [2, 8, 16, 64])
    test(`num ${num}`, () => {
      const film = new StageDriver({ num, buffers: num, listening })
      for (let i = 0; i < num + 1; i++) film.reply(`m${i}`)
      film.reply('last', 'step')
      for (let i = 0; i < 60; i++) {
        const { receiving } = film.step()
        expect(JSON.stringify(receiving)).not.toMatch(/NaN|undefined|Infinity/)
        const sum = receiving.census.states.reduce((n, s) => n + s.count, 0)
        expect(sum).toBe(num)
      }
    })
})
