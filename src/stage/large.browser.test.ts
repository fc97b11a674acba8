import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { StageAction } from '../view/model/shores/controls.ts'
import { StageDriver } from '../view/testing/stageDriver.ts'
import { createWords } from '../words/whole.ts'
import { createStage, type Stage } from './createStage.ts'

const AT_REST = { speed: 1, reverse: false, playing: false }
let host: HTMLElement
let stage: Stage
let actions: StageAction[]

beforeEach(async () => {
  actions = []
  host = document.body.appendChild(document.createElement('div'))
  host.style.width = '1080px'
  stage = createStage(host, {
    words: createWords('en'),
    onAction: (a) => actions.push(a),
  })
  // The same file that the stage has asked for: it is there behind it.
  await import('./reach.ts')
})
afterEach(() => {
  stage.destroy()
  host.remove()
})

function filmOf(num: number): StageDriver {
  const film = new StageDriver({ num, buffers: Math.min(num, 256) })
  for (let i = 0; i < 6; i++) film.send(`m${i}`)
  return film.take().complete(0).send('one more', 'step').to('add.desc.len')
}
const show = (film: StageDriver) => stage.update(film.scene, [], AT_REST)
const all = (selector: string) => [...host.querySelectorAll(selector)]

/** Nodes that three steps of a send touch, one number each. */
function touchedBy(num: number): number[] {
  const film = filmOf(num)
  show(film)
  const watch = new MutationObserver(() => {})
  return (['add.token', 'add.ring', 'add.idx'] as const).map((site) => {
    watch.observe(host, { subtree: true, childList: true, attributes: true })
    show(film.to(site))
    const parts = watch.takeRecords().map(({ target }) => (target as Element).closest('[data-key]'))
    watch.disconnect()
    return new Set(parts).size
  })
}

test('a step of a long ring touches few nodes, no more than that of a short one', () => {
  const short = touchedBy(32)
  touchedBy(4096).forEach((count, i) => {
    expect(count).toBeGreaterThan(1)
    expect(count).toBeLessThanOrEqual(short[i] + 6)
  })
  expect(host.querySelectorAll('*').length).toBeLessThan(1500)
})

test('cells are elements up to a thousand, rows of dashes above', () => {
  show(filmOf(256))
  expect(all('.table .map .cell')).toHaveLength(256)
  const owner = (i: number) =>
    host.querySelector(`[data-key="desc.cell.${i}"]`)?.getAttribute('data-owner')
  expect([0, 1, 6, 7].map(owner)).toEqual(['used', 'published', 'filling', 'free'])
  show(filmOf(4096))
  expect(all('.table .map .cell')).toHaveLength(64)
  const first = all('.table .map .cell')[0]
  expect([...first.children].map((n) => n.getAttribute('data-owner'))).toEqual([
    'used',
    'published',
    'filling',
    'free',
  ])
  show(filmOf(8))
  expect(all('.table .map .cell')).toHaveLength(0)
  expect(all('.table .row')).toHaveLength(8)
})

test('the lens goes by keys, and follows again', async () => {
  show(filmOf(256))
  const grip = host.querySelector<SVGGElement>('[data-key="avail.lens"] .lens-grip')
  grip?.focus()
  await userEvent.keyboard('{ArrowRight}{PageDown}{Home}')
  expect(actions).toEqual([
    { name: 'lens', dial: 'avail', slot: 7 },
    { name: 'lens', dial: 'avail', slot: 230 },
    { name: 'lens', dial: 'avail', slot: null },
  ])
})

test('the lens is dragged along the rim', () => {
  show(filmOf(4096))
  const rim = host.querySelector<SVGGElement>('[data-key="avail.lens"] .lens-rim')
  if (!rim) throw new Error('no rim')
  const box = rim.getBoundingClientRect()
  const at = (type: string, x: number, y: number) =>
    rim.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        clientX: box.x + x * box.width,
        clientY: box.y + y * box.height,
      }),
    )
  rim.setPointerCapture = () => {}
  at('pointerdown', 0.6, 0.02)
  at('pointermove', 0.98, 0.5)
  at('pointerup', 0.98, 0.5)
  const [last] = actions.slice(-1)
  expect(last).toMatchObject({ name: 'lens', dial: 'avail' })
  expect(Math.abs(((last as { slot: number }).slot ?? 0) - 1024)).toBeLessThan(30)
})

test('what the pointer is on, on a rim or a map of thousands, has a field', () => {
  show(filmOf(32768))
  const rim = host.querySelector<SVGGElement>('[data-key="used.lens"] .lens-rim')
  const map = host.querySelector<SVGGElement>('.table .map')
  if (!rim || !map) throw new Error('nothing there')
  const move = (node: Element, x: number, y: number) => {
    const box = node.getBoundingClientRect()
    const [clientX, clientY] = [box.x + x * box.width, box.y + y * box.height]
    node.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY }))
  }
  move(rim, 0.5, 0.999)
  expect(rim.getAttribute('data-subject')).toMatch(/^used\.ring\[163\d\d\]$/)
  const ground = host.querySelector('.table .map > .hit')
  const box = ground?.getBoundingClientRect()
  if (!box) throw new Error('no ground')
  const [clientX, clientY] = [box.x + 1, box.y + box.height / 2 + 1]
  map.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY }))
  expect(map.querySelector('.map-probe')?.getAttribute('data-subject')).toBe('desc[16384]')
})

test('asked for, a cell shows the mark of its state, unless it has a number', () => {
  const fillOf = (head: number) => {
    const cell = host.querySelector(`[data-key="desc.cell.${head}"] > .fill`)
    return cell ? getComputedStyle(cell).fill : ''
  }
  show(filmOf(256))
  expect(fillOf(2)).not.toContain('url')
  host.setAttribute('data-cell-signs', '')
  expect(['used', 'published', 'filling'].map((_, i) => fillOf([0, 2, 6][i]))).toEqual([
    expect.stringContaining('-cell-used'),
    expect.stringContaining('-cell-published'),
    expect.stringContaining('-cell-filling'),
  ])
  show(filmOf(64))
  expect(fillOf(2)).not.toContain('url')
})
