import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../core/machine/scenario.ts'
import { groupAt, pinsOf, ringOf, textAt, textsIn } from '../testing/drawn.ts'
import { buffersOf, linesOf, rowsOf, slotLinksOf } from '../testing/drawnMemory.ts'
import type { Scene } from '../testing/scene.ts'
import { mainPicture, StageDriver } from '../testing/stageDriver.ts'
import { byKey } from '../testing/told.ts'
import { producerPin, type Rect } from './geometry/stage.ts'
import type { TextMark } from './marks/mark.ts'

const ring = ({ layers }: Scene, dial: 'avail' | 'used') => ringOf(layers, dial)
const pins = ({ layers }: Scene, dial: 'avail' | 'used') => pinsOf(layers, dial)
const rows = (s: Scene) =>
  rowsOf(s).map((r) => `${r.index} ${r.look} ${r.addr} ${r.len} ${r.flags} ${r.next}`)
const order = (s: Scene) =>
  [
    ...[...s.storeOrder.before, ...s.storeOrder.after].map((e) => (e.done ? e.text : `?${e.text}`)),
    `${s.storeOrder.barrier}${s.storeOrder.passed ? ' passed' : ''}`,
  ].join(', ')
const control = (s: Scene, key: string) => s.controls.find((c) => c.key === `control.${key}`)

describe('an empty ring', () => {
  const scene = new StageDriver().scene
  test('shows no entry, and both pins of each dial at slot 0', () => {
    expect(ring(scene, 'avail')).toBe('· · · · · · · ·')
    expect(pins(scene, 'avail')).toEqual(['producer 0', 'consumer 0'])
    expect(textAt(scene.layers, 'avail.hub')).toContain('lap 1')
  })
  test('chains all descriptors from free_head', () => {
    expect(textAt(scene.layers, 'free_head')).toBe('free_head private links 0')
    expect(linesOf(scene).map((a) => a.key)).toEqual([
      'free.head',
      ...[0, 1, 2, 3, 4, 5, 6].map((i) => `free.${i}`),
    ])
    expect(rows(scene)[0]).toBe('0 free — — 0 1')
  })
  test('asks for the first send, and for nothing else', () => {
    expect(control(scene, 'send')).toMatchObject({ text: 'Send #1', urged: true, whyNot: '' })
    expect(control(scene, 'kick')?.whyNot).toMatch(/^Nothing has been published yet/)
    expect(control(scene, 'take')).toMatchObject({
      text: 'Take next',
      whyNot: 'Nothing to take: avail.idx has not moved.',
    })
  })
})

describe('the main picture: the twelfth send after avail.ring[3] = 1', () => {
  const film = mainPicture()
  const { scene } = film
  test('has the entries of the picture', () => {
    expect(ring(scene, 'avail')).toBe('2 [0] [3] ~1 4 5 6 7')
    expect(pins(scene, 'avail')).toEqual(['producer 3', 'consumer 1'])
    expect(ring(scene, 'used')).toBe('2 0 3 1 [5] [4] · ·')
    expect(pins(scene, 'used')).toEqual(['producer 6', 'consumer 4'])
    expect(rows(scene)[1]).toBe('1 filling 0x10043200 28 0 0')
  })
  test('marks one write: outline, badge, and the way that the head took', () => {
    const { outline, badge, trail } = scene.focus
    expect(outline?.kind).toBe('write')
    expect(badge).toMatchObject({ before: '3', after: '1' })
    expect(trail?.chip).toMatchObject({ text: '1', look: 'filling' })
  })
  test('queues what is written in front of the open barrier', () => {
    expect(order(scene)).toBe('sbuf[1], desc[1], avail.ring[3], ?avail.idx 11 → 12, wmb')
  })
  test('opens the buffer of the message', () => {
    const open = buffersOf(scene).filter((b) => b.size === 'big')
    expect(open.map((b) => [...b.texts.slice(0, 2), b.cells.at(-1)])).toEqual([
      ['sbuf[1]', 'message #12', '“hello world!” data'],
    ])
  })
  test('counts descriptors by state', () => {
    expect(scene.census.states.map((l) => `${l.label} ${l.count}`)).toEqual([
      'free 0',
      'being filled 1',
      'published 2',
      'in flight 3',
      'used 2',
    ])
  })
  test('says what the wires carry', () => {
    expect(scene.kick.text).toBe('not rung for #12 yet · last rung for #11')
    expect(scene.interrupt).toMatchObject({
      state: 'suppressed',
      text: 'off while no sender waits · 2 used buffers to take back',
    })
  })
  test('publishing turns slot, row and buffer at once', () => {
    const after = film.to('add.idx').scene
    expect(ring(after, 'avail')).toBe('2 [0] [3] [1] 4 5 6 7')
    expect(pins(after, 'avail')[0]).toBe('producer 4')
    expect(groupAt(after.layers, 'avail.slot.3')?.owner).toBe('published')
    expect(rowsOf(after)[1].look).toBe('published')
    expect(buffersOf(after)[1].look).toBe('published')
    expect(order(after)).toBe('sbuf[1], desc[1], avail.ring[3], wmb passed')
    expect(after.focus.badge).toMatchObject({ before: '11', after: '12' })
  })
})

test('a full ring: senders wait, the interrupt is on', () => {
  const film = new StageDriver()
  for (let i = 0; i < 8; i++) film.send(`m${i}`)
  film.take().take().take().send('more')
  const { scene } = film
  expect(ring(scene, 'avail')).toBe('0 1 2 [3] [4] [5] [6] [7]')
  expect(scene.driver.sleepers).toMatchObject([{ who: 'A #9', until: '15 s', woken: false }])
  expect(scene.driver.status.text).toBe('Linux 6.x · sleeping')
  expect(scene.interrupt).toMatchObject({ state: 'idle', text: 'on: A #9 waiting' })
  expect(textAt(scene.layers, 'free_head')).toContain('list empty')
  film.complete(0, 1, 'step').to('xmit.wake')
  expect(film.scene.driver.sleepers).toMatchObject([{ who: 'A #9', until: '', woken: true }])
})

test('a sender that finds tx_lock taken is shown, in the past too', () => {
  const film = new StageDriver().send('one', 'step').to('add.desc.addr').send('two', 'step')
  const pill = [{ who: 'B #2', until: 'tx_lock', woken: false }]
  expect(film.scene.driver.sleepers).toMatchObject(pill)
  const at = film.frame.cursor
  film.to('add.ring')
  expect(film.scene.driver.sleepers).toMatchObject(pill)
  film.seek(at + 1)
  expect(film.scene.driver.sleepers).toMatchObject(pill)
  expect(film.scene.driver.call.heading).toBe('In call #1')
})

test('a send without a buffer names its error, and says no stores of a ring in use', () => {
  const film = new StageDriver()
  for (let i = 0; i < 8; i++) film.send(`m${i}`)
  const { driver, storeOrder } = film.send('no', 'send', { wait: false }).scene
  expect(driver.call).toMatchObject({ locals: [], said: { text: 'returned -ENOMEM' } })
  expect(storeOrder.note).toBe('no stores yet')
})

test('a field and its value share a line only if both fit', () => {
  const film = new StageDriver().send('one', 'step').to('add.extra.addr')
  const [head, wide] = film.scene.driver.call.locals.map(
    ({ key }) => byKey(film.scene.layers).get(key)?.marks ?? [],
  )
  expect(head).toMatchObject([{ text: 'head' }, { look: 'id-chip' }])
  expect(head?.flatMap(textsIn)).toEqual(['head', '0'])
  const [name, value] = wide as readonly TextMark[]
  expect([name.text, value.text]).toEqual(['extra[0].addr', '0x10043000'])
  expect(value.y).toBeGreaterThan(name.y + 10)
})

describe('what is written into a slot covers neither pin nor way', () => {
  for (const num of [2, 4, 8, 16])
    test(`num ${num}`, () => {
      const film = new StageDriver({ num, buffers: num })
      for (let slot = 0; slot < num; slot++) {
        const { tracks, focus } = film.send('x', 'step').to('add.ring').scene
        const { badge, trail } = focus
        const { middle } = producerPin('avail', tracks.pins.avail[0].angle, String(slot))
        if (!badge || !trail) throw new Error('a write into a slot shows both')
        expect(overlap(badge, trail.chip), `chip, slot ${slot}`).toBe(false)
        const pin = { x: middle.x - 8, y: middle.y - 8, width: 16, height: 16 }
        expect(overlap(badge, pin), `pin, slot ${slot}`).toBe(false)
        expect(overlap(trail.chip, pin), `chip on pin, slot ${slot}`).toBe(false)
        film.step('send')
      }
    })
})

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test('the remote takes: a card waits, then stands', () => {
  const film = new StageDriver().send('one').take(1, 'step').to('take.head')
  expect(film.scene.remote.held).toMatchObject([{ head: 0, text: '#1', pending: true }])
  expect(order(film.scene)).toBe('avail.idx 1, avail.ring[0], ?desc, rmb passed')
  film.to('take.held')
  expect(film.scene.remote.held).toMatchObject([{ head: 0, pending: false }])
})

test('where only the next entry has its arrow, the dial says so', () => {
  const film = new StageDriver()
  for (let i = 0; i < 4; i++) film.send(`m${i}`)
  expect(slotLinksOf(film.scene)).toHaveLength(4)
  expect(textAt(film.scene.layers, 'avail')).toContain('driver writes, remote reads')
  film.send('m4')
  expect(slotLinksOf(film.scene)).toHaveLength(1)
  expect(textAt(film.scene.layers, 'avail')).toContain('only the next of 5 has its arrow')
  expect(textAt(film.scene.layers, 'used')).toContain('remote writes, driver reads')
})

test('an id that no descriptor has', () => {
  const { scene } = badId()
  expect(scene.used.look(0)).toBe('broken')
  expect(textAt(scene.layers, 'no-row')).toBe('9 no such descriptor (0–7)')
  expect(slotLinksOf(scene).find((l) => l.look === 'broken')?.key).toBe('link.used.0')
  expect(scene.driver).toMatchObject({ status: { text: 'vq->broken = true', alarm: true } })
  expect(control(scene, 'send')).toMatchObject({ look: 'plain', whyNot: '' })
})

/** Eight messages, a completion of descriptor 9, and a ninth send that finds it. */
function badId(): StageDriver {
  const film = new StageDriver()
  for (let i = 0; i < 8; i++) film.send(`m${i}`)
  film.take()
  return film
    .forge([[9, 28]])
    .send('last', 'step')
    .to('get.broken')
}

describe('every step of both kernels, at every size', () => {
  for (const kernel of KERNELS)
    for (const num of [2, 4, 8, 16, 64, 256]) {
      test(`${kernel}, num ${num}`, () => {
        const film = new StageDriver({ kernel, num, buffers: Math.min(num, 16) })
        const sends = Math.min(num, 16)
        for (let i = 0; i < sends; i++) film.send('x'.repeat(i))
        for (let i = 0; i < sends; i++) film.take()
        for (const head of [1, 0]) film.complete(head)
        film.send('again', 'step')
        while (film.frame.calls.some((c) => c.end === null)) {
          const { scene } = film.step()
          expect(JSON.stringify(scene)).not.toMatch(/NaN|undefined|Infinity/)
          expect(scene.census.states.reduce((sum, s) => sum + s.count, 0)).toBe(num)
        }
      })
    }
})
