/**
 * Faults: what goes wrong once. Each is armed at a queue, waits in a place of its own (`fault.…`
 * in the region of the world, so that it is undone and replayed like everything else), does its
 * harm the next time its object is used, and is gone.
 */
import type { Field } from './memory.ts'
import type { Records } from './records.ts'

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
}

/** Per queue: 0, or the value with which a fault was armed. */
export type FaultFields = Readonly<Record<FaultName, Field>>

const SPELLED: Record<FaultName, string> = {
  skipWmb: 'skip_wmb',
  dropKick: 'drop_kick',
  notifyFails: 'notify_fails',
  dropInterrupt: 'drop_interrupt',
  badId: 'bad_id',
  duplicateId: 'duplicate_id',
  tornPublish: 'torn_publish',
  stopConsuming: 'stop_consuming',
}

/** @param q name of the queue with a full stop, or '' */
export const faultFields = (r: Records, q: string): FaultFields =>
  Object.fromEntries(
    FAULTS.map((name) => [name, r.one(`${q}fault.${SPELLED[name]}`, 4)]),
  ) as unknown as FaultFields
