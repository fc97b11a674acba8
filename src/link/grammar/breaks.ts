/**
 * Breakpoints as a link says them, with commas between them: `if:svq:num_free==0`,
 * `write:svq.avail.idx`, `line:virtqueue_add:12:add.ring;add.idx`; `off:` in front of one that waits
 * to be switched on.
 */
import * as v from 'valibot'
import type { Breakpoint, Spot } from '../../protocol/breakpoints.ts'
import { breakpointSchema } from '../breakpointSchema.ts'
import { leaf, readLeaf } from './leaf.ts'
import { unreadable } from './wrong.ts'

const LIKE = 'write:svq.avail.idx'

/** @throws WrongLink */
export const readBreaks = (said: string): readonly Breakpoint[] =>
  said === '' ? [] : said.split(',').map((item, i) => ({ id: i + 1, ...readBreak(item) }))

export const writeBreaks = (list: readonly Pick<Breakpoint, 'on' | 'spot'>[]): string =>
  list.map(({ on, spot }) => `${on ? '' : 'off:'}${written(spot)}`).join(',')

function readBreak(item: string): Omit<Breakpoint, 'id'> {
  const parts = item.split(':').map(readLeaf)
  const on = parts[0] !== 'off'
  const [kind, ...rest] = on ? parts : parts.slice(1)
  const read = v.safeParse(breakpointSchema, { id: 0, on, spot: spotOf(kind, rest) })
  if (!read.success) throw unreadable('break', item, LIKE)
  return { on, spot: read.output.spot }
}

function spotOf(kind: string | null | undefined, [a, b, c]: (string | null)[]): unknown {
  if (kind === 'if') return { is: 'condition', queue: a, text: b }
  if (kind === 'write') return { is: 'write', name: a }
  return kind === 'line' ? { is: 'line', fn: a, line: Number(b), sites: c?.split(';') } : null
}

function written(spot: Spot): string {
  switch (spot.is) {
    case 'condition':
      return `if:${leaf(spot.queue)}:${leaf(spot.text)}`
    case 'write':
      return `write:${leaf(spot.name)}`
    case 'line':
      return `line:${spot.fn}:${spot.line}:${spot.sites.map(leaf).join(';')}`
    default:
      return spot satisfies never
  }
}
