/** What of a thing lies in a ring, so that a stray write can hit it. */
import type { Layout } from '../../core/memory/layout.ts'
import { type RingFieldName, ringSpotOf } from '../../core/memory/ringFields.ts'

export interface RingPart {
  /** Index of the queue. */
  readonly q: number
  /** Which entry; 0 where there is one. */
  readonly entry: number
  readonly fields: readonly RingFieldName[]
}

/** The fields of these bytes; null if they are in no ring. */
export function ringFieldsOf(
  layout: Layout,
  { from, length }: { readonly from: number; readonly length: number },
): RingPart | null {
  const fields: RingFieldName[] = []
  let first: { q: number; entry: number } | null = null
  for (let at = from; at < from + length; ) {
    const found = layout.placeAt(at)
    const spot = found && ringSpotOf(found.place)
    if (!spot) return null
    const q = layout.queues.findIndex(({ name }) => name === found.place.queue)
    first ??= { q, entry: spot.i }
    fields.push(spot.field)
    at = found.at + found.width
  }
  return first && { ...first, fields }
}
