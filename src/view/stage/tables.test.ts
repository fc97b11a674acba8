import { describe, expect, test } from 'vitest'
import type { SiteName } from '../../core/machine/sites.ts'
import { createWords } from '../../words/whole.ts'
import { groupAt, textsOf } from '../testing/drawn.ts'
import { linesOf, rowsOf } from '../testing/drawnMemory.ts'
import type { Scene } from '../testing/scene.ts'
import { makeScene } from '../testing/scene.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import type { Rect } from './geometry/stage.ts'
import { drawerCell, type PlacedDrawer } from './memory/drawer.ts'

const features = { eventIdx: false, indirectDesc: true }
const OUT = [
  [0x10045000, 28],
  [0x10045200, 496],
] as const
const IN = [[0x10045400, 64]] as const

/** The title of the open drawer, its entries, and how many it leaves out. */
const drawn = ({ memory, layers }: Scene): string[] => {
  const { drawer } = memory
  if (!drawer) return []
  const [title, ...rest] = textsOf(groupAt(layers, `drawer.${drawer.table.head}`))
  const lines = Array.from({ length: drawer.shown }, (_, i) => rest.slice(5 * i, 5 * i + 5))
  return [title, ...lines.map((l) => l.join(' ')), ...rest.slice(5 * drawer.shown)]
}
const handles = (s: Scene) =>
  s.controls
    .filter((c) => c.look === 'handle')
    .map((c) => `${c.key}${c.expanded ? ' open' : ''}${c.whyNot ? ' held' : ''}`)
const roles = (s: Scene) => rowsOf(s).map((r) => `${r.index} ${r.role} ${r.look}`)
/** The picture after a person has opened a table by its handle. */
function opened(film: StageDriver, head: number): Scene {
  const action = film.scene.controls.find((c) => c.key === `control.drawer.${head}`)?.action
  if (action?.name !== 'drawer') throw new Error('no handle')
  if (action.choice.open === null) return film.scene
  const { frame, memory, layout } = film
  return makeScene(frame, memory, layout, createWords('en'), 1, { drawer: action.choice })
}
const chains = (s: Scene) => linesOf(s).filter((l) => l.key.startsWith('chain.'))

describe.each(['linux-3.x', 'linux-6.x'] as const)('an indirect table, %s', (kernel) => {
  const started = () => new StageDriver({ kernel, features }).send('x')
  const adding = (site: SiteName) => started().chain(OUT, IN, 12, 'step').to(site).scene

  test('is open while it is filled, though no descriptor points to it yet', () => {
    const scene = adding('table.len')
    const [title, first] = drawn(scene)
    expect(title).toBe('table of 3, being filled')
    expect(first).toMatch(/^0 0x10045000 28 1 /)
    expect(handles(scene)).toEqual(['control.drawer.1 open held'])
    expect(rowsOf(scene)[1].look).toBe('free')
  })
  test('marks what is written inside of it', () => {
    const { focus, memory } = adding('table.len')
    const cell = drawerCell(memory.drawer as PlacedDrawer, 0, 'len')
    expect(focus.outline?.shape).toMatchObject({ is: 'rect' })
    const box = focus.outline?.shape
    if (box?.is !== 'rect') throw new Error('a cell is a rectangle')
    expect(box).toMatchObject(cell as Rect)
    expect(focus.badge).toMatchObject({ before: '0', after: '28' })
  })
  test('shows its entries as memory has them', () => {
    const scene = opened(started().chain(OUT, IN, 12), 1)
    expect(drawn(scene).map((e) => e.replace(/ \d+$/, ''))).toEqual([
      'table of',
      '0 0x10045000 28 1',
      '1 0x10045200 496 1',
      '2 0x10045400 64 2',
    ])
    expect(drawn(scene)[0]).toBe('table of 3')
    expect(handles(scene)).toEqual(['control.drawer.1 open'])
  })
  test('shuts when the call is over, and opens for whoever takes it', () => {
    const film = started().chain(OUT, IN, 12)
    expect(handles(film.scene)).toEqual(['control.drawer.1'])
    expect(film.scene.memory.tableInHand).toBeNull()
    film.kick().take().take(1, 'step').to('take.desc.addr')
    expect(handles(film.scene)).toEqual(['control.drawer.1 open'])
    expect(groupAt(film.scene.layers, 'drawer.1')?.owner).toBe('inFlight')
    film.to('take.desc.addr')
    expect(handles(film.scene)).toEqual(['control.drawer.1 open held'])
    expect(film.scene.memory.tableInHand).toBe(1)
    expect(film.scene.focus.outline?.kind).toBe('read')
  })
  test('stands in the strip in front of its descriptor', () => {
    const texts = adding('add.desc.len').storeOrder.before.map((e) => e.text)
    expect(texts.slice(0, 2)).toEqual(['table', 'desc[1]'])
  })
})

test('a drawer stays between the head of the table and the buffers', () => {
  const film = new StageDriver({ features })
  for (let i = 0; i < 8; i++) {
    film.chain(OUT, IN, 8 + i)
    for (let head = 0; head <= i; head++) {
      const { drawer } = opened(film, head).memory
      if (drawer?.table.head !== head) throw new Error('it is not open')
      expect(drawer.y).toBeGreaterThan(150)
      expect(drawer.y + drawer.height).toBeLessThanOrEqual(434)
    }
  }
})

test('a long table tells how many entries it leaves out', () => {
  const film = new StageDriver({ features })
  const many = Array.from({ length: 12 }, (_, i) => [0x10045000 + 64 * i, 64] as const)
  const lines = drawn(opened(film.chain(many, [], 12), 0))
  expect(lines).toHaveLength(1 + 7 + 1)
  expect(lines.at(-1)).toBe('and 5 more')
})

describe('a chain', () => {
  test('has a head, members, and links in its own colour', () => {
    const { scene } = new StageDriver().send('x').chain(OUT, IN, 12)
    expect(roles(scene).slice(0, 5)).toEqual([
      '0 single published',
      '1 head published',
      '2 member published',
      '3 member published',
      '4 single free',
    ])
    expect(chains(scene).map((c) => [c.key, c.look])).toEqual([
      ['chain.1', 'published'],
      ['chain.2', 'published'],
    ])
  })
  test('its links run on the side that the free list leaves free', () => {
    const { scene } = new StageDriver().chain(OUT, IN, 12)
    const arcs = linesOf(scene).filter((l) => l.key.startsWith('free.'))
    expect(chains(scene).length * arcs.length).toBeGreaterThan(0)
    for (const c of chains(scene)) expect(c.arrow.tip.x).toBeLessThan(440)
    for (const a of arcs) expect(a.arrow.tip.x).toBeGreaterThan(640)
  })
  test('a single descriptor is none, though its last link leads on while it is written', () => {
    const film = new StageDriver().send('one').send('two', 'step').to('add.desc.next')
    expect(rowsOf(film.scene)[1]).toMatchObject({ role: 'single', addr: '0x10043200', len: '19' })
    expect(chains(film.scene)).toEqual([])
  })
  test('what a free descriptor says is old', () => {
    const film = new StageDriver({ buffers: 1 }).chain(OUT, IN, 2).take().complete(0)
    film.say({
      do: 'act',
      act: { name: 'call', by: 'hand', call: { fn: 'getBuf', q: 1 } },
      run: 'send',
    })
    expect(rowsOf(film.scene)[0]).toMatchObject({ look: 'free', flags: '1', role: 'single' })
    expect(chains(film.scene)).toEqual([])
  })
})

describe('descriptor and buffer', () => {
  test('have the same number until they come back in another order', () => {
    const film = new StageDriver()
    for (let i = 0; i < 8; i++) film.send(`m${i}`)
    expect(rowsOf(film.scene).some((r) => r.moved)).toBe(false)
    for (let i = 0; i < 8; i++) film.take()
    film.complete(5).complete(2)
    // Both come back before either is used again: the last one in is the first one out.
    film.say({
      do: 'act',
      act: { name: 'call', by: 'hand', call: { fn: 'getBuf', q: 1 } },
      run: 'send',
    })
    film.send('again')
    expect(rowsOf(film.scene).filter((r) => r.moved)).toMatchObject([])
    film.chain([[0x10043000, 20]], [], 8 + 2)
    expect(rowsOf(film.scene)[5]).toMatchObject({ buffer: '2', moved: true })
    expect(rowsOf(film.scene)[5].label).toBe('Descriptor 5: published, carries buffer 2')
  })
  test('a free descriptor carries none', () =>
    expect(rowsOf(new StageDriver().scene)[0]).toMatchObject({ buffer: '', moved: false }))
})
