/** The short stages: nothing is too small, nothing lies on anything else. */
import { describe, expect, it } from 'vitest'
import { createWords } from '../../../words/whole.ts'
import { STAGE_LAYOUTS } from '../../testing/allStageLayouts.ts'
import { slotLinksOf } from '../../testing/drawnMemory.ts'
import { makeScene, type Scene } from '../../testing/scene.ts'
import { StageDriver } from '../../testing/stageDriver.ts'
import { byKey } from '../../testing/told.ts'
import { type Group, LAYERS, type Mark, type TextMark } from '../marks/mark.ts'
import { LEAST_TEXT } from './stageLayout.ts'

const MOMENTS = {
  'a first page': () => new StageDriver(),
  'a head into avail.ring[]': () => film(8),
  '16 descriptors': () => film(16),
  'a long ring': () => film(64),
} as const

/** Some messages on their way, one of them just being written into the ring. */
function film(num: number): StageDriver {
  const f = new StageDriver({ num, buffers: num })
  for (let n = 0; n < 5; n++) f.send(`message ${n}`)
  f.take().take().complete(1)
  return f.send('hello', 'step').say({ do: 'runTo', site: 'add.ring' })
}

const sceneOf = (f: StageDriver, stageLayout: 'embed' | 'phone' | 'upright', queue?: number) =>
  makeScene(f.frame, f.memory, f.layout, createWords('en'), queue, undefined, stageLayout)

/** Texts in the units of the layout: what is drawn smaller in a place has rules of its own. */
const texts = ({ layers }: Scene): TextMark[] => {
  const written = (marks: readonly Mark[]): TextMark[] =>
    marks.flatMap((m) => (m.is === 'group' ? written(m.marks) : m.is === 'text' ? [m] : []))
  const inUnits = ({ place, marks, groups = [] }: Group): TextMark[] =>
    place ? [] : [...written(marks), ...groups.flatMap(inUnits)]
  return LAYERS.flatMap((layer) => layers[layer].flatMap(inUnits)).filter((t) => t.text !== '')
}

describe.each(['embed', 'phone'] as const)('%s', (name) => {
  const stageLayout = STAGE_LAYOUTS[name]

  it.each(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])('%s', (moment) => {
    const f = MOMENTS[moment]()
    for (const queue of [1, 0]) {
      const scene = sceneOf(f, name, queue)
      const all = texts(scene)
      expect(all.length).toBeGreaterThan(20)
      const sizes = all.filter((t) => t.size < LEAST_TEXT).map((t) => `${t.text} ${t.size}`)
      expect(sizes).toEqual([])
      const least = name === 'phone' ? 44 : 24
      for (const c of scene.controls)
        expect(Math.min(c.width, c.height)).toBeGreaterThanOrEqual(least)
    }
  })

  it('keeps table, dials, tiles and shores apart', () => {
    const { table, island, shores, tiles, dials } = stageLayout
    const radius = 98 * dials.avail.k
    const [avail, used] = [dials.avail.x + 312 * dials.avail.k, dials.used.x + 768 * dials.used.k]
    expect(used - avail).toBeGreaterThan(2 * radius + 30)
    expect(avail - radius).toBeGreaterThan(island.x)
    expect(used + radius).toBeLessThan(island.x + island.width)
    expect(table.box.y + table.box.height).toBeLessThanOrEqual(tiles?.y ?? island.y + island.height)
    const beside = shores.driver.x + shores.driver.width <= island.x
    expect(beside || shores.driver.y + shores.driver.height <= island.y).toBe(true)
  })
})

it('links on a phone only what is in hand', () => {
  const f = film(8)
  const [phone, embed] = [slotLinksOf(sceneOf(f, 'phone')), slotLinksOf(sceneOf(f, 'embed'))]
  expect(phone.every((l) => l.hot)).toBe(true)
  expect(embed.length).toBeGreaterThan(phone.length)
})

it('shows a wide local of the call below its name, where the shore is narrow', () => {
  const f = new StageDriver().send('one', 'step').to('add.extra.addr')
  const own = byKey(sceneOf(f, 'embed').layers).get('driver.local.extra[0].addr')
  const [name, value] = (own?.marks ?? []) as readonly TextMark[]
  expect([name.text, value.text]).toEqual(['extra[0].a…', '0x10043000'])
  expect(value.y).toBeGreaterThan(name.y)
})

it('says on the card of a narrow shore which message it is, also of many', () => {
  const f = new StageDriver({ num: 32, buffers: 32 })
  for (let n = 0; n < 12; n++) f.send('x').take()
  expect(texts(sceneOf(f, 'embed')).map((t) => t.text)).toContain('#3')
})

it('has the lens of a long ring below its dial, or the lines of its indexes, never both', () => {
  const below = (num: number) =>
    [...byKey(sceneOf(film(num), 'embed').layers).keys()].filter((key) =>
      ['avail.lens', 'avail.readout.avail.idx', 'used.readout.used.idx'].includes(key),
    )
  expect(below(16)).toEqual(['avail.readout.avail.idx', 'used.readout.used.idx'])
  expect(below(256)).toEqual(['avail.lens'])
})

it('says how many arrows it draws, where that is not all of them', () => {
  const five = new StageDriver({ num: 8 })
  for (let i = 0; i < 5; i++) five.send(`m${i}`)
  const title = (s: StageDriver, stageLayout: 'embed' | 'phone') =>
    byKey(sceneOf(s, stageLayout).layers)
      .get('avail.title')
      ?.marks.map((m) => ('text' in m ? m.text : ''))
  expect(title(five, 'embed')).toEqual(['avail', '1 of 5 arrows'])
  const four = new StageDriver({ num: 8 }).send('a').send('b')
  expect(title(four, 'embed')).toEqual(['avail'])
  // On a phone the entry in hand alone has one.
  expect(title(four, 'phone')).toEqual(['avail'])
  four.send('c', 'step').to('add.ring')
  expect(title(four, 'phone')).toEqual(['avail', '1 of 3 arrows'])
})

it('opens the buffer in hand on a tablet: its name, how full it is, and what is in it', () => {
  const f = new StageDriver({ num: 8 }).send('a').send('hello', 'step').to('add.ring')
  const open = byKey(sceneOf(f, 'upright').layers).get('buf.1')
  const said = open?.marks.flatMap((m) => ('text' in m ? [m.text] : []))
  expect(said).toEqual(['sbuf[1]', '21 of 512 B', '#2', '“hello”'])
})
