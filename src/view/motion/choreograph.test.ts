import { describe, expect, test } from 'vitest'
import { textsIn } from '../testing/drawn.ts'
import { mainPicture, StageDriver } from '../testing/stageDriver.ts'
import { choreograph, lengthOf, type Motion } from './choreograph.ts'

/** `0-360 travel 1`: when, what, and of what. */
function told(m: Motion): string {
  const what =
    m.is === 'travel'
      ? textsIn(m.chip).join(' ')
      : m.is === 'change' || m.is === 'appear'
        ? m.keys.join(' ')
        : m.is === 'morph'
          ? `${m.key} ${turned(m)}°`
          : m.is === 'pulse'
            ? `${m.key}${m.dies ? ' dies' : ''}`
            : m.is === 'blink'
              ? whose(m.box)
              : 'key' in m
                ? m.key
                : ''
  return `${m.delay}-${m.delay + m.duration} ${m.is} ${what}`.trim()
}

const whose = ({ x }: { readonly x: number }) => (x > 0 ? 'remote' : 'driver')

/** How far a pin goes round, in degrees. */
function turned(m: Motion & { is: 'morph' }): number {
  const at = (t: number) => Number(m.at(t, false).data?.angle)
  // The short way: not past the half of a circle.
  return Math.round(2 * (((at(0.5) - at(0) + 540) % 360) - 180))
}

/** Motions of the next step of this site. */
function motionsAt(film: StageDriver, site: string): Motion[] {
  for (;;) {
    const before = film.scene
    const { step } = film.step().frame
    if (step?.site === site) return choreograph(step, before, film.scene)
  }
}

const started = () => {
  const film = mainPicture()
  return film.back('send')
}

describe('a send that takes a buffer back', () => {
  const film = started()
  const at = (site: string) => motionsAt(film, site).map(told)

  test('the id flies from its slot to the driver', () => {
    expect(at('get.id')).toEqual([
      '120-400 travel 1',
      '0-80 appear focus.trail',
      expect.stringMatching(/^400-520 change .*driver\.local\.id/),
      '0-120 appear focus.outline',
    ])
  })
  test('the token pops, the row turns free, the buffer is held', () => {
    expect(at('detach.token').slice(0, 2)).toEqual([
      '0-160 pop token.1',
      expect.stringMatching(/^0-120 change (?=.*\bdesc\.1\b)(?=.*\bbuf\.1\b).*\btoken\.1\b/),
    ])
  })
  test('free_head rolls', () => expect(at('detach.freeHead')[0]).toBe('0-200 roll free_head'))
  test('the consumer’s pin moves on one slot', () =>
    expect(at('get.lastUsed')[0]).toBe('0-120 morph used.consumer 45°'))
  test('a header field is typed', () =>
    expect(at('send.hdr.src')[0]).toBe('160-360 type buf.1.src'))
  test('the head goes over the dial to its row', () =>
    expect(at('add.desc.flags')[0]).toBe('0-320 travel 1'))
  test('the head goes along the rim; the slot turns when it has arrived', () => {
    expect(at('add.ring')).toEqual([
      '0-360 travel 1',
      '0-80 appear focus.trail',
      expect.stringMatching(/^360-480 change .*\bavail\.slot\.3\b/),
      '360-480 appear focus.outline',
      '360-520 appear focus.badge focus.rest',
    ])
  })
  test('the barrier sweeps', () => expect(at('add.wmb')[0]).toBe('0-200 sweep'))
  test('the index rolls, the pin turns, then slot, row and buffer dissolve together', () => {
    expect(at('add.idx')).toEqual([
      '0-180 roll avail.idx',
      '0-220 morph avail.producer 45°',
      expect.stringMatching(
        /^220-400 change (?=.*\bavail\.slot\.3\b)(?=.*\bdesc\.1\b)(?=.*\bbuf\.1\b)/,
      ),
      '220-340 appear focus.outline',
      '220-380 appear focus.badge focus.rest',
    ])
  })
  test('the doorbell rings across, and the remote blinks', () =>
    expect(at('notify.ring').slice(0, 2)).toEqual([
      '0-420 pulse wire.kick',
      '420-600 blink remote',
    ]))
})

test('a sleeper that is woken shakes', () => {
  const film = new StageDriver()
  for (let i = 0; i < 8; i++) film.send(`m${i}`)
  film.take().send('more').complete(0, 1, 'step')
  expect(motionsAt(film, 'done.interrupt').map(told)).toContain('0-420 pulse wire.interrupt')
  expect(motionsAt(film, 'xmit.wake').map(told)).toContain('0-240 shake sender.9')
})

describe('a message to Linux, on the receive ring', () => {
  const film = new StageDriver().reply('hello', 'step')
  const at = (site: string) => {
    for (;;) {
      const before = film.receiving
      const { step } = film.step().frame
      if (step?.site === site) return choreograph(step, before, film.receiving).map(told)
    }
  }
  test('the head that is taken flies to the remote', () =>
    expect(at('take.head')[0]).toBe('120-400 travel 0'))
  test('what the remote writes comes from its shore, and is typed when it is there', () => {
    expect(at('deliver.src').slice(0, 2)).toEqual(['280-480 type buf.0.src', '0-280 travel 0x401'])
    expect(at('deliver.data').slice(0, 2)).toEqual(['280-560 type buf.0.data', '0-280 travel 5 B'])
  })
  test('the entry goes to its slot, and slot, row and buffer turn together', () => {
    expect(at('done.id')[0]).toBe('0-360 travel 0')
    expect(at('done.idx')).toContainEqual(
      expect.stringMatching(
        /^220-400 change (?=.*\bused\.slot\.0\b)(?=.*\bdesc\.0\b)(?=.*\bbuf\.0\b)/,
      ),
    )
  })
  test('the interrupt rings for the driver', () =>
    expect(at('done.interrupt').slice(0, 2)).toEqual([
      '0-420 pulse wire.interrupt',
      '420-600 blink driver',
    ]))
  test('the id flies to the driver', () => expect(at('get.id')[0]).toBe('120-400 travel 0'))
  test('the endpoint that it is for stands out', () =>
    expect(at('recv.dst')).toContainEqual(expect.stringMatching(/^0-120 change /)))
})

test('a step on the other ring moves nothing here', () => {
  const film = new StageDriver().send('one', 'step')
  const before = film.receiving
  const { step } = film.to('add.ring').frame
  if (!step) throw new Error('no step')
  expect(choreograph(step, before, film.receiving)).toEqual([])
})

test('a library’s steps move as the textbook’s do', () => {
  const remoteListening = [{ service: '', addr: 0x401, dest: 0x400, mode: 'release' as const }]
  const film = new StageDriver({ remote: 'ti-pru', remoteListening }).send('one')
  film.poll(1, 'step')
  expect(motionsAt(film, 'take.head').map(told)[0]).toBe('120-400 travel 0')
  expect(motionsAt(film, 'done.idx').map(told)[0]).toBe('0-180 roll used.idx')
  expect(motionsAt(film, 'done.lateId').map(told)[0]).toBe('0-360 travel 0')
})

describe('a fault', () => {
  test('lets the pulse die in front of the cut, and nobody blinks', () => {
    const film = new StageDriver().arm('dropKick').send('one', 'step')
    const motions = motionsAt(film, 'notify.ring')
    expect(motions.map(told).slice(0, 2)).toEqual([
      '0-420 pulse wire.kick dies',
      '210-370 appear wire.kick.cut',
    ])
    expect(motions.some((m) => m.is === 'blink')).toBe(false)
  })
  test('that fires is marked, and nothing travels', () => {
    const film = new StageDriver().arm('skipWmb').send('one', 'step')
    const motions = motionsAt(film, 'fault.skipWmb')
    expect(motions.map(told)).toContain('0-120 appear focus.outline')
    expect(motions.some((m) => m.is === 'travel' || m.is === 'sweep')).toBe(false)
  })
})

test('the arc of free_head glides to the next free row', () => {
  const film = new StageDriver().send('one', 'step')
  const glide = motionsAt(film, 'add.freeHead').find((m) => m.is === 'morph')
  const tip = (t: number) => {
    const [mark] = glide?.at(t, false).marks ?? []
    return mark?.is === 'arrow' ? mark.arrow.tip.y : Number.NaN
  }
  expect(glide).toMatchObject({ key: 'free.head', duration: 240 })
  expect([tip(0), tip(1)]).toEqual([191.75, 218.25])
})

test('no step of a send and its way back takes longer than a second', () => {
  const film = started()
  for (let before = film.scene; film.frame.step?.site !== 'send.unlock'; before = film.scene) {
    const { step } = film.step().frame
    if (step) expect(lengthOf(choreograph(step, before, film.scene))).toBeLessThanOrEqual(1000)
  }
})
