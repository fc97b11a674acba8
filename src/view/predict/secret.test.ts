import { describe, expect, test } from 'vitest'
import { field } from '../../core/memory/memory.ts'
import { cellsBefore } from '../panes/fieldHistory.ts'
import type { ByteRange } from '../subject/related.ts'
import type { Tip } from '../subject/tooltip.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { isSecret, isSecretField, secretOf, veiled } from './secret.ts'

const MESSAGE = { src: 0x400, dst: 0x401, data: new Uint8Array(5), wait: true }

/** What is hidden while the step at `site` is still to come. */
function ahead(site: string, film = new StageDriver().send('hello', 'step')) {
  for (let n = 0; n < 500; n++) {
    const [event] = film.session.handle({ do: 'lookahead', args: MESSAGE })
    if (event.is !== 'lookahead') throw new Error('another answer')
    if (event.lookahead.steps[0].site === site) {
      const secret = secretOf(event.lookahead, film.layout)
      const place = ({ from }: ByteRange) => film.layout.name(field(from, 1))
      return { secret, film, places: secret?.bytes.map(place), thing: secret?.thing }
    }
    film.step()
  }
  throw new Error(`no step at ${site}`)
}

describe('an open question hides', () => {
  test('the index, and the shadow that already says what it will be', () => {
    expect(ahead('add.idx')).toMatchObject({
      places: ['svq.avail.idx', 'svq.vq.avail_idx_shadow'],
      thing: 'avail.idx',
    })
    expect(ahead('add.idxShadow').places).toEqual(['svq.vq.avail_idx_shadow', 'svq.avail.idx'])
  })
  test('one field of a descriptor, not its neighbours', () => {
    const { secret, film, places } = ahead('add.desc.len')
    expect(places).toEqual(['svq.desc[0].len'])
    const { vring } = film.layout.queue('svq')
    expect(isSecretField(secret, vring.descLen(0))).toBe(true)
    expect(isSecretField(secret, vring.descAddr(0))).toBe(false)
    expect(isSecretField(secret, vring.descFlags(0))).toBe(false)
    expect(isSecretField(secret, -1)).toBe(false)
  })
  test('the wish that decides whether it will ring', () => {
    expect(ahead('kick.flags').places).toEqual(['svq.used.flags'])
  })
  test.each(['add.wmb', 'add.slotLoad', 'send.copy', 'notify.ring'])(
    'nothing where a hole would show the place, or no byte tells: %s',
    (site) => {
      const film = new StageDriver(site === 'add.slotLoad' ? { kernel: 'linux-3.x' } : {})
      expect(ahead(site, film.send('hello', 'step')).secret).toBeNull()
    },
  )
})

test('bytes that only touch are no part of it', () => {
  const secret = { bytes: [{ from: 10, length: 2 }], thing: '' }
  const found = [8, 9, 10, 11, 12].filter((at) => isSecret(secret, at))
  expect(found).toEqual([10, 11])
  expect(isSecret(secret, 8, 2)).toBe(false)
  expect(isSecret(secret, 8, 3)).toBe(true)
  expect(isSecret(null, 10)).toBe(false)
})

test('a tooltip keeps what is asked for to itself, under whatever name', () => {
  const tip: Tip = {
    ...{ name: 'avail.idx', place: '0x082 · le16', owner: 'free', value: '11', aside: 'x' },
    ...{ mask: '1011 & 0111', route: [{ code: true, text: 'desc[0]' }], seen: [], card: null },
    ...{ field: field(130, 2), offset: 130 },
  }
  const secret = { bytes: [{ from: 130, length: 2 }], thing: 'avail.idx' }
  const idx = { is: 'register', name: 'avail.idx' } as const
  const other = { is: 'register', name: 'used.idx' } as const
  const hidden = { value: '?', owner: null, aside: '', mask: '', route: [], veiled: true }
  expect(veiled(tip, secret, idx, null)).toMatchObject(hidden)
  expect(veiled(tip, secret, other, { from: 129, length: 2 })).toMatchObject(hidden)
  expect(veiled(tip, secret, other, { from: 132, length: 2 })).toBe(tip)
  expect(veiled(tip, null, idx, { from: 130, length: 2 })).toBe(tip)
})

test('a field over time ends with the moment of the question', () => {
  const cells = [
    { start: 0, end: 5, text: '8', changed: false },
    { start: 5, end: 9, text: '7', changed: true },
    { start: 9, end: 12, text: '6', changed: true },
  ]
  const said = (now: number, secret: boolean) =>
    cellsBefore(cells, now, secret).map((c) => `${c.start}-${c.end} ${c.text}`)
  expect(said(6, false)).toEqual(['0-5 8', '5-7 7'])
  expect(said(6, true)).toEqual(['0-5 8', '5-7 ?'])
  expect(said(8, false)).toEqual(['0-5 8', '5-9 7'])
})
