/** A send with the screen switched off: what a screen reader gets is all that is looked at here. */
import { expect } from '@playwright/test'
import { attend, lines, listen, type Moment, row } from './pages/listener.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

/** A walk by keys, with what was to be heard at each step. */
class Walk {
  readonly moments: Moment[] = []
  constructor(readonly v: Visualizer) {}

  /** Presses a key, again and again, until a sentence is heard; answers where it was. */
  async until(key: string, says: RegExp, most = 60): Promise<number> {
    for (let i = 0; i < most; i++) {
      await this.v.press(key)
      const moment = await attend(this.v.page)
      expect(moment.said, `step ${this.moments.length}: said once`).toHaveLength(1)
      // What is read is what was heard.
      expect(moment.said[0]).toContain(plain(moment.caption).slice(0, 40))
      this.moments.push(moment)
      if (says.test(moment.said[0])) return this.moments.length - 1
    }
    const last = this.moments.at(-1)?.said[0]
    throw new Error(`${most} presses of ${key}, and nobody says ${says}; at the end: ${last}`)
  }

  /** The first moment, from one on, at which this is said. */
  at(says: RegExp, from = 0): number {
    const found = this.moments.findIndex(({ said }, i) => i >= from && says.test(said[0]))
    expect(found, `somebody says ${says}`).toBeGreaterThanOrEqual(0)
    return found
  }

  /** Lines of a part at a moment. */
  lines = (i: number, part: string): string[] => lines(this.moments[i].stage[part])
  row = (i: number, part: string, name: string): string => row(this.moments[i].stage[part], name)

  /** The moments at which a line or a row is another one than the moment before. */
  changes(read: (i: number) => string): number[] {
    return this.moments.flatMap((_, i) => (i > 0 && read(i) !== read(i - 1) ? [i] : []))
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const starting = (list: readonly string[], start: string) =>
  list.find((line) => line.startsWith(start)) ?? `no ${start}`

test('a send can be followed with the screen switched off', async ({ page }) => {
  await listen(page)
  const v = await new Visualizer(page).open((await scenes()).lapped)
  await attend(page)
  const walk = new Walk(v)

  // Message #9: descriptor 2 alone has come back.
  await walk.until('s', /#9 needs a buffer/, 1)
  const sent = await walk.until('ArrowRight', /returns 0, which means queued/)

  const freeHead = (i: number) => starting(walk.lines(i, 'Driver'), 'free_head')
  const numFree = (i: number) => starting(walk.lines(i, 'Driver'), 'num_free')
  const desc = (i: number) => walk.row(i, 'desc[]', '2')
  const slot = (i: number) => walk.row(i, 'avail', '0')
  const seen = (i: number) => starting(walk.lines(i, 'Remote'), 'avail.idx')

  // It comes back from the used ring, and free_head leads to it.
  const back = walk.at(/^free_head 0 → 2\./)
  expect([freeHead(back - 1), freeHead(back)]).toEqual(['free_head stale 0', 'free_head 2'])
  expect(desc(back)).toMatch(/ free none$/)

  // Which descriptor is taken …
  const taken = walk.at(/^free_head is 2, so descriptor 2 is taken/)
  expect([desc(taken - 1), desc(taken)].map((text) => text.replace(/^.* \d+ /, ''))).toEqual([
    'free none',
    'being filled none',
  ])
  expect(walk.lines(taken, 'Driver')).toEqual(
    expect.arrayContaining(['tx_lock is held', 'In call #9:', 'head 2']),
  )
  // … and when free_head moves, and to what: twice in this send, and at no other step.
  const moved = walk.at(/^free_head 2 → 0\. The free list is empty/)
  expect(freeHead(moved)).toBe('free_head stale 0')
  expect(walk.changes(numFree)).toEqual([
    walk.at(/^num_free 0 → 1:/),
    walk.at(/^num_free 1 → 0:/, taken),
  ])
  expect(walk.changes((i) => freeHead(i).replace('stale ', ''))).toEqual([back, moved])

  // Which slot is written, and that nobody on the other side can see it.
  const written = walk.at(/^The driver writes head 2 into avail\.ring\[0\]\. The remote can’t see/)
  expect(walk.moments[written].said[0]).toContain('avail.idx still says 8')
  expect([slot(written - 1), slot(written)]).toEqual(['0 0 old', '0 2 written, not announced yet'])
  // From here to the index it is so at every step, and the index is what changes it.
  const published = walk.at(/^avail\.idx 8 → 9: this store publishes the entry/)
  for (let i = written; i < published; i++) {
    expect(slot(i)).toBe('0 2 written, not announced yet')
    expect(walk.lines(i, 'Remote')).toEqual(expect.arrayContaining(['avail.idx 8', 'nothing new']))
  }
  const barrier = walk.at(/^Write barrier: /)
  expect(barrier).toBeGreaterThan(written)
  expect(barrier).toBeLessThan(published)
  expect(walk.lines(barrier, 'Store order')).toEqual(
    expect.arrayContaining(['avail.ring[0]: done, before the barrier', 'wmb: passed']),
  )
  expect(slot(published)).toBe('0 2 waits to be read')
  expect(walk.changes(seen)).toEqual([published])
  expect(walk.lines(published, 'Remote')).toEqual(
    expect.arrayContaining(['avail.idx 9', '1 new to take']),
  )

  // The kick.
  const kick = (i: number) => walk.lines(i, 'Kick').join()
  const rung = walk.at(/^The driver kicks: an interrupt/)
  expect(rung).toBeGreaterThan(published)
  expect(kick(published)).toBe('Kick: not rung for #9 yet · last rung for #8')
  expect(kick(rung)).toBe('Kick: ringing for #9')
  expect(kick(sent)).toBe('Kick: rung for #9')
  expect(desc(sent)).toMatch(/ published sbuf\[2\]$/)

  // The take.
  await walk.until('c', /^avail\.idx is 9 and the remote stands at 8: (1|one) new entry/, 1)
  const told = await walk.until('ArrowRight', /message #9 has arrived/)
  const held = walk.at(/^The remote notes that it holds descriptor 2/, sent)
  expect(walk.at(/^The remote reads avail\.ring\[0\]: 2\./, sent)).toBeLessThan(held)
  expect(desc(held - 1)).toMatch(/ published sbuf\[2\]$/)
  for (let i = held; i <= told; i++) {
    expect(desc(i)).toMatch(/ in flight sbuf\[2\]$/)
    expect(walk.lines(i, 'Remote')).toContain('holds desc 2, message 9')
  }
  expect(slot(told)).toBe('0 2 old')

  // The complete: one hears which buttons there are.
  await v.tabTo(/^Complete desc 2$/)
  await walk.until('Enter', /./, 1)
  const done = await walk.until('ArrowRight', /^used\.idx 1 → 2:/)
  const used = (i: number) => walk.row(i, 'used', '1')
  expect(used(done)).toBe('1 2 28 waits to be read')
  expect(used(done - 1)).toBe('1 2 28 written, not announced yet')
  expect(desc(done)).toMatch(/ used sbuf\[2\]$/)
  expect(walk.lines(done, 'Remote')).not.toContain('holds desc 2, message 9')
  await walk.until('Alt+ArrowRight', /./, 1)

  // The recycling, by the send that follows.
  const next = await walk.until('s', /#10 needs a buffer/, 1)
  const recycled = await walk.until('ArrowRight', /^last_used_idx 1 → 2:/)
  const again = walk.at(/^free_head 0 → 2\./, next)
  expect(walk.at(/^used\.ring\[1\]\.id is 2: descriptor 2 has come back/, next)).toBeLessThan(again)
  expect([freeHead(again - 1), freeHead(again)]).toEqual(['free_head stale 0', 'free_head 2'])
  expect(desc(recycled)).toMatch(/ free none$/)
  expect(numFree(recycled)).toBe('num_free 1')
  expect(used(recycled)).toBe('1 2 28 old')
})
