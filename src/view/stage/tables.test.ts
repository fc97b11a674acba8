import { describe, expect, test } from 'vitest'
import { Session } from '../../session/session.ts'
import { Film } from '../testing/film.ts'
import type { Scene } from './marks/types.ts'

const features = { eventIdx: false, indirectDesc: true }
const OUT = [
  [0x10045000, 28],
  [0x10045200, 496],
] as const
const IN = [[0x10045400, 64]] as const

const entries = (s: Scene) =>
  s.table.drawers[0]?.rows.map((r) => `${r.index} ${r.addr} ${r.len} ${r.flags} ${r.next}`)
const roles = (s: Scene) => s.table.rows.map((r) => `${r.index} ${r.role} ${r.look}`)

describe.each(['linux-3.x', 'linux-6.x'] as const)('an indirect table, %s', (kernel) => {
  const started = () => new Film(new Session(), { kernel, features }).send('x')
  const adding = (site: string) => started().chain(OUT, IN, 12, 'step').to(site).scene

  test('is open while it is filled, though no descriptor points to it yet', () => {
    const scene = adding('table.len')
    expect(scene.table.drawers).toMatchObject([
      { head: 1, open: true, forced: true, title: 'table of 3, being filled' },
    ])
    expect(entries(scene)?.[0]).toMatch(/^0 0x10045000 28 1 /)
    expect(scene.table.rows[1].look).toBe('free')
  })
  test('marks what is written inside of it', () => {
    const { focus, table } = adding('table.len')
    const row = table.drawers[0].rows[0]
    expect(focus.outline?.shape).toMatchObject({ is: 'rect' })
    const box = focus.outline?.shape
    if (box?.is !== 'rect') throw new Error('a cell is a rectangle')
    expect(box.y).toBeLessThan(row.y)
    expect(box.y + box.height).toBeGreaterThan(row.y)
    expect(focus.capsule).toMatchObject({ before: '0', after: '28' })
  })
  test('shows its entries as memory has them', () => {
    const film = started().chain(OUT, IN, 12)
    expect(entries(film.scene)?.map((e) => e.replace(/ \d+$/, ''))).toEqual([
      '0 0x10045000 28 1',
      '1 0x10045200 496 1',
      '2 0x10045400 64 2',
    ])
    expect(film.scene.table.drawers[0]).toMatchObject({ title: 'table of 3', forced: false })
  })
  test('shuts when the call is over, and opens for whoever takes it', () => {
    const film = started().chain(OUT, IN, 12)
    expect(film.scene.table.drawers[0].open).toBe(false)
    film
      .say({ do: 'act', act: { name: 'kick' }, run: 'send' })
      .take()
      .take('step')
      .to('take.desc.addr')
    expect(film.scene.table.drawers[0]).toMatchObject({ head: 1, open: true, look: 'inFlight' })
    film.to('take.desc.addr')
    expect(film.scene.table.drawers[0].forced).toBe(true)
    expect(film.scene.focus.outline?.kind).toBe('read')
  })
  test('stands in the strip in front of its descriptor', () => {
    const texts = adding('add.desc.len').storeOrder.before.map((e) => e.text)
    expect(texts.slice(0, 2)).toEqual(['table', 'desc[1]'])
  })
})

test('a drawer stays between the head of the table and the buffers', () => {
  const film = new Film(new Session(), { features })
  for (let i = 0; i < 8; i++) {
    film.chain(OUT, IN, 8 + i)
    for (const d of film.scene.table.drawers) {
      expect(d.y).toBeGreaterThan(150)
      expect(d.y + d.height).toBeLessThanOrEqual(434)
    }
  }
})

test('a long table tells how many entries it leaves out', () => {
  const film = new Film(new Session(), { features })
  const many = Array.from({ length: 12 }, (_, i) => [0x10045000 + 64 * i, 64] as const)
  const [drawer] = film.chain(many, [], 12).scene.table.drawers
  expect(drawer.rows).toHaveLength(7)
  expect(drawer.more).toBe('and 5 more')
})

describe('a chain', () => {
  test('has a head, members, and links in its own colour', () => {
    const { scene } = new Film(new Session()).send('x').chain(OUT, IN, 12)
    expect(roles(scene).slice(0, 5)).toEqual([
      '0 single published',
      '1 head published',
      '2 member published',
      '3 member published',
      '4 single free',
    ])
    expect(scene.table.chains.map((c) => [c.key, c.look])).toEqual([
      ['chain.1', 'published'],
      ['chain.2', 'published'],
    ])
  })
  test('its links run on the side that the free list leaves free', () => {
    const { table } = new Film(new Session()).chain(OUT, IN, 12).scene
    for (const c of table.chains) expect(c.tip.x).toBeLessThan(440)
    for (const a of table.arcs) expect(a.tip.x).toBeGreaterThan(640)
  })
  test('a single descriptor is none, though its last link leads on while it is written', () => {
    const film = new Film(new Session()).send('one').send('two', 'step').to('add.desc.len')
    expect(film.scene.table.rows[1]).toMatchObject({ role: 'single', flags: '1', next: '0' })
    expect(film.scene.table.chains).toEqual([])
  })
  test('what a free descriptor says is old', () => {
    const film = new Film(new Session(), { buffers: 1 }).chain(OUT, IN, 2).take().complete(0)
    film.say({
      do: 'act',
      act: { name: 'call', by: 'hand', call: { fn: 'getBuf', q: 1 } },
      run: 'send',
    })
    expect(film.scene.table.rows[0]).toMatchObject({ look: 'free', flags: '1', role: 'single' })
    expect(film.scene.table.chains).toEqual([])
  })
})

describe('descriptor and buffer', () => {
  test('have the same number until they come back in another order', () => {
    const film = new Film(new Session())
    for (let i = 0; i < 8; i++) film.send(`m${i}`)
    expect(film.scene.table.rows.some((r) => r.moved)).toBe(false)
    for (let i = 0; i < 8; i++) film.take()
    film.complete(5).complete(2)
    // Both come back before either is used again: the last one in is the first one out.
    film.say({
      do: 'act',
      act: { name: 'call', by: 'hand', call: { fn: 'getBuf', q: 1 } },
      run: 'send',
    })
    film.send('again')
    expect(film.scene.table.rows.filter((r) => r.moved)).toMatchObject([])
    film.chain([[0x10043000, 20]], [], 8 + 2)
    expect(film.scene.table.rows[5]).toMatchObject({ buffer: '2', moved: true })
    expect(film.scene.table.rows[5].label).toBe('Descriptor 5: published, carries buffer 2')
  })
  test('a free descriptor carries none', () =>
    expect(new Film(new Session()).scene.table.rows[0]).toMatchObject({ buffer: '', moved: false }))
})
