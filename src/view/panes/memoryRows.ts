/** The memory pane: the bytes of one vring, 16 a row, with what each of them is. */

import type { OwnerName } from '../../core/history/owner.ts'
import { offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { Vring } from '../../core/memory/vring.ts'
import type { StageModel } from '../model/stageModel.ts'

export type ByteKind =
  /** Part of a live entry, or of a descriptor. */
  | 'live'
  /** An index: the counter that publishes. */
  | 'idx'
  /** Flags. */
  | 'plain'
  /** A ring slot that means nothing now, or an event index that nobody asks. */
  | 'stale'
  /** Between two structures. */
  | 'gap'

export interface ByteCell {
  /** Offset in memory. */
  readonly offset: number
  readonly value: number
  readonly kind: ByteKind
  /** Who holds what this byte belongs to; null where nobody does, or the descriptor is free. */
  readonly owner: Exclude<OwnerName, 'free'> | null
  readonly touch: 'written' | 'read' | null
  /** Part of a used entry whose id is no descriptor, or one that the driver has no buffer for. */
  readonly wrong: boolean
}

export interface MemoryRow {
  /** Offset from the start of the vring. */
  readonly offset: number
  /** Structure that begins in this row; '' if none does. */
  readonly label: string
  /** True where a structure begins behind another: the row keeps a distance. */
  readonly apart: boolean
  readonly cells: readonly ByteCell[]
}

/** A run of bytes that the step read or wrote, as offsets in memory. */
export interface TouchedBytes {
  readonly from: number
  readonly length: number
  readonly write: boolean
}

const ROW = 16

/** How many rows a vring has. */
export const rowCount = ({ size }: Vring): number => Math.ceil(size / ROW)
/** The row that shows the byte at `offset` in memory. */
export const rowOf = ({ base }: Vring, offset: number): number => Math.floor((offset - base) / ROW)

/** The rows from `first` up to, and without, `end`; all of them if nothing is said. */
export function memoryRows(
  model: StageModel,
  first = 0,
  end = rowCount(model.q.vring),
): MemoryRow[] {
  const { memory, q, frame } = model
  const { vring } = q
  const touched = frame.step && touchedBytes(frame.step)
  const rows: MemoryRow[] = []
  const stop = Math.min(vring.end, vring.base + ROW * end)
  for (let at = vring.base + ROW * first; at < stop; at += ROW) {
    const cells: ByteCell[] = []
    for (let offset = at; offset < Math.min(at + ROW, vring.end); offset++) {
      const inside = touched && offset >= touched.from && offset < touched.from + touched.length
      cells.push({
        offset,
        value: memory.bytes[offset],
        ...describe(model, offset),
        touch: inside ? (touched.write ? 'written' : 'read') : null,
      })
    }
    rows.push({
      offset: at - vring.base,
      label: labelOf(vring, at),
      apart: at === vring.avail || at === vring.used,
      cells,
    })
  }
  return rows
}

function labelOf(vring: Vring, at: number): string {
  const begins = (offset: number) => offset >= at && offset < at + ROW
  if (at < vring.avail) return `desc[${(at - vring.base) / ROW}]`
  return [begins(vring.avail) && 'avail', begins(vring.used) && 'used'].filter(Boolean).join(' ')
}

type Described = Pick<ByteCell, 'kind' | 'owner' | 'wrong'>

function describe(model: StageModel, offset: number): Described {
  const place = model.q.vring.placeAt(offset, '')?.place
  switch (place?.of) {
    case 'desc':
      return heldBy(model.desc(place.index).owner)
    case 'avail.idx':
    case 'used.idx':
      return plain('idx')
    case 'avail.flags':
    case 'used.flags':
      return plain('plain')
    case 'avail.ring':
    case 'used.ring': {
      const ring = place.of === 'avail.ring' ? model.avail : model.used
      const { freshness, owner, wrong } = ring.slot(place.index)
      const counts = freshness === 'live' || freshness === 'hidden'
      return counts ? { ...heldBy(owner), wrong } : plain('stale')
    }
    default:
      return plain(place ? 'stale' : 'gap')
  }
}

const plain = (kind: ByteKind): Described => ({ kind, owner: null, wrong: false })

const heldBy = (owner: OwnerName | null): Described => ({
  kind: 'live',
  owner: owner === 'free' ? null : owner,
  wrong: false,
})

/** Bytes that a step read or wrote; null if it touched no memory. */
export function touchedBytes(step: {
  readonly kind: string
  readonly field: number
  readonly range: { readonly from: number; readonly length: number } | null
}): TouchedBytes | null {
  if (step.range) return { ...step.range, write: true }
  if (step.field < 0) return null
  return {
    from: offsetOf(step.field),
    length: widthOf(step.field),
    write: step.kind !== 'load' && step.kind !== 'read',
  }
}
