/** The parts of a chain as a person types them, read strictly. */
import type { Layout, QueueLayout } from '../../../store/types.ts'
import { type Parsed, wholeNumber } from '../../controls/form/parse.ts'

export type Way = 'out' | 'in'

export interface PartText {
  /** Tells parts apart that look alike. */
  readonly id: number
  readonly way: Way
  readonly where: string
  readonly length: string
}

const U32 = 0xffff_ffff

/** A buffer of the queue's pool by its number, or a physical address in hexadecimal. */
export function parsePlace(text: string, layout: Layout, q: QueueLayout): Parsed<number> {
  const trimmed = text.trim()
  if (/^0x[0-9a-f]{1,13}$/i.test(trimmed)) return { value: Number(trimmed) }
  const { buffers } = layout.scenario
  const buffer = Number(trimmed)
  if (q.name === '') return { error: { key: 'chain.error.address' } }
  if (!/^\d+$/.test(trimmed) || buffer >= buffers)
    return { error: { key: 'chain.error.place', values: { last: buffers - 1 } } }
  return { value: layout.bufferAddr(q.name === 'svq' ? buffers + buffer : buffer) }
}

export function parseLength(text: string): Parsed<number> {
  const value = wholeNumber(text.trim())
  return value >= 1 && value <= U32 ? { value } : { error: { key: 'chain.error.length' } }
}

type Sg = readonly [addr: number, len: number]

/** The scatterlists that the parts make, or null if one of them is wrong. */
export function scatterlists(
  parts: readonly PartText[],
  layout: Layout,
  q: QueueLayout,
): { readonly out: Sg[]; readonly in: Sg[] } | null {
  const lists: { out: Sg[]; in: Sg[] } = { out: [], in: [] }
  for (const { way, where, length } of parts) {
    const place = parsePlace(where, layout, q)
    const len = parseLength(length)
    if ('error' in place || 'error' in len) return null
    lists[way].push([place.value, len.value])
  }
  return lists
}
