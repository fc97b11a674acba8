import { expect, test } from 'vitest'
import { createWords } from '../../words/whole.ts'
import { stageModel } from '../model/stageModel.ts'
import { mainPicture, StageDriver } from '../testing/stageDriver.ts'
import { chainOf } from './related.ts'
import { subjectNamed } from './subject.ts'
import { maskText, tipOf } from './tooltip.ts'

const words = createWords('en')

function tip(film: StageDriver, name: string) {
  const cx = stageModel(film.frame, film.memory, film.layout, words)
  const thing = subjectNamed(name)
  const chain = thing && chainOf(cx, thing)
  const made = thing && chain && tipOf(cx, thing, chain)
  if (!made) throw new Error(`no tip for ${name}`)
  const { route, seen, card, field, offset, ...rest } = made
  const who = card?.rows.filter(({ about }) => about === 'writes' || about === 'reads')
  const join = (parts: typeof route, by: string) => parts.map((p) => p.text).join(by)
  const said = { route: join(route, ' → '), seen: join(seen, '') }
  return { ...rest, ...said, what: card?.what, who: who?.map(({ text }) => words.t(text)) }
}

test('an entry that is not announced says so, and where it leads', () => {
  expect(tip(mainPicture(), 'avail.ring[3]')).toEqual({
    name: 'avail.ring[3]',
    place: '0x08a · le16',
    owner: 'filling',
    value: '1',
    aside: '',
    mask: '',
    route: 'desc[1] → sbuf[1] → message #12',
    seen: 'Not published: avail.idx is 11.',
    what: 'field.avail.ring[]',
    who: ['the driver', 'the remote, once `avail.idx` has passed the slot'],
  })
})

test('an index says in binary which slot it means', () => {
  expect(tip(mainPicture(), 'avail.idx')).toMatchObject({
    place: '0x082 · le16',
    value: '11',
    mask: '1011 & 0111 = 011, slot 3',
    route: 'avail.ring[3] → desc[1] → sbuf[1] → message #12',
    who: ['the driver', 'the remote: everything below it may be taken'],
  })
  expect(maskText({ num: 8, words }, 3)).toBe('0011 & 0111 = 011, slot 3')
  expect(maskText({ num: 2, words }, 65535)).toBe('1111111111111111 & 0000000000000001 = 1, slot 1')
})

test('every other kind of thing has a tip of its own', () => {
  const film = new StageDriver().send('one').take()
  expect(tip(film, 'desc[0]')).toMatchObject({
    place: '0x000 · 16 bytes',
    owner: 'inFlight',
    route: 'sbuf[0] → message #1',
    seen: 'The remote holds it.',
  })
  expect(tip(film, 'desc[1]')).toMatchObject({ owner: 'free', value: 'next 2', route: '' })
  expect(tip(film, 'buf[0]')).toMatchObject({ name: 'sbuf[0]', route: 'message #1' })
  expect(tip(film, 'avail.ring[0]')).toMatchObject({
    owner: null,
    route: '',
    seen: 'Not in use: it lies outside last_avail_idx to avail.idx.',
  })
  expect(tip(film, 'free_head')).toMatchObject({
    place: 'private',
    value: '1',
    route: 'desc[1]',
    who: ['only the driver: private memory'],
  })
  expect(tip(film, 'last_avail_idx').who).toEqual([
    'the remote',
    'the remote alone: the driver cannot see how far it has read',
  ])
  film.complete(0)
  expect(tip(film, 'used.ring[0]')).toMatchObject({ value: '0', aside: 'len 19', owner: 'used' })
})
