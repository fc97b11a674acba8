import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../core/machine/scenario.ts'
import { createWords } from '../../words/whole.ts'
import type { Perspective } from '../model/remoteVisibility.ts'
import { stageModel } from '../model/stageModel.ts'
import { stageText } from '../panes/stageText.ts'
import { groupAt, textAt } from '../testing/drawn.ts'
import type { Scene } from '../testing/scene.ts'
import { makeScene } from '../testing/scene.ts'
import { mainPicture, StageDriver } from '../testing/stageDriver.ts'
import { byKey } from '../testing/told.ts'

const words = createWords('en')
const asRemote = (film: StageDriver, queue = 1) =>
  makeScene(film.frame, film.memory, film.layout, words, queue, {}, 'desktop', 'remote')
const film = (more: Partial<Scenario> = {}) => new StageDriver(more)

test('the driver’s shore says that it is hidden, and nothing moves', () => {
  const picture = mainPicture()
  const seen = asRemote(picture)
  expect(seen.driver).toMatchObject({
    status: { text: 'hidden from the remote' },
    label: 'Driver: hidden from the remote',
  })
  expect(seen.memory).toEqual(picture.scene.memory)
  expect(seen.driver.registers).toEqual(picture.scene.driver.registers)
})

describe('counts', () => {
  const counted = (of: StageDriver, queue = 1) =>
    asRemote(of, queue).census.states.map((s) => `${s.unseen ? '?' : ''}${s.look} ${s.count}`)

  test('what is free or being filled is not counted by the remote', () => {
    const picture = mainPicture()
    expect(counted(picture)).toEqual([
      ...['?free 0', '?filling 1'],
      ...['published 2', 'inFlight 3', 'used 2'],
    ])
    const { census } = asRemote(picture)
    expect(census.label).toBe(
      'Descriptors: published 2, in flight 3, used 2; hidden from the remote: 1',
    )
    const bars = byKey(asRemote(picture).layers).get('census.bars')?.marks
    expect(bars?.map((b) => b.is === 'group' && b.flags?.includes('unseen'))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(picture.scene.census.states.some((s) => s.unseen)).toBe(false)
  })

  test('labels tell neither the free list nor how far the driver has read', () => {
    const { layers } = asRemote(mainPicture())
    const label = (key: string) => groupAt(layers, key)?.label
    expect(`${label('desc')} ${label('used')}`).not.toMatch(/free,|of 8 free|last_used_idx/)
  })
})

describe('the upper wire', () => {
  const kick = (of: StageDriver, queue = 1) => {
    const { state, text, armed } = asRemote(of, queue).kick
    return `${state}: ${text}${armed ? ' armed' : ''}`
  }
  test('tells of bells that rang, and of none that will', () => {
    expect(kick(film())).toBe('idle: the driver rings this after publishing')
    expect(kick(mainPicture())).toBe('idle: rung for #11')
    expect(kick(film().send('a', 'step').to('notify.ring'))).toBe('ringing: ringing for #1')
  })
  test('one that got lost it never heard of', () => {
    const lost = film().arm('dropKick')
    expect(kick(lost)).toBe('idle: the driver rings this after publishing')
    expect(kick(lost.send('a', 'step').to('notify.ring'))).toBe(
      'idle: the driver rings this after publishing',
    )
  })
  test('with the event index: where it asked for the next one', () => {
    const features = { eventIdx: true, indirectDesc: false }
    expect(kick(film({ features }).send('a', 'step').to('add.idx'))).toMatch(/ · rings at \d+$/)
  })
})

describe('the lower wire', () => {
  const interrupt = (of: StageDriver, queue = 1) => {
    const { state, text } = asRemote(of, queue).interrupt
    return `${state}: ${text}`
  }
  test('says what stands in avail.flags, not how many the driver has to take back', () => {
    expect(interrupt(mainPicture())).toBe(
      'suppressed: avail.flags = 1: the driver wants no interrupt',
    )
  })
  test('of a raised one, not whom it wakes; nor that it got lost', () => {
    const raise = (of: StageDriver) => interrupt(of.reply('x', 'step').to('done.interrupt'), 0)
    expect(raise(film())).toBe('ringing: message for Linux')
    expect(raise(film().arm('dropInterrupt', 1, 0))).toBe('ringing: message for Linux')
  })
  test('messages that wait for the driver are the driver’s to count', () => {
    const done = film().reply('x', 'step').to('done.idx')
    expect(interrupt(done, 0)).toBe('idle: raised when there is a message for Linux')
  })
})

describe('avail_idx_shadow', () => {
  const shadow = ({ layers }: Scene) => {
    const [mark] = groupAt(layers, 'avail.shadow')?.marks ?? []
    return mark?.is === 'text' ? mark : undefined
  }
  const beside = (of: StageDriver) => shadow(asRemote(of))?.text
  test('stands beside the index that both see', () => {
    const picture = mainPicture().to('add.idxShadow')
    expect(textAt(asRemote(picture).layers, 'avail.idx')).toBe('11')
    expect(beside(picture)).toBe('shadow 12')
    expect(groupAt(asRemote(picture).layers, 'used.shadow')).toBeUndefined()
    expect(shadow(picture.scene)).toBeUndefined()
  })
  test('and away from the pin in the hub', () => {
    const scene = asRemote(mainPicture())
    expect(textAt(scene.layers, 'avail.consumer')).toBe('1')
    expect(shadow(scene)?.y).toBeGreaterThan(300)
    const four = film()
    for (let i = 0; i < 4; i++) four.send('x').take()
    expect(textAt(asRemote(four).layers, 'avail.consumer')).toBe('4')
    expect(shadow(asRemote(four))?.y).toBeLessThan(250)
  })
  test('only where the kernel has one', () =>
    expect(beside(film({ kernel: 'linux-3.x' }))).toBeUndefined())
})

describe('for whoever cannot see the stage', () => {
  const told = (of: StageDriver, perspective: Perspective = 'remote', queue = 1) =>
    new Map(
      stageText(stageModel(of.frame, of.memory, of.layout, words, queue, {}, perspective)).map(
        (s) => [s.key, s],
      ),
    )
  const picture = mainPicture()
  const model = told(picture)
  const rows = (key: string) => model.get(key)?.table?.rows ?? []

  test('descriptors and slots', () => {
    expect(
      rows('desc')
        .map((row) => `${row[0]} ${row[5]}`)
        .slice(0, 3),
    ).toEqual([...['0 published', '1 hidden from the remote', '2 in flight']])
    expect(rows('avail')[3]).toEqual(['3', '1', 'hidden from the remote'])
  })
  test('the shore, and the order of stores', () => {
    expect(model.get('driver')?.lines[0]).toBe('hidden from the remote')
    expect(model.get('storeOrder')?.lines[0]).toBe('hidden from the remote')
  })
  test('indexes', () => {
    expect(model.get('used')?.lines.slice(0, 2)).toEqual([
      'used.idx 6, slot 6',
      'last_used_idx 4, slot 4: hidden from the remote',
    ])
    expect(model.get('avail')?.lines.slice(0, 3)).toEqual([
      'avail.idx 11, slot 3; last_avail_idx 9, slot 1',
      'avail_idx_shadow 11: hidden from the remote',
      'avail_flags_shadow 1: hidden from the remote',
    ])
  })
  test('buffers, counts and wires', () => {
    expect(model.get('buffers')?.lines.filter((l) => l.includes('hidden'))).toHaveLength(1)
    expect(model.get('buffers')?.lines[1]).toMatch(/: hidden from the remote$/)
    expect(model.get('census')?.lines[0]).toMatch(/; hidden from the remote: 1$/)
    expect(model.get('kick')?.lines).toEqual(['Kick: rung for #11'])
    expect(model.get('interrupt')?.lines[0]).toContain('avail.flags = 1')
  })
  test('to whom nothing is hidden, nothing is said to be', () => {
    const all = [...told(picture, 'all').values()]
    expect(all.flatMap((s) => s.lines).join()).not.toContain('hidden from')
  })
})
