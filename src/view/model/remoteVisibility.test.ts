import { describe, expect, test } from 'vitest'
import { createWords } from '../../words/index.ts'
import { type Subject, subjectName } from '../subject/subject.ts'
import { groupAt, isFaint, readoutsOf } from '../testing/drawn.ts'
import { makeScene } from '../testing/scene.ts'
import { mainPicture, StageDriver } from '../testing/stageDriver.ts'

const THINGS: readonly Subject[] = [
  ...Array.from({ length: 8 }, (_, slot) => ({ is: 'slot', ring: 'avail', slot }) as const),
  ...Array.from({ length: 8 }, (_, index) => ({ is: 'desc', index }) as const),
  ...Array.from({ length: 8 }, (_, index) => ({ is: 'buffer', index }) as const),
  ...['avail.idx', 'used.idx', 'last_avail_idx', 'last_used_idx', 'free_head', 'num_free'].map(
    (name) => ({ is: 'register', name }) as const,
  ),
]

/** The scene as the remote sees it. */
const remoteScene = (film: StageDriver, queue = 1) =>
  makeScene(film.frame, film.memory, film.layout, createWords('en'), queue, {}, 'desktop', 'remote')

/** Names of what the remote cannot know of. */
function hidden(film: StageDriver, queue = 1): string {
  const { hides } = remoteScene(film, queue)
  return THINGS.filter((thing) => hides?.thing(thing))
    .map(subjectName)
    .join(' ')
}

const PRIVATE = 'last_used_idx free_head num_free'

describe('what the remote cannot know of', () => {
  test('before the first send: every descriptor, and what the driver keeps to itself', () => {
    const all = (name: string) => [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `${name}[${i}]`).join(' ')
    expect(hidden(new StageDriver())).toBe(`${all('desc')} ${all('buf')} ${PRIVATE}`)
  })

  test('an entry is hidden with its descriptor and its buffer until the index counts it', () => {
    const film = mainPicture()
    expect(hidden(film)).toBe(`avail.ring[3] desc[1] buf[1] ${PRIVATE}`)
    film.to('add.wmb')
    expect(hidden(film)).toBe(`avail.ring[3] desc[1] buf[1] ${PRIVATE}`)
    film.to('add.idx')
    expect(hidden(film)).toBe(PRIVATE)
  })

  test('an index that goes first shows what the slot says, not the head that will stand there', () => {
    const film = new StageDriver().send('first').arm('skipWmb').send('hello', 'step')
    film.to('add.idx')
    const names = hidden(film).split(' ')
    // Slot 1 still says 0: the remote would take descriptor 0, and knows nothing of 1.
    expect(names).not.toContain('avail.ring[1]')
    expect(names).not.toContain('desc[0]')
    expect(names).toContain('desc[1]')
    expect(hidden(film.to('add.ring')).split(' ')).not.toContain('desc[1]')
  })

  test('what the remote has taken, and given back, it knows of', () => {
    const film = mainPicture()
    film.to('add.idx')
    const { hides } = remoteScene(film)
    // In flight: 6, 7, 2; used: 4, 5.
    for (const index of [2, 4, 5, 6, 7]) expect(hides?.thing({ is: 'desc', index })).toBe(false)
  })

  test('the receive ring: all of its empty buffers are the remote’s', () => {
    expect(hidden(new StageDriver(), 0)).toBe(PRIVATE)
  })

  test('nothing is hidden from a person', () => {
    expect(mainPicture().scene.hides).toBeNull()
  })
})

/** Keys of the stage that are drawn faint. */
function faint(film: StageDriver, keys: readonly string[], queue = 1): string {
  const { layers } = remoteScene(film, queue)
  return keys.filter((key) => isFaint(groupAt(layers, key))).join(' ')
}

describe('parts of the stage', () => {
  test('the driver’s shore is its own but for the title, whatever its things are named after', () => {
    const film = mainPicture()
    // Descriptor 6 is the remote's; the token in data[6] is not.
    const keys = ['driver.shore', 'driver.own', 'driver.reg.num_free', 'token.6']
    expect(faint(film, keys)).toBe('driver.own driver.reg.num_free token.6')
    const remote = ['remote.shore', 'remote.own', 'remote.reg.avail.idx', 'remote.card.6']
    expect(faint(film, remote)).toBe('')
  })

  test('so are who waits on it, and who receives', () => {
    const full = new StageDriver({ num: 2, buffers: 2 }).send('a').send('b').send('c')
    expect(faint(full, ['sender.3'])).toBe('sender.3')
    const listening = [{ addr: 0x400, echo: false }]
    expect(faint(new StageDriver({ listening }), ['ept.0'], 0)).toBe('ept.0')
  })

  test('the free list is private, in either kernel', () => {
    for (const kernel of ['linux-3.x', 'linux-6.x'] as const) {
      const film = new StageDriver({ kernel })
      expect(faint(film, ['free_head', 'free.head', 'free.2'])).toBe('free_head free.head free.2')
    }
  })

  test('in which order the driver stores nobody sees; the remote knows its own', () => {
    const film = mainPicture()
    const keys = ['storeOrder', 'storeOrder.before.0', 'storeOrder.barrier']
    expect(faint(film, keys)).toBe(keys.join(' '))
    expect(faint(film.to('done.id'), keys)).toBe('')
  })

  test('marks of a step are as faint as the place that they stand at', () => {
    const film = mainPicture()
    const marks = ['focus.outline', 'focus.trail', 'link.buffer']
    expect(faint(film, marks)).toBe(marks.join(' '))
    // The shadow has no place of its own on the stage.
    expect(faint(film.to('add.idxShadow'), marks)).toBe('link.buffer')
    expect(faint(film.to('add.idx'), marks)).toBe('')
    expect(faint(film.to('done.id'), marks)).toBe('')
  })

  test('of a long ring: the piece of the rim, the cell of the lens, the ring around the cell', () => {
    for (const num of [256, 32768]) {
      const film = new StageDriver({ num, buffers: 256 }).send('a').send('b', 'step')
      // In bins, where slots are too many to be drawn one by one.
      const piece = num > 1024 ? 'avail.hidden.0' : 'avail.hidden.1'
      const keys = [piece, 'avail.lens.1', 'avail.lens.0', 'desc.map.current']
      const all = `${piece} avail.lens.1 desc.map.current`
      expect(faint(film.to('add.ring'), keys)).toBe(all)
      expect(faint(film.to('add.idx'), ['avail.lens.1', 'desc.map.current'])).toBe('')
    }
  })
})

describe('what a library keeps is no secret to it', () => {
  test.each(['openamp', 'rpmsg-lite', 'ti-pru'] as const)('%s', (remote) => {
    const film = new StageDriver({ remote })
    const { remote: shore, layers } = remoteScene(film)
    for (const { key } of shore.registers) expect(isFaint(groupAt(layers, key))).toBe(false)
    const lines = readoutsOf(layers, 'avail')
    expect(lines.filter(isFaint)).toEqual([])
  })
})

test('nor is anything that a library does', () => {
  const film = new StageDriver({ remote: 'openamp' }).send('a').poll(1, 'step')
  const places: string[] = []
  for (; film.frame.step?.stack[0] === 'remotePoll'; film.step()) {
    places.push(film.frame.step.name)
    expect(faint(film, ['focus.outline']), film.frame.step.name).toBe('')
  }
  expect(places.some((name) => name.startsWith('remote.'))).toBe(true)
})

test('with the event index: both wishes stand in the shared memory', () => {
  const features = { eventIdx: true, indirectDesc: false }
  const { layers } = remoteScene(new StageDriver({ features }))
  const lines = [...readoutsOf(layers, 'avail'), ...readoutsOf(layers, 'used')]
  const seen = lines.filter((r) => !isFaint(r))
  expect(seen.map((r) => r.field)).toEqual([
    ...['avail.idx', 'last_avail_idx', 'used_event'],
    ...['used.idx', 'avail_event'],
  ])
})

test('an indirect table is hidden with the descriptor that points to it', () => {
  const features = { eventIdx: false, indirectDesc: true }
  const out = [
    [0x10045000, 28],
    [0x10045200, 496],
  ] as const
  const film = new StageDriver({ features }).chain(out, [], 12, 'step').to('add.ring')
  expect(faint(film, ['desc.0', 'drawer.0'])).toBe('desc.0 drawer.0')
  expect(faint(film.to('add.idx'), ['desc.0', 'drawer.0'])).toBe('')
})

test('on the receive ring a buffer that the driver adds again is hidden until it is announced', () => {
  const film = new StageDriver().reply('hello', 'step').to('add.ring')
  expect(hidden(film, 0)).toBe(`avail.ring[0] desc[0] buf[0] ${PRIVATE}`)
  expect(hidden(film.to('add.idx'), 0)).toBe(PRIVATE)
})
