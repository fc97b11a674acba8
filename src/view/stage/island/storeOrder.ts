/**
 * The order of stores (or of loads): what is queued in front of the barrier, and the index that
 * waits behind it.
 */
import type { OrderEntry } from '../../model/order/orderEntry.ts'
import { type StoreOrder, stateOf } from '../../model/order/storeOrder.ts'
import { term } from '../../subject/subject.ts'
import type { Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { cut, monoWidth, textWidth } from '../geometry/text.ts'
import { flags, type Group } from '../marks/mark.ts'
import { endText, midText, path, rect, text } from '../marks/shapes.ts'

const SIZE = 10.5
/** Of the words, in a layout that is drawn 1:1 or larger. */
const WORDS = 11
const GATE = 26

const wide = (words: string, pad: number): number => monoWidth(words, SIZE) + pad

/** Entries in front of the barrier, the barrier, and those behind it, from left to right. */
export function storeOrder(o: StoreOrder, stageLayout: StageLayout): Group[] {
  const { order } = stageLayout
  if (!order) return []
  const about = term(
    o.tint === 'read' ? 'loadOrder' : o.tint === 'published' ? 'barrier' : 'storeOrder',
  )
  const base = order.y + 4
  const end = order.x + order.width
  const idle = o.side === 'none'
  const fit = fitting(o, order.width, stageLayout.small)
  const first = order.x + (fit.title ? textWidth(fit.title, WORDS) + 10 : 0)
  let x = first
  const entry = (side: 'before' | 'after') => (e: OrderEntry, i: number) => {
    const at = { x, y: order.y - 10.5, width: wide(e.whole, fit.pad), height: 21 }
    x += at.width + fit.gap
    return chip(`storeOrder.${side}.${i}`, o, e, at)
  }
  const before = entry('before')
  const groups = o.before.slice(fit.skip).map((e, i) => before(e, i + fit.skip))
  if (o.barrier) {
    // Where nothing is queued it comes closer to the title.
    const width = wide(o.barrier, fit.pad)
    const at = { x: x + (idle ? 2 : 3), y: order.y - GATE / 2, width, height: GATE }
    groups.push(barrier(o, o.barrier, at))
    x += at.width + (idle ? 14 : 6 + fit.gap)
  }
  groups.push(...o.after.map(entry('after')))
  const room = end - x - 6
  const note = textWidth(o.note, WORDS)
  const said = idle
    ? [text(o.barrier ? x : first + 2, base, cut(o.note, WORDS, end - first), WORDS, 'ink3 note')]
    : note < room
      ? [endText(end, base, o.note, WORDS, 'ink3 note')]
      : []
  const words: Group = {
    key: 'storeOrder.words',
    look: 'words',
    subject: about,
    marks: [text(order.x, base, fit.title, WORDS, 'ink3'), ...said],
  }
  return [
    {
      key: 'storeOrder',
      look: 'store-order',
      subject: about,
      known: 'order',
      data: { side: o.side },
      label: `${o.title}: ${o.note}`,
      instant: true,
      marks: [],
      groups: [words, ...groups],
    },
  ]
}

/**
 * How everything finds room: entries draw together, the title goes, then the entries that were
 * written first.
 */
function fitting(o: StoreOrder, room: number, small: boolean) {
  const all = [...o.before, ...o.after]
  const ways = [
    { title: o.title, pad: 18, gap: 7 },
    { title: o.title, pad: 11, gap: 4 },
    { title: '', pad: 11, gap: 4 },
  ]
  const needs = (pad: number, gap: number, skip: number) =>
    all.slice(skip).reduce((sum, e) => sum + wide(e.whole, pad) + gap, 0) +
    (o.barrier ? wide(o.barrier, pad) + 6 + gap : 0)
  if (!small) return { ...ways[0], skip: 0 }
  const way = ways.find(
    ({ title, pad, gap }) =>
      (title ? textWidth(title, WORDS) + 10 : 0) + needs(pad, gap, 0) <= room,
  )
  if (way) return { ...way, skip: 0 }
  const last = ways[2]
  const skip = o.before.findIndex((_, i) => needs(last.pad, last.gap, i + 1) <= room)
  return { ...last, skip: skip < 0 ? o.before.length : skip + 1 }
}

function chip(key: string, o: StoreOrder, e: OrderEntry, at: Rect): Group {
  const state = stateOf(o, e)
  const look = state === 'ghost' ? 'mono ink3' : 'mono'
  return {
    key,
    look: `chip ${state}`,
    owner: o.tint,
    box: at,
    marks: [
      rect(at, 5, 'tint'),
      midText(at.x + at.width / 2, at.y + 14.2, e.text, SIZE, look, 500),
    ],
  }
}

/** A barrier: closed once everything in front of it is through, struck out where a fault opens it. */
function barrier({ passed, skipped }: StoreOrder, name: string, at: Rect): Group {
  const post = (x: number) => path(`M${x} ${at.y}V${at.y + at.height}`, 'post')
  return {
    key: 'storeOrder.barrier',
    look: 'barrier',
    subject: term('barrier'),
    flags: flags({ passed: passed && !skipped, skipped }),
    box: at,
    marks: [
      rect(at, 0, 'barrier-bed'),
      post(at.x + 1),
      post(at.x + at.width - 1),
      midText(at.x + at.width / 2, at.y + 16.7, name, SIZE, 'mono', 600),
    ],
  }
}
