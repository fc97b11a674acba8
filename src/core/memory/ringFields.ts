/** Every field of a vring by its name: what a stray write can hit. */
import type { Field } from './memory.ts'
import type { Place } from './place.ts'
import type { Vring } from './vring.ts'

interface Row {
  /** There is one for each entry of the ring. */
  readonly many: boolean
  /** Largest value; an address is exact in a number up to here. */
  readonly most: number
  at(vring: Vring, i: number): Field
}

const U16 = 0xffff
const U32 = 0xffff_ffff
const one = (at: (vring: Vring) => Field): Row => ({ many: false, most: U16, at })
const many = (most: number, at: Row['at']): Row => ({ many: true, most, at })

const ROWS = {
  'desc.addr': many(Number.MAX_SAFE_INTEGER, (vring, i) => vring.descAddr(i)),
  'desc.len': many(U32, (vring, i) => vring.descLen(i)),
  'desc.flags': many(U16, (vring, i) => vring.descFlags(i)),
  'desc.next': many(U16, (vring, i) => vring.descNext(i)),
  'avail.flags': one((vring) => vring.availFlags),
  'avail.idx': one((vring) => vring.availIdx),
  'avail.ring': many(U16, (vring, i) => vring.availRing(i)),
  used_event: one((vring) => vring.usedEvent),
  'used.flags': one((vring) => vring.usedFlags),
  'used.idx': one((vring) => vring.usedIdx),
  'used.ring.id': many(U32, (vring, i) => vring.usedId(i)),
  'used.ring.len': many(U32, (vring, i) => vring.usedLen(i)),
  avail_event: one((vring) => vring.availEvent),
} as const satisfies Record<string, Row>

export type RingFieldName = keyof typeof ROWS
export const RING_FIELDS: Readonly<Record<RingFieldName, Row>> = ROWS
export const RING_FIELD_NAMES = Object.keys(ROWS) as RingFieldName[]

/** One of them, in some ring; `i` is 0 where there is only one. */
export interface RingSpot {
  readonly field: RingFieldName
  readonly i: number
}

/** The spot of a place; null if it lies in no ring. */
export function ringSpotOf({ of, part, index }: Place): RingSpot | null {
  const name = part ? `${of}.${part}` : of
  const field = RING_FIELD_NAMES.find((one) => one === name)
  return field ? { field, i: Math.max(0, index) } : null
}
