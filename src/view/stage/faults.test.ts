import { describe, expect, test } from 'vitest'
import { KERNELS, type Scenario } from '../../core/machine/scenario.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import { groupAt, textAt } from '../testing/drawn.ts'
import { buffersOf, groundOf, rowsOf, slotLinksOf } from '../testing/drawnMemory.ts'
import type { Scene } from '../testing/scene.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { byKey, orderSaid, wireSaid } from '../testing/told.ts'
import type { Group, TextMark } from './marks/mark.ts'

const started = (change: Partial<Scenario> = {}) => new StageDriver(change)
const order = (s: Scene) => orderSaid(s.storeOrder, (o) => (o.skipped ? '✕' : o.passed ? '|' : ':'))
const redLines = (s: Scene) => s.remote.faults.map((f) => f.text)

describe('a kick that is lost', () => {
  const film = () => started().send('a').arm('dropKick')
  test('waits as a cut on its wire', () => {
    const { kick, interrupt } = film().scene
    expect(wireSaid(kick)).toBe('idle: rung for #1 · next one is lost')
    expect(interrupt.armed).toBeUndefined()
  })
  test('is rung, and nobody hears it: told until the call ends', () => {
    const lost = film().send('b', 'step').to('notify.ring')
    expect(lost.scene.kick).toMatchObject({
      state: 'dropped',
      text: 'rung, but lost on the way',
    })
    expect(lost.scene.kick.armed).toBeUndefined()
    expect(lost.to('send.unlock').scene.kick.state).toBe('dropped')
    expect(lost.take().scene.kick.state).toBe('idle')
  })
  test('belongs to its queue', () => {
    const { scene, receiving } = started().arm('dropKick', 1, 0)
    expect(scene.kick.armed).toBeUndefined()
    expect(receiving.kick.armed).toBe('next one is lost')
  })
  test('the ring for a full queue is lost just so', () => {
    const full = started({ buffers: 9, num: 8 })
    for (let i = 0; i < 8; i++) full.send(`m${i}`)
    expect(full.arm('dropKick').send('x', 'step').to('add.noSpaceNotify').scene.kick.state).toBe(
      'dropped',
    )
  })
})

test('a hook that fails breaks the queue', () => {
  const film = started().send('a').arm('notifyFails')
  expect(wireSaid(film.scene.kick)).toBe('idle: rung for #1 · next one fails')
  film.send('b', 'step').to('notify.ring')
  expect(film.scene.kick).toMatchObject({ state: 'dropped', text: 'the hook fails' })
  film.to('notify.broken')
  expect(film.scene.kick.text).toBe('the hook failed: vq->broken')
  expect(film.scene.driver.status.text).toBe('vq->broken = true')
})

test('an interrupt that is lost', () => {
  const film = started()
  for (let i = 0; i < 8; i++) film.send(`m${i}`)
  film.take().send('more').arm('dropInterrupt')
  expect(wireSaid(film.scene.interrupt)).toBe('idle: on: A #9 waiting · next one is lost')
  film.complete(0, 1, 'step').to('done.interrupt')
  expect(film.scene.interrupt).toMatchObject({
    state: 'dropped',
    text: 'raised, but lost on the way',
  })
  expect(film.scene.driver.sleepers[0].woken).toBe(false)
})

describe('an add without its barrier', () => {
  const film = () => started().send('a').arm('skipWmb')
  test('waits as a barrier that is struck out', () => {
    expect(order(film().scene)).toBe('✕')
    expect(film().scene.storeOrder.note).toBe('the next add goes without its barrier')
    const adding = film().send('b', 'step').to('add.desc.len').scene
    expect(order(adding)).toBe('sbuf[1] desc[1] ?avail.ring ✕ ?avail.idx')
  })
  test('fires: the index goes in front of the entry', () => {
    const at = (site: SiteName) => film().send('b', 'step').to(site).scene
    expect(order(at('fault.skipWmb'))).toBe('sbuf[1] desc[1] ?avail.idx ✕ ?avail.ring')
    expect(order(at('add.idx'))).toBe('sbuf[1] desc[1] avail.idx 1 → 2 ✕ ?avail.ring')
    expect(at('add.idx').storeOrder.note).toBe('announced, but not written yet')
    expect(order(at('add.ring'))).toBe('sbuf[1] desc[1] avail.idx 1 → 2 ✕ avail.ring[1]')
  })
  test('is marked in red where it fires, and where it does its harm', () => {
    const at = (site: SiteName) => film().send('b', 'step').to(site).scene
    expect(at('fault.skipWmb').focus.outline).toMatchObject({ wrong: true })
    // The slot still names head 0, which is published already.
    expect(at('add.idx').focus.outline).toMatchObject({ kind: 'write', wrong: true })
    const wrongRows = rowsOf(at('add.idx')).filter((r) => r.wrong)
    expect(wrongRows.map((r) => r.index)).toEqual([0])
    expect(at('add.ring').focus.outline?.wrong).toBe(false)
    expect(rowsOf(at('add.ring')).some((r) => r.wrong)).toBe(false)
  })
  test('the add after it has its barrier again', () => {
    const after = film().send('b')
    // What fires, and what breaks a rule, stops a run: the call is let go on.
    while (after.frame.step?.site !== 'send.unlock') after.step('send')
    expect(order(after.send('c', 'step').to('add.ring').scene)).toBe(
      'sbuf[2] desc[2] avail.ring[2] : ?avail.idx 2 → 3',
    )
  })
})

describe('the remote’s faults', () => {
  test('wait in red under its status, each with a line', () => {
    const film = started().arm('badId', 10)
    expect(redLines(film.scene)).toEqual(['next id will be 9'])
    film.arm('duplicateId').arm('tornPublish').arm('stopConsuming')
    expect(redLines(film.scene)).toEqual([
      'next id will be 9',
      'next entry twice',
      'index before entry',
      'takes nothing',
    ])
    const { boxes, layers } = film.scene
    const ends = film.scene.remote.faults.map(({ key }) => {
      const { y, height } = boxes.get(key)!
      return y + height
    })
    const [title] = byKey(layers).get('remote.title.private')!.marks
    expect(title).toMatchObject({ is: 'text', text: 'Private state' })
    expect((title as TextMark).y).toBeGreaterThan(Math.max(...ends) + 7)
  })
  test('go when they are taken back', () =>
    expect(redLines(started().arm('badId', 10).arm('badId', 0).scene)).toEqual([]))
  test('are outlined in red at the moment they fire', () => {
    const film = started()
      .send('a')
      .take()
      .arm('badId', 10)
      .complete(0, 1, 'step')
      .to('fault.badId')
    expect(redLines(film.scene)).toEqual(['next id will be 9'])
    expect(film.scene.focus.outline).toMatchObject({ wrong: true })
    expect(redLines(film.to('done.id').scene)).toEqual([])
  })
  test('an index in front of its entry is in this order on the strip', () => {
    const film = started().send('a').take().arm('tornPublish').complete(0, 1, 'step')
    expect(order(film.to('done.idx').scene)).toBe('used.idx 0 → 1 ✕ ?used.ring')
    expect(order(film.to('done.lateId').scene)).toBe('used.idx 0 → 1 ✕ used.ring[0]')
  })
  test('an entry given back twice is crossed out: row and buffer', () => {
    const film = started().send('a').send('b').take().take().arm('duplicateId')
    film.complete(0, 1, 'step').to('done.idx')
    const picture = film.scene
    expect(picture.focus.outline).toMatchObject({ wrong: true })
    const wrong = <T extends { readonly wrong: boolean }>(list: readonly T[]) =>
      list.filter((t) => t.wrong)
    expect(wrong(rowsOf(picture)).map((r) => r.index)).toEqual([0])
    expect(wrong(buffersOf(picture)).map((b) => b.key)).toEqual(['buf.0'])
    // Still wrong at the next step, but that one did not do it.
    expect(rowsOf(film.to('done.mb').scene)[0].wrong).toBe(true)
    const { scene } = film.send('c', 'step').to('send.hdr.src')
    expect(rowsOf(scene)[0].wrong).toBe(true)
    expect(scene.focus.outline).toMatchObject({ kind: 'write', wrong: false })
  })
  test('a stray write into a descriptor is red', () => {
    const call = {
      fn: 'overwrite',
      by: 'remote',
      q: 1,
      field: 'desc.len',
      i: 1,
      value: 0xffffffff,
    } as const
    const film = started().send('a').send('b')
    const { scene } = film.act({ name: 'call', by: 'remote', call })
    expect(scene.focus.outline).toMatchObject({ kind: 'write', wrong: true })
    expect(scene.focus.badge).toMatchObject({ after: '4294967295' })
  })
})

describe.each(KERNELS)('a broken queue, %s', (kernel) => {
  /** Descriptors to spare, so that one that is free can be named. */
  const broken = (id: number, num = 8) => {
    const film = started({ kernel, num, buffers: 4 })
    for (let i = 0; i < 4; i++) film.send(`m${i}`)
    return film
      .take()
      .forge([[id, 28]])
      .send('last', 'step')
      .to('get.broken')
  }
  const linked = (s: Scene) => slotLinksOf(s).find((l) => l.look === 'broken')
  const said = (s: Scene) => textAt(s.layers, 'no-row')

  test('an id out of range is linked to a row that does not exist', () => {
    const { scene } = broken(9)
    expect(said(scene)).toBe('9 no such descriptor (0–7)')
    expect(linked(scene)?.arrow.tip.y).toBe(410)
    expect(rowsOf(scene).some((r) => r.wrong)).toBe(false)
  })
  test('an id that is no head is linked to its row', () => {
    const { scene } = broken(6)
    expect(scene.used.look(0)).toBe('broken')
    expect(rowsOf(scene)[6]).toMatchObject({ wrong: true, look: 'free' })
    expect(linked(scene)?.arrow.tip.y).toBeCloseTo(rowsOf(scene)[6].y + 11.75)
    expect(said(scene)).toBe('6 is not a head: no token')
  })
  test.each([16, 64])('num %i: the row is shown, and the words keep off the others', (num) => {
    const { scene } = broken(num - 2, num)
    const rows = rowsOf(scene)
    expect(rows.find((r) => r.wrong)?.index).toBe(num - 2)
    const words = groupAt(scene.layers, 'no-row')
    const { y, height } = groundOf(words as Group)
    for (const r of rows) expect(r.y + r.height).toBeLessThanOrEqual(y + 0.01)
    expect(y + height).toBeLessThanOrEqual(434.5)
  })
  test('says what an add answers now, and lets a person try', () => {
    const { storeOrder, controls, driver } = broken(9).scene
    expect(storeOrder.note).toBe(
      kernel === 'linux-6.x'
        ? 'virtqueue_add now returns -EIO'
        : 'virtqueue_add goes on: Linux 3.x does not check vq->broken there',
    )
    expect(driver.status.text).toBe('vq->broken = true')
    expect(controls[0]).toMatchObject({ look: 'plain', whyNot: '' })
  })
  test('stays so when others go on', () => {
    const { scene } = broken(6).step('send').take()
    expect(scene.used.look(0)).toBe('broken')
    expect(said(scene)).toMatch(/^6 /)
  })
})

test('an id out of range is red as soon as it is announced', () => {
  const film = started().send('a').take().arm('badId', 10).complete(0, 1, 'step').to('done.idx')
  expect(film.scene.used.look(0)).toBe('broken')
  expect(film.scene.driver.status.alarm).toBe(false)
})

describe('virtual time', () => {
  const full = () => {
    const film = started()
    for (let i = 0; i < 8; i++) film.send(`m${i}`)
    return film
  }
  test('is told once it matters', () => {
    expect(full().scene.driver.clock).toBe('')
    const film = full().send('a')
    expect(film.scene.driver.clock).toBe('clock 0.0 s')
    expect(film.wait(4500).scene.driver.clock).toBe('clock 4.5 s')
    expect(film.scene.driver.sleepers).toMatchObject([{ who: 'A #9', until: '10.5 s' }])
  })
  test('goes on being told when nobody sleeps any more', () => {
    const film = full()
      .send('a')
      .say({ do: 'act', act: { name: 'time' }, run: 'step' })
      .step('send')
    expect(film.scene.driver).toMatchObject({ clock: 'clock 15.0 s', sleepers: [] })
  })
  test('pills stay above the buttons, at any size', () => {
    for (const num of [2, 8, 16]) {
      const film = started({ num, buffers: num })
      for (let i = 0; i < num + 4; i++) film.send(`m${i}`)
      const { driver, boxes } = film.wait(1234).scene
      expect(driver.sleepers).toHaveLength(4)
      for (const { key } of driver.sleepers) {
        const { y, height } = boxes.get(key)!
        expect(y + height).toBeLessThan(466)
      }
    }
  })
})
