/**
 * Where a real remote keeps its private state, and the application on it its own: like all
 * state it is bytes, so that a restart can lose it and a step back brings it again.
 */

import type { Scenario } from '../machine/scenario.ts'
import type { Records } from './fieldTable.ts'
import type { Field } from './memory.ts'

/** Rows of equal shape; a row whose `handle` is 0 is free, else it holds the handle + 1. */
export interface Table {
  readonly size: number
  /** Length of a row in bytes. */
  readonly stride: number
  handle(row: number): Field
}

export interface EndpointTable extends Table {
  addr(row: number): Field
  /** RPMSG_ADDR_ANY: none yet. */
  dest(row: number): Field
  /** Index in CALLBACK_MODES. */
  mode(row: number): Field
  /** First byte of the service's name, 32 bytes padded with 0. */
  name(row: number): Field
}

/** Received buffers that the application holds. */
export interface HeldTable extends Table {
  buffer(row: number): Field
  /** How often it must be released. */
  count(row: number): Field
}

/** Transmit buffers that the application has taken and not sent. */
export interface TakenTable extends Table {
  buffer(row: number): Field
  /** Handle + 1 of the endpoint that it was taken for. */
  endpoint(row: number): Field
}

export interface RemoteState {
  /** OpenAMP, per queue: completions since the last kick (vq_queued_cnt). */
  readonly queuedCnt: readonly Field[]
  /** RPMsg-Lite: 1 after the first notification of the receive ring. */
  readonly linkState: Field
  /** The name service was negotiated. */
  readonly supportNs: Field
  /** OpenAMP: where the search for a free address begins. */
  readonly bitNext: Field
  /** OpenAMP: head of the list of transmit buffers that were given back unsent. */
  readonly reclaimerNext: Field
  readonly reclaimerPrev: Field
  readonly endpoints: EndpointTable
  readonly held: HeldTable
  readonly taken: TakenTable
}

const ENDPOINTS = 32

/**
 * Lays the state out. After a restart the same buffer can be held many times over, so there is
 * room for some laps of the ring; what finds no room is not held, and not taken.
 */
export function remoteState(r: Records, { num, layer }: Scenario): RemoteState {
  const queues = layer === 'rpmsg' ? (['rvq', 'svq'] as const) : ([''] as const)
  const room = Math.min(Math.max(128, 16 * num), 1024)
  const endpoint = r.rows('remote.ept', ENDPOINTS, {
    handle: 4,
    addr: 4,
    dest: 4,
    mode: 4,
    name: 8,
    'name+8': 8,
    'name+16': 8,
    'name+24': 8,
  })
  const held = r.rows('remote.held_buf', room, { handle: 4, buffer: 4, count: 4 })
  const taken = r.rows('remote.taken_buf', room, { handle: 4, buffer: 4, endpoint: 4 })
  return {
    queuedCnt: queues.map((q) => r.one('remote.queued_cnt', 2, q)),
    linkState: r.one('remote.link_state', 1),
    supportNs: r.one('remote.support_ns', 1),
    bitNext: r.one('remote.bitnext', 2),
    reclaimerNext: r.one('remote.reclaimer.next', 8),
    reclaimerPrev: r.one('remote.reclaimer.prev', 8),
    endpoints: { size: ENDPOINTS, stride: 48, ...endpoint },
    held: { size: room, stride: 12, ...held },
    taken: { size: room, stride: 12, ...taken },
  }
}

/** What no restart forgets: how many handles were given out so far; and the device's lock. */
export interface RemoteCounts {
  readonly endpointHandles: Field
  readonly heldHandles: Field
  readonly takenHandles: Field
  /** OpenAMP's rdev->lock: 0, or 1 + the actor that holds it. */
  readonly lock: Field
}

export const remoteCounts = (r: Records): RemoteCounts => ({
  endpointHandles: r.one('remote.endpoints', 4),
  heldHandles: r.one('remote.held_bufs', 4),
  takenHandles: r.one('remote.taken_bufs', 4),
  lock: r.one('rdev_lock', 1),
})
