/** A stretch of the history for the timeline, and the census of the whole for the minimap. */

import { FN_NAMES } from '../core/functions.ts'
import { OWNER_NAMES } from '../core/owner.ts'
import { at } from '../core/sites.ts'
import type { Play } from './play.ts'
import { SVQ } from './policy.ts'
import type { Ran, Slice, Timeline } from './protocol.ts'

const STATES = OWNER_NAMES.length
/** Slices that one answer holds at the most; later ones are left out. */
const MOST_SLICES = 4000

export function makeTimeline(
  play: Play,
  history: number,
  from: number,
  to: number,
  bins: number,
): Timeline {
  const end = Math.min(to, play.length)
  return {
    history,
    q: SVQ,
    from,
    to: end,
    slices: slices(play, from, end),
    ran: ran(play, from, end),
    runs: runs(play, from, end),
    ...markers(play, from, end),
    census: census(play, bins),
    bins,
  }
}

function slices(play: Play, from: number, to: number): Slice[] {
  const { frames, calls } = play.trace
  const out: Slice[] = []
  const depth = new Map<number, number>()
  for (let f = 0; f < frames.length && out.length < MOST_SLICES; f++) {
    if (frames.start(f) >= to) break
    const parent = frames.parent(f)
    depth.set(f, parent < 0 ? 0 : (depth.get(parent) ?? 0) + 1)
    const end = Math.min(frames.end(f), play.length)
    if (end <= from || end === frames.start(f)) continue
    const owner = rootCall(play, f)
    out.push({
      actor: calls[owner].actor,
      fn: FN_NAMES[frames.fn(f)],
      depth: depth.get(f) ?? 0,
      start: frames.start(f),
      end,
      call: owner,
      message: play.messages[owner],
    })
  }
  return out
}

function ran(play: Play, from: number, to: number): Ran[] {
  const out: { call: number; start: number; end: number }[] = []
  for (let i = from; i < to; i++) {
    const call = play.trace.callOf(i)
    const last = out.at(-1)
    if (last?.call === call) last.end = i + 1
    else out.push({ call, start: i, end: i + 1 })
  }
  return out
}

function rootCall(play: Play, frame: number): number {
  const { frames } = play.trace
  let root = frame
  for (let up = frames.parent(root); up >= 0; up = frames.parent(root)) root = up
  return play.trace.callOfRoot(root)
}

function runs(play: Play, from: number, to: number): Timeline['runs'] {
  const { num } = play.scenario
  const start: number[][] = Array.from({ length: num }, () => [from])
  const owner: number[][] = Array.from({ length: num }, () => [0])
  for (const c of play.lives.changes) {
    if (c.step >= to) break
    if (c.about !== SVQ) continue
    const now = owner[c.index]
    if (c.step < from) now[0] = c.after
    else {
      start[c.index].push(c.step + 1)
      now.push(c.after)
    }
  }
  return start.map((s, i) => ({ start: Uint32Array.from(s), owner: Uint8Array.from(owner[i]) }))
}

/** Sites at which a queue is given up, besides the ends of calls that answer an error. */
const BROKEN: ReadonlySet<number> = new Set([at['get.broken'], at['notify.broken']])

function markers(play: Play, from: number, to: number) {
  const { columns, calls } = play.trace
  const kicks: number[] = []
  const interrupts: number[] = []
  const errors = new Set<number>()
  for (let i = from; i < to; i++) {
    const site = columns.site(i)
    if (site === at['notify.ring'] || site === at['add.noSpaceNotify']) kicks.push(i)
    else if (site === at['done.interrupt']) interrupts.push(i)
    else if (BROKEN.has(site)) errors.add(i)
  }
  for (const { end, result } of calls)
    if (end !== null && end > from && end <= to && typeof result === 'number' && result < 0)
      errors.add(end - 1)
  return {
    kicks: Uint32Array.from(kicks),
    interrupts: Uint32Array.from(interrupts),
    errors: Uint32Array.from(errors).sort(),
  }
}

/** How many descriptors are in which state at the end of each of `bins` equal stretches. */
function census(play: Play, bins: number): Uint16Array {
  const out = new Uint16Array(bins * STATES)
  const count = new Uint16Array(STATES)
  count[0] = play.scenario.num
  const { changes } = play.lives
  let c = 0
  for (let bin = 0; bin < bins; bin++) {
    const until = Math.ceil(((bin + 1) * play.length) / bins)
    for (; c < changes.length && changes[c].step < until; c++) {
      if (changes[c].about !== SVQ) continue
      count[changes[c].before]--
      count[changes[c].after]++
    }
    out.set(count, bin * STATES)
  }
  return out
}
