import { describe, expect, test } from 'vitest'
import { createWords } from '../words/index.ts'
import { Session } from '../worker/session.ts'
import { makeScene } from './scene.ts'
import { Film, mainPicture } from './testing/film.ts'
import { textModel } from './textModel.ts'
import { nameOf, type Thing } from './thing.ts'

const THINGS: readonly Thing[] = [
  ...Array.from({ length: 8 }, (_, slot) => ({ is: 'slot', ring: 'avail', slot }) as const),
  ...Array.from({ length: 8 }, (_, index) => ({ is: 'desc', index }) as const),
  ...Array.from({ length: 8 }, (_, index) => ({ is: 'buffer', index }) as const),
  ...['avail.idx', 'used.idx', 'last_avail_idx', 'last_used_idx', 'free_head', 'num_free'].map(
    (name) => ({ is: 'register', name }) as const,
  ),
]

/** The scene as the remote sees it. */
const remoteScene = (film: Film, queue = 1) =>
  makeScene(film.frame, film.memory, film.layout, createWords('en'), queue, {}, 'whole', 'remote')

/** Names of what the remote cannot know of. */
function hidden(film: Film, queue = 1): string {
  const { hides } = remoteScene(film, queue)
  return THINGS.filter((thing) => hides?.(thing))
    .map(nameOf)
    .join(' ')
}

const PRIVATE = 'last_used_idx free_head num_free'

describe('what the remote cannot know of', () => {
  test('before the first send: every descriptor, and what the driver keeps to itself', () => {
    const all = (name: string) => [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `${name}[${i}]`).join(' ')
    expect(hidden(new Film(new Session()))).toBe(`${all('desc')} ${all('buf')} ${PRIVATE}`)
  })

  test('an entry is hidden with its descriptor and its buffer until the index counts it', () => {
    const film = mainPicture(new Session())
    expect(hidden(film)).toBe(`avail.ring[3] desc[1] buf[1] ${PRIVATE}`)
    film.to('add.wmb')
    expect(hidden(film)).toBe(`avail.ring[3] desc[1] buf[1] ${PRIVATE}`)
    film.to('add.idx')
    expect(hidden(film)).toBe(PRIVATE)
  })

  test('an index that goes first shows what the slot says, not the head that will stand there', () => {
    const film = new Film(new Session()).send('first').arm('skipWmb').send('hello', 'step')
    film.to('add.idx')
    const names = hidden(film).split(' ')
    // Slot 1 still says 0: the remote would take descriptor 0, and knows nothing of 1.
    expect(names).not.toContain('avail.ring[1]')
    expect(names).not.toContain('desc[0]')
    expect(names).toContain('desc[1]')
    expect(hidden(film.to('add.ring')).split(' ')).not.toContain('desc[1]')
  })

  test('what the remote has taken, and given back, it knows of', () => {
    const film = mainPicture(new Session())
    film.to('add.idx')
    const { hides } = remoteScene(film)
    // In flight: 6, 7, 2; used: 4, 5.
    for (const index of [2, 4, 5, 6, 7]) expect(hides?.({ is: 'desc', index })).toBe(false)
  })

  test('the receive ring: all of its empty buffers are the remote’s', () => {
    expect(hidden(new Film(new Session()), 0)).toBe(PRIVATE)
  })

  test('nothing is hidden from a person', () => {
    expect(mainPicture(new Session()).scene.hides).toBeNull()
  })
})

test('the driver’s shore says that it is hidden, and moves nothing', () => {
  const film = mainPicture(new Session())
  const seen = remoteScene(film)
  expect(seen.driver.status).toBe('hidden from the remote')
  expect(seen.anchors).toEqual(film.scene.anchors)
  expect(seen.driver.registers).toEqual(film.scene.driver.registers)
})

test('whoever cannot see the stage is told the same', () => {
  const film = mainPicture(new Session())
  const model = textModel(film.frame, film.memory, film.layout, createWords('en'), 1, 'remote')
  const rows = model.find((s) => s.key === 'desc')?.table?.rows ?? []
  expect(rows.map((row) => `${row[0]} ${row[5]}`).slice(0, 3)).toEqual([
    '0 published',
    '1 hidden from the remote',
    '2 in flight',
  ])
  expect(model[0].lines[0]).toBe('hidden from the remote')
})
