import { afterEach, expect, test } from 'vitest'
import type { Perspective } from '../view/model/remoteVisibility.ts'
import type { StageLayoutName } from '../view/stage/geometry/stageLayout.ts'
import { makeScene } from '../view/testing/scene.ts'
import { mainPicture, StageDriver } from '../view/testing/stageDriver.ts'
import { createWords } from '../words/whole.ts'
import { createStage, type Stage } from './createStage.ts'

const words = createWords('en')
let host: HTMLElement
let stage: Stage

function put(stageLayout: StageLayoutName) {
  host = document.body.appendChild(document.createElement('div'))
  host.style.width = '1080px'
  stage = createStage(host, { words, stageLayout, onAction: () => {} })
}
afterEach(() => {
  stage.destroy()
  host.remove()
})

function show(
  film: StageDriver,
  stageLayout: StageLayoutName,
  perspective: Perspective = 'remote',
) {
  const { frame, memory, layout } = film
  const scene = makeScene(frame, memory, layout, words, 1, {}, stageLayout, perspective)
  stage.update(scene, [], { speed: 1, reverse: false, playing: false })
}

/** How much of a part is to be seen, all that is around it included. */
function opacity(key: string): number {
  let node = host.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (!node) throw new Error(`no ${key}`)
  let seen = 1
  for (; node && node !== host; node = node.parentElement)
    seen *= Number(getComputedStyle(node).opacity)
  return seen
}
/** Of these parts those that are faint; nothing is fainter than faint. */
function faint(...keys: string[]): string {
  const found = keys.filter((key) => opacity(key) < 1)
  for (const key of found) expect(opacity(key), key).toBeGreaterThan(0.2)
  return found.join(' ')
}

const PARTS = ['avail.slot.3', 'desc.1']

test.each(['desktop', 'embed', 'phone'] as const)(
  'the entry is faint until the index announces it: %s',
  (stageLayout) => {
    put(stageLayout)
    const film = mainPicture()
    show(film, stageLayout)
    expect(faint(...PARTS, 'avail.slot.0', 'desc.0')).toBe(PARTS.join(' '))
    expect(faint('avail.producer', 'avail.consumer', 'used.consumer')).toBe('used.consumer')
    show(film.to('add.wmb'), stageLayout)
    expect(faint(...PARTS)).toBe(PARTS.join(' '))
    show(film.to('add.idx'), stageLayout)
    expect(faint(...PARTS)).toBe('')
  },
)

test('the driver’s shore, the order of its stores and the marks of its step are faint', () => {
  put('desktop')
  const film = mainPicture()
  show(film, 'desktop')
  const driver = ['token.6', 'driver.reg.num_free', 'storeOrder.before.0', 'focus.badge', 'buf.1']
  expect(faint(...driver, 'link.buffer', 'free_head')).toBe(
    [...driver, 'link.buffer', 'free_head'].join(' '),
  )
  expect(faint('remote.reg.last_avail_idx', 'remote.card.6', 'wire.kick')).toBe('')
  const legend = [...host.querySelectorAll('[data-key="census.legend"] [data-unseen]')]
  expect(legend.map((g) => g.querySelector('.glyph')?.getAttribute('data-owner'))).toEqual([
    ...['free', 'filling'],
  ])
  const shadow = host.querySelector('[data-key="avail.shadow"]')
  expect(shadow?.textContent).toBe('shadow 11')
  expect(shadow?.hasAttribute('data-unseen')).toBe(true)
})

test('back in a person’s eyes nothing is faint', () => {
  put('desktop')
  const film = mainPicture()
  show(film, 'desktop')
  show(film, 'desktop', 'all')
  expect(host.querySelectorAll('[data-unseen], [data-key="avail.shadow"]')).toHaveLength(0)
})

test('a long ring: its rim, its lens, and the cell in hand', () => {
  put('desktop')
  const film = new StageDriver({ num: 256, buffers: 256 }).send('a').send('b', 'step')
  show(film.to('add.ring'), 'desktop')
  const parts = ['avail.hidden.1', 'avail.lens.1', 'desc.cell.1', 'desc.map.current']
  expect(faint(...parts, 'avail.lens.0', 'desc.cell.0')).toBe(parts.join(' '))
  show(film.to('add.idx'), 'desktop')
  expect(faint(...parts.slice(1))).toBe('')
})
