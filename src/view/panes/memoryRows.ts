/** The memory pane: the bytes of one vring, 16 a row, with what each of them is. */

import { OWNER_NAMES, type OwnerName } from '../../core/history/ownershipFromBytes.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import type { QueueLayout } from '../../core/memory/layout.ts'
import { type Memory, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { Vring } from '../../core/memory/vring.ts'

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

export interface MemoryPaneInput {
  readonly memory: Memory
  readonly q: QueueLayout
  /** OwnerId per descriptor. */
  readonly descOwner: Uint8Array
  readonly touched: TouchedBytes | null
  /** Offsets of ring slots that were written and are not published yet. */
  readonly unpublished: ReadonlySet<number>
}

const ROW = 16
/** Bytes of an entry of the used ring: id and len. */
const USED_ENTRY = 8

/** How many rows a vring has. */
export const rowCount = ({ size }: Vring): number => Math.ceil(size / ROW)
/** The row that shows the byte at `offset` in memory. */
export const rowOf = ({ base }: Vring, offset: number): number => Math.floor((offset - base) / ROW)

/** The rows from `first` up to, and without, `end`; all of them if nothing is said. */
export function memoryRows(
  input: MemoryPaneInput,
  first = 0,
  end = rowCount(input.q.vring),
): MemoryRow[] {
  const { memory, q, touched } = input
  const { vring } = q
  const live = liveSlots(input)
  const wrong = wrongEntries(input)
  const rows: MemoryRow[] = []
  const stop = Math.min(vring.end, vring.base + ROW * end)
  for (let at = vring.base + ROW * first; at < stop; at += ROW) {
    const cells: ByteCell[] = []
    for (let offset = at; offset < Math.min(at + ROW, vring.end); offset++) {
      const inside = touched && offset >= touched.from && offset < touched.from + touched.length
      cells.push({
        offset,
        value: memory.bytes[offset],
        ...describe(vring, offset, input.descOwner, live),
        touch: inside ? (touched.write ? 'written' : 'read') : null,
        wrong: wrong.has(offset),
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

/** Owner of each live ring slot, by the offset of its first byte. */
function liveSlots({ memory, q, descOwner, unpublished }: MemoryPaneInput) {
  const { vring } = q
  const live = new Map<number, ByteCell['owner']>()
  const owner = (id: number): ByteCell['owner'] => {
    const name = OWNER_NAMES[descOwner[id] ?? 0]
    return name === 'free' ? null : name
  }
  const between = (from: number, to: number, visit: (slot: number) => void) => {
    for (let i = from, n = 0; i !== to && n < vring.num; i = (i + 1) & 0xffff, n++)
      visit(vring.slot(i))
  }
  between(memory.load(q.lastAvailIdx), memory.load(vring.availIdx), (slot) => {
    const f = vring.availRing(slot)
    live.set(offsetOf(f), owner(memory.load(f)))
  })
  between(memory.load(q.lastUsedIdx), memory.load(vring.usedIdx), (slot) =>
    live.set(offsetOf(vring.usedId(slot)), 'used'),
  )
  for (const offset of unpublished) live.set(offset, offset < vring.used ? 'filling' : 'inFlight')
  return live
}

/** Offsets of the bytes of used entries that will break the queue, from the driver's cursor on. */
function wrongEntries({ memory, q }: MemoryPaneInput): ReadonlySet<number> {
  const { vring } = q
  const wrong = new Set<number>()
  const end = memory.load(vring.usedIdx)
  for (let i = memory.load(q.lastUsedIdx), n = 0; i !== end && n < vring.num; n++) {
    const f = vring.usedId(vring.slot(i))
    const id = memory.load(f)
    if (id >= vring.num || memory.load(q.data(id)) === NO_TOKEN)
      for (let k = 0; k < USED_ENTRY; k++) wrong.add(offsetOf(f) + k)
    i = (i + 1) & 0xffff
  }
  return wrong
}

function describe(
  vring: Vring,
  offset: number,
  descOwner: Uint8Array,
  live: ReadonlyMap<number, ByteCell['owner']>,
): Pick<ByteCell, 'kind' | 'owner'> {
  const found = vring.placeAt(offset, '')
  switch (found?.place.of) {
    case 'desc': {
      const name = OWNER_NAMES[descOwner[found.place.index]]
      return { kind: 'live', owner: name === 'free' ? null : name }
    }
    case 'avail.idx':
    case 'used.idx':
      return { kind: 'idx', owner: null }
    case 'avail.flags':
    case 'used.flags':
      return { kind: 'plain', owner: null }
    case 'avail.ring':
    case 'used.ring': {
      const owner = live.get(found.place.part === 'len' ? found.at - 4 : found.at)
      return owner === undefined ? { kind: 'stale', owner: null } : { kind: 'live', owner }
    }
    default:
      return { kind: found ? 'stale' : 'gap', owner: null }
  }
}

/**
 * Ring slots that the steps of a call have written and not published, by their offset.
 *
 * @param steps steps of the call, in order
 */
export function unpublishedSlots(
  steps: readonly { readonly site: string; readonly field: number }[],
): Set<number> {
  const out = new Set<number>()
  for (const { site, field } of steps) {
    if (site === 'add.ring' || site === 'done.id') out.add(offsetOf(field))
    if (site === 'add.idx' || site === 'done.idx') out.clear()
  }
  return out
}

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
