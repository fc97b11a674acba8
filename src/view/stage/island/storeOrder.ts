/**
 * The order of stores (or of loads): what is queued in front of the barrier, and the index that
 * waits behind it. There is room for it on the desktop alone.
 */
import type { OrderEntry } from '../../model/order/orderEntry.ts'
import { type StoreOrder, stateOf } from '../../model/order/storeOrder.ts'
import type { Rect } from '../geometry/stage.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import { flags, type Group } from '../marks/mark.ts'
import { endText, midText, path, rect, text } from '../marks/shapes.ts'

const X = 188
const RIGHT_END = 892
const BASE = 103
const SIZE = 10.5

const wide = (words: string): number => monoWidth(words, SIZE) + 18

export function storeOrder(o: StoreOrder): Group {
  const first = X + textWidth(o.title, 11) + 10
  const idle = o.side === 'none'
  let x = first
  const entry = (side: 'before' | 'after') => (e: OrderEntry, i: number) => {
    const at = { x, y: 88.5, width: wide(e.whole), height: 21 }
    x += at.width + 7
    return chip(`strip.${side}.${i}`, o, e, at)
  }
  const groups = o.before.map(entry('before'))
  if (o.barrier) {
    // Where nothing is queued it comes closer to the title.
    const at = { x: x + (idle ? 2 : 3), y: 86, width: wide(o.barrier), height: 26 }
    groups.push(barrier(o, o.barrier, at))
    x += at.width + (idle ? 14 : 13)
  }
  groups.push(...o.after.map(entry('after')))
  const roomy = RIGHT_END - x > textWidth(o.note, 11) + 6
  const note = idle
    ? [text(o.barrier ? x : first + 2, BASE, o.note, 11, 'ink3 note')]
    : roomy
      ? [endText(RIGHT_END, BASE, o.note, 11, 'ink3 note')]
      : []
  const words: Group = {
    key: 'strip.words',
    look: 'words',
    marks: [text(X, BASE, o.title, 11, 'ink3'), ...note],
  }
  return {
    key: 'strip',
    look: 'strip',
    known: 'order',
    data: { side: o.side },
    label: `${o.title}: ${o.note}`,
    instant: true,
    marks: [],
    groups: [words, ...groups],
  }
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

/** A gate: closed once everything in front of it is through, struck out where a fault opens it. */
function barrier({ passed, skipped }: StoreOrder, name: string, at: Rect): Group {
  const post = (x: number) => path(`M${x} ${at.y}V${at.y + at.height}`, 'post')
  return {
    key: 'strip.gate',
    look: 'gate',
    flags: flags({ passed: passed && !skipped, skipped }),
    box: at,
    marks: [
      rect(at, 0, 'gate-bed'),
      post(at.x + 1),
      post(at.x + at.width - 1),
      midText(at.x + at.width / 2, 102.7, name, SIZE, 'mono', 600),
    ],
  }
}
