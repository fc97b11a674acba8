// The drawn stage, at rest and moving. Long because one stage stands in all of its tests.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StageAction } from '../view/model/shores/controls.ts'
import { choreograph } from '../view/motion/choreograph.ts'
import { makeScene, type Scene } from '../view/testing/scene.ts'
import { mainPicture, StageDriver } from '../view/testing/stageDriver.ts'
import { createWords } from '../words/whole.ts'
import { createStage, type Stage } from './createStage.ts'

const AT_REST = { speed: 1, reverse: false, playing: false }
const words = createWords('en')
let host: HTMLElement
let stage: Stage
let actions: StageAction[]

function put(): { host: HTMLElement; stage: Stage } {
  const made = document.body.appendChild(document.createElement('div'))
  made.style.width = '1080px'
  return {
    host: made,
    stage: createStage(made, { words, onAction: (a) => actions.push(a) }),
  }
}
beforeEach(() => {
  actions = []
  ;({ host, stage } = put())
})
afterEach(() => {
  stage.destroy()
  host.remove()
  vi.restoreAllMocks()
})

const show = (film: StageDriver) => stage.update(film.scene, [], AT_REST)
const part = (key: string) => host.querySelector(`[data-key="${CSS.escape(key)}"]`)
const attr = (key: string, name: string) => part(key)?.getAttribute(name)
const texts = (key: string) =>
  [...(part(key)?.querySelectorAll('text') ?? [])].map((t) => t.textContent).join(' ')
const owners = (kind: string) =>
  [...host.querySelectorAll(`[data-key^="${kind}"][data-owner]`)].map((n) =>
    n.getAttribute('data-owner'),
  )
const button = (name: string) =>
  [...host.querySelectorAll('button')].find((b) => b.getAttribute('aria-label') === name)

/** Plays the next step, forward; does not wait. */
function step(film: StageDriver, speed = 1): Scene {
  const before = film.scene
  const { step: now } = film.step().frame
  const after = film.scene
  if (!now) throw new Error('nothing to play')
  stage.update(after, choreograph(now, before, after), { speed, reverse: false, playing: true })
  return after
}
const rest = () => expect.poll(() => host.dataset.idle, { timeout: 15_000 }).toBe('true')

describe('at rest', () => {
  test('an empty ring', () => {
    show(new StageDriver())
    expect(owners('avail.slot')).toEqual(Array(8).fill('free'))
    expect(texts('desc.0')).toBe('0 — — 0 1')
    expect(attr('avail.producer', 'data-angle')).toBe('22.5')
    expect(part('avail.slot.0')?.querySelector('.on')).toBeNull()
    expect(host.querySelectorAll('.arc')).toHaveLength(8)
    expect(part('storeOrder.barrier')).toBeNull()
    expect(host.dataset.idle).toBe('true')
  })

  test('the main picture', () => {
    const film = mainPicture()
    show(film)
    expect(owners('avail.slot')).toEqual(
      'free published published filling free free free free'.split(' '),
    )
    expect(part('avail.slot.3')?.hasAttribute('data-hatched')).toBe(true)
    expect(texts('desc.1')).toBe('1 0x10043200 28 0 0 1')
    expect(part('desc.1')?.querySelector('.edge.dashed')).not.toBeNull()
    expect(attr('avail.producer', 'data-angle')).toBe('157.5')
    expect(attr('used.consumer', 'data-angle')).toBe('202.5')
    expect(part('storeOrder.barrier')?.hasAttribute('data-passed')).toBe(false)
    expect(attr('focus.outline', 'data-kind')).toBe('write')
    expect(texts('focus.badge')).toBe('3 1')
    expect(texts('buf.1')).toContain('“hello world!”')
    expect(texts('remote.card.7')).toBe('7 #8')
  })

  test('published, and the barrier behind it', () => {
    const film = mainPicture().to('add.idx')
    show(film)
    expect(attr('avail.slot.3', 'data-owner')).toBe('published')
    expect(attr('desc.1', 'data-owner')).toBe('published')
    expect(attr('buf.1', 'data-owner')).toBe('published')
    expect(part('storeOrder.barrier')?.hasAttribute('data-passed')).toBe(true)
    expect(texts('avail.idx')).toBe('12')
  })

  test('a read is dashed, and never beside a write', () => {
    const film = mainPicture().back('send').to('get.id')
    show(film)
    expect(attr('focus.outline', 'data-kind')).toBe('read')
    expect(part('focus.badge')).toBeNull()
    expect(host.querySelectorAll('.outline .line')).toHaveLength(1)
  })

  test('num 16: a value in every slot, every second number', () => {
    const film = new StageDriver({ num: 16, buffers: 16 })
    show(film.send('hello').send('world', 'step').to('add.ring'))
    expect(host.querySelectorAll('[data-key^="avail.slot"]')).toHaveLength(16)
    expect(host.querySelectorAll('.row')).toHaveLength(16)
    expect(texts('avail.slot.1')).toBe('1')
    expect(texts('avail.slot.2')).toBe('2 ·')
    expect(host.querySelectorAll('.buffer.slim')).toHaveLength(15)
  })

  test('broken: a red slot, and a row that does not exist', () => {
    const film = new StageDriver()
    for (let i = 0; i < 8; i++) film.send(`m${i}`)
    show(
      film
        .take()
        .forge([[9, 28]])
        .send('last', 'step')
        .to('get.broken'),
    )
    expect(attr('used.slot.0', 'data-owner')).toBe('broken')
    expect(host.querySelector('.no-row')?.textContent).toContain('no such descriptor (0–7)')
    expect(host.querySelector('.status.alarm')?.textContent).toBe('vq->broken = true')
  })
})

describe('the receive ring', () => {
  const listening = [{ addr: 0x400, echo: false }]
  const showReceiving = (film: StageDriver) => stage.update(film.receiving, [], AT_REST)

  test('has the same grammar, its own buttons and its endpoints', () => {
    showReceiving(new StageDriver({ listening }).reply('hello', 'step').to('recv.dst'))
    expect(host.querySelector('.ring-name')?.textContent).toBe('← rvq')
    expect(texts('buf.0')).toContain('“hello”')
    expect(attr('desc.0', 'data-owner')).toBe('free')
    expect(host.querySelectorAll('.endpoint')).toHaveLength(2)
    expect(host.querySelector('.endpoint.receiving')?.textContent).toBe('0x400')
    expect(host.querySelectorAll('.sleeper')).toHaveLength(0)
    button('Send to Linux')?.click()
    expect(actions).toEqual([{ name: 'reply' }])
    expect(button('Send #1')).toBeUndefined()
  })

  test('after any way through a message the stage looks as if drawn anew', () => {
    const film = new StageDriver({ listening }).reply('hello', 'step')
    showReceiving(film)
    let wrong = 0
    for (let i = 0; i < 55; i++) {
      const before = film.receiving
      const { step: now } = film.step().frame
      const after = film.receiving
      if (!now) break
      stage.update(after, choreograph(now, before, after), { ...AT_REST, playing: true })
      if (i % 2) continue
      stage.settle()
      const fresh = put()
      fresh.stage.update(after, [], AT_REST)
      if (!pictureOf(host).isEqualNode(pictureOf(fresh.host))) wrong++
      fresh.stage.destroy()
      fresh.host.remove()
    }
    expect(wrong).toBe(0)
  })
})

describe('a library on the remote', () => {
  test('polls, and lets go of what its application keeps', () => {
    const remoteListening = [{ service: '', addr: 0x401, dest: 0x400, mode: 'hold' as const }]
    show(new StageDriver({ remote: 'openamp', remoteListening }).send('one').poll())
    expect([...host.querySelectorAll('.status')].at(-1)?.textContent).toBe('OpenAMP · busy')
    expect(texts('remote.reg.vq_available_idx')).toBe('vq_available_idx 1')
    expect(texts('remote.card.0')).toBe('0 #1 kept')
    button('Poll: handle the notification')?.click()
    button('Release desc 0')?.click()
    expect(actions).toEqual([
      { name: 'poll', q: 1 },
      { name: 'release', held: 0 },
    ])
  })
})

describe('indirect tables and chains', () => {
  const features = { eventIdx: false, indirectDesc: true }
  const OUT = [
    [0x10045000, 28],
    [0x10045200, 496],
  ] as const
  const IN = [[0x10045400, 64]] as const
  const handle = (head: number, count = 3) =>
    button(`Indirect table of descriptor ${head}: ${count} entries`)

  test('a person opens and shuts a drawer; another descriptor in hand ends that', () => {
    const film = new StageDriver({ features }).chain(OUT, IN, 12).chain(OUT, IN, 13)
    // What a person chooses to see is kept by whoever has the stage.
    const shown = () => {
      const last = actions.at(-1)
      const { frame, memory, layout } = film
      const choice = last?.name === 'drawer' ? { drawer: last.choice } : {}
      stage.update(makeScene(frame, memory, layout, words, 1, choice), [], AT_REST)
    }
    const click = (node: Element | null | undefined) => {
      node?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      shown()
    }
    shown()
    expect(host.querySelector('.drawer')).toBeNull()
    click(handle(1))
    expect(handle(1)?.getAttribute('aria-expanded')).toBe('true')
    expect(texts('drawer.1')).toContain('table of 3')
    expect(texts('drawer.1')).toContain('0x10045200 496')
    click(handle(0))
    expect([...host.querySelectorAll('.drawer')].map((d) => d.getAttribute('data-key'))).toEqual([
      'drawer.0',
    ])
    click(handle(0))
    expect(host.querySelector('.drawer')).toBeNull()
    click(part('desc.1'))
    expect(part('drawer.1')).not.toBeNull()
    click(part('desc.2'))
    expect(part('drawer.1')).not.toBeNull()
    film.take(1, 'step').to('take.desc.addr')
    shown()
    expect(attr('drawer.0', 'data-owner')).toBe('inFlight')
    expect(part('drawer.1')).toBeNull()
    expect(actions.map((a) => a.name)).toEqual(Array(4).fill('drawer'))
  })

  test('a drawer that is written in cannot be shut', () => {
    const film = new StageDriver({ features }).chain(OUT, IN, 12, 'step').to('table.len')
    show(film)
    const node = handle(0)
    expect(node?.getAttribute('aria-disabled')).toBe('true')
    node?.click()
    expect(actions).toEqual([])
    expect(part('drawer.0')).not.toBeNull()
    expect(host.querySelectorAll('.outline .line')).toHaveLength(1)
  })

  test('the members of a chain hang below its head', () => {
    show(new StageDriver().chain(OUT, IN, 12))
    expect(attr('desc.0', 'data-role')).toBe('head')
    expect(attr('desc.1', 'data-role')).toBe('member')
    expect(part('desc.1')?.querySelector('.elbow')).not.toBeNull()
    expect(attr('chain.0', 'data-owner')).toBe('published')
    expect(texts('desc.0')).toBe('0 0x10045000 28 1 1 4')
    expect(part('desc.0')?.querySelector('.moved')?.textContent).toBe('4')
  })
})

describe('what goes wrong', () => {
  test('a cut that waits, and one that was made', () => {
    const film = new StageDriver().send('a').arm('dropKick')
    show(film)
    expect(part('wire.kick')?.querySelector('.scissors')).not.toBeNull()
    show(film.send('b', 'step').to('notify.ring'))
    expect(attr('wire.kick', 'data-state')).toBe('dropped')
    expect(part('wire.kick')?.querySelector('.scissors')).toBeNull()
    expect(part('wire.kick.cut')?.querySelector('.cut')).not.toBeNull()
  })

  test('a barrier that is struck out', () => {
    show(new StageDriver().arm('skipWmb'))
    expect(part('storeOrder.barrier')?.hasAttribute('data-skipped')).toBe(true)
  })

  test('a fault of the remote stands in red', () => {
    show(new StageDriver().arm('badId', 10))
    expect(host.querySelector('.alarm.fault')?.textContent).toBe('next id will be 9')
  })

  test('the write that breaks a rule is red, and who is held twice is crossed out', () => {
    const film = new StageDriver().send('a').send('b').take().take().arm('duplicateId')
    show(film.complete(0, 1, 'step').to('done.idx'))
    expect(part('focus.outline')?.hasAttribute('data-wrong')).toBe(true)
    expect(part('desc.0')?.querySelector('.cross')).not.toBeNull()
    expect(part('buf.0')?.querySelector('.cross')).not.toBeNull()
    expect(part('desc.1')?.querySelector('.cross')).toBeNull()
  })

  test('an id that is no head is linked to its row', () => {
    const film = new StageDriver({ buffers: 4 })
    for (let i = 0; i < 4; i++) film.send(`m${i}`)
    show(
      film
        .take()
        .forge([[6, 28]])
        .send('last', 'step')
        .to('get.broken'),
    )
    expect(part('desc.6')?.hasAttribute('data-wrong')).toBe(true)
    expect(host.querySelector('.no-row')?.textContent).toContain('is not a head')
  })
})

test('the event index and the clock are told', () => {
  const features = { eventIdx: true, indirectDesc: false }
  const film = new StageDriver({ features, num: 2, buffers: 2 }).send('a').send('b')
  show(film.send('c'))
  expect(texts('avail.readout.used_event')).toContain('used_event')
  expect(host.querySelector('.clock')?.textContent).toBe('clock 0.0 s')
  expect(host.querySelector('.sleeper')?.textContent).toBe('A #3 15 s')
})

describe('motions', () => {
  test('a value travels; its slot keeps the old look until it has come', async () => {
    const film = mainPicture().back()
    show(film)
    step(film)
    expect(host.dataset.idle).toBe('false')
    expect(host.querySelector('.traveller')).not.toBeNull()
    expect(host.querySelector('.outgoing .slot')?.getAttribute('data-owner')).toBe('free')
    expect(attr('focus.badge', 'opacity')).toBe('0')
    await rest()
    expect(host.querySelector('.traveller')).toBeNull()
    expect(host.querySelector('.outgoing')?.childElementCount).toBe(0)
    expect(part('focus.badge')?.hasAttribute('opacity')).toBe(false)
  })

  test('the next update ends what still moves', () => {
    const film = mainPicture().back()
    show(film)
    step(film)
    show(film)
    expect(host.dataset.idle).toBe('true')
    expect(host.querySelector('.travel')?.childElementCount).toBe(0)
    expect(host.querySelector('.outgoing')?.childElementCount).toBe(0)
    expect(part('focus.badge')?.hasAttribute('opacity')).toBe(false)
  })

  test('a pin turns to where it belongs', async () => {
    const film = mainPicture().to('add.idxShadow')
    show(film)
    step(film)
    expect(attr('avail.producer', 'data-angle')).toBe('157.5')
    await rest()
    expect(attr('avail.producer', 'data-angle')).toBe('202.5')
    expect(texts('avail.producer')).toBe('4')
  })

  test('backwards the value goes home and the old look returns', async () => {
    const film = mainPicture()
    show(film)
    const after = film.scene
    const { step: undone } = film.frame
    film.back()
    if (!undone) throw new Error('no step to undo')
    stage.update(film.scene, choreograph(undone, film.scene, after), {
      speed: 1,
      reverse: true,
      playing: false,
    })
    expect(host.querySelector('.traveller')).not.toBeNull()
    await rest()
    expect(attr('avail.slot.3', 'data-owner')).toBe('free')
    expect(texts('avail.slot.3')).toBe('3 3')
  })

  test('a kick that is lost dies in front of the cut', async () => {
    const film = new StageDriver().arm('dropKick').send('one', 'step').to('kick.flags')
    show(film)
    step(film)
    expect(host.querySelector('.travel .pulse')).not.toBeNull()
    expect(attr('wire.kick.cut', 'opacity')).toBe('0')
    await rest()
    expect(host.querySelector('.travel .pulse')).toBeNull()
    expect(part('wire.kick.cut')?.hasAttribute('opacity')).toBe(false)
    expect(host.querySelector('.blink')).toBeNull()
  })

  test('above 4× nothing travels', () => {
    const film = mainPicture().back()
    show(film)
    step(film, 8)
    expect(host.querySelector('.traveller')).toBeNull()
    expect(host.dataset.idle).toBe('false')
  })

  test('with reduced motion all is there at once, and time to read it', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      () => ({ matches: true }) as unknown as MediaQueryList,
    )
    stage.destroy()
    host.remove()
    ;({ host, stage } = put())
    const film = mainPicture().back()
    show(film)
    step(film)
    expect(host.querySelector('.traveller')).toBeNull()
    expect(part('focus.badge')?.hasAttribute('opacity')).toBe(false)
    expect(attr('avail.slot.3', 'data-owner')).toBe('filling')
    expect(host.dataset.idle).toBe('false')
    await rest()
  })

  test('after any way through the steps the stage looks as if drawn anew', () => {
    const film = new StageDriver()
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) film.send(text)
    film.take().take().take().complete(1).complete(0).send('more', 'step')
    show(film)
    let wrong = 0
    // A send, then what follows it by itself: the remote takes and completes.
    for (let i = 0; i < 60; i++) {
      step(film)
      // Every other step is cut short by the next one.
      if (i % 2) continue
      stage.settle()
      const fresh = put()
      fresh.stage.update(film.scene, [], AT_REST)
      if (!pictureOf(host).isEqualNode(pictureOf(fresh.host))) wrong++
      fresh.stage.destroy()
      fresh.host.remove()
    }
    expect(wrong).toBe(0)
  })
})

test('a small stage looks as if drawn anew from wherever it comes', () => {
  const small = () => {
    const made = document.body.appendChild(document.createElement('div'))
    return {
      host: made,
      stage: createStage(made, { words, stageLayout: 'embed', onAction: () => {} }),
    }
  }
  const walked = small()
  const wrong: string[] = []
  // From a place in a small dial to one on the stage itself, and back.
  for (const site of ['add.ring', 'add.desc.addr', 'add.idx', 'send.hdr.src'] as const) {
    const { frame, memory, layout } = new StageDriver().send('a', 'step').to(site)
    const scene = makeScene(frame, memory, layout, words, 1, {}, 'embed')
    walked.stage.update(scene, [], AT_REST)
    const fresh = small()
    fresh.stage.update(scene, [], AT_REST)
    if (!styled(walked.host).isEqualNode(styled(fresh.host))) wrong.push(site)
    fresh.stage.destroy()
    fresh.host.remove()
  }
  walked.stage.destroy()
  walked.host.remove()
  expect(wrong).toEqual([])
})

/** An attribute that is empty is as good as none. */
function styled(of: HTMLElement): Element {
  const picture = pictureOf(of)
  for (const node of picture.querySelectorAll('[style=""]')) node.removeAttribute('style')
  return picture
}

/** The drawing without what differs between any two stages: ids of patterns and clip paths. */
function pictureOf(of: HTMLElement): Element {
  const svg = of.querySelector('svg')?.cloneNode(true) as Element
  svg.querySelector('defs')?.remove()
  svg.removeAttribute('style')
  for (const node of svg.querySelectorAll('[clip-path]')) node.removeAttribute('clip-path')
  return svg
}

describe('the buttons', () => {
  test('hand back what the person wants', () => {
    show(mainPicture())
    button('Send #13')?.click()
    button('Take desc 0')?.click()
    button('Complete desc 7')?.click()
    button('Complete 6, the oldest')?.click()
    expect(actions).toEqual([
      { name: 'send' },
      { name: 'take', q: 1 },
      { name: 'complete', q: 1, head: 7 },
      { name: 'complete', q: 1, head: 6 },
    ])
  })

  test('do nothing while they cannot, and say why, but keep the keyboard', () => {
    const film = new StageDriver()
    show(film)
    const take = button('Take next')
    take?.focus()
    take?.click()
    expect(take?.getAttribute('aria-disabled')).toBe('true')
    const why = 'Nothing to take: avail.idx has not moved.'
    expect(take?.getAttribute('aria-description')).toBe(why)
    expect(button('Send #1')?.hasAttribute('aria-description')).toBe(false)
    expect(document.activeElement).toBe(take)
    expect(actions).toEqual([])
  })

  test('a card that goes hands the keyboard on', () => {
    const film = new StageDriver().send('one').take()
    show(film)
    button('Complete desc 0')?.focus()
    show(film.complete(0))
    expect(document.activeElement).toBe(button('Complete oldest'))
  })

  test('lie where the drawing says, at any width', () => {
    host.style.width = '540px'
    show(new StageDriver())
    const box = button('Send #1')?.getBoundingClientRect()
    const left = host.getBoundingClientRect().left
    expect((box?.left ?? 0) - left).toBeCloseTo(8, 0)
    expect(box?.width).toBeCloseTo(62, 0)
  })
})
