/**
 * Faults: what goes wrong. Each is armed at a queue, waits in a place of its own (`fault.…` in the
 * region of the world, so that it is undone and replayed like everything else), and does its harm
 * the next time its object is used. Then it is gone, unless it strikes every time: until it is
 * taken back.
 */

import type { Records } from './fieldTable.ts'
import { type Field, field, offsetOf } from './memory.ts'
import type { One, Place, QueueName } from './place.ts'

/**
 * - `skipWmb`: the driver's next add goes without its write barrier, and the index overtakes the entry.
 * - `dropKick`: the doorbell rings and nobody hears it; the hook says that all is well.
 * - `notifyFails`: the notify hook returns false, so the queue is broken from now on.
 * - `dropInterrupt`: the remote interrupts and the driver never hears of it.
 * - `badId`: the next used entry names another descriptor; the value is that id + 1.
 * - `duplicateId`: the next used entry is written, and announced, twice.
 * - `tornPublish`: the remote moves used.idx before it writes the entry.
 * - `stopConsuming`: the remote takes nothing more, until it is restarted or this is taken back.
 */
export const FAULTS = [
  'skipWmb',
  'dropKick',
  'notifyFails',
  'dropInterrupt',
  'badId',
  'duplicateId',
  'tornPublish',
  'stopConsuming',
] as const
export type FaultName = (typeof FAULTS)[number]

/** A fault that waits. */
export interface ArmedFault {
  readonly fault: FaultName
  /** Index of the queue: 0 = rvq, 1 = svq. */
  readonly q: number
  /** 1, or for badId: id + 1. 0 takes the fault back. */
  readonly value: number
  /** It strikes every time, until it is taken back. */
  readonly every?: boolean
}

/** Per queue: 0, or the value with which a fault was armed. */
export type FaultFields = Readonly<Record<FaultName, Field>>

/** Place and width in memory. The three of a completion are 8 bytes in a row, one look for all. */
const PLACES = {
  skipWmb: ['fault.skip_wmb', 4],
  dropKick: ['fault.drop_kick', 4],
  notifyFails: ['fault.notify_fails', 4],
  dropInterrupt: ['fault.drop_interrupt', 4],
  badId: ['fault.bad_id', 4],
  duplicateId: ['fault.duplicate_id', 2],
  tornPublish: ['fault.torn_publish', 2],
  stopConsuming: ['fault.stop_consuming', 4],
} as const satisfies Record<FaultName, readonly [One, 2 | 4]>

/** Bit of a fault in `fault.every`. */
export const everyBit = (fault: FaultName): number => 1 << FAULTS.indexOf(fault)

export function faultFields(r: Records, q: QueueName | ''): FaultFields {
  const entries = FAULTS.map((name) => {
    const [of, width] = PLACES[name]
    return [name, r.one(of, width, q)]
  })
  return Object.fromEntries(entries) as FaultFields
}

/** Place of badId, duplicateId and tornPublish together; 0 if none of them waits. */
export const completionFaults = ({ badId }: FaultFields): Field => field(offsetOf(badId), 8)

/** The fault that waits in a place; null if none does. */
export const faultIn = (place: Place | null | undefined): FaultName | null =>
  FAULTS.find((name) => place?.of === PLACES[name][0]) ?? null
