/** Where a fresh visualizer starts. */
import {
  type KernelId,
  SCENARIO_ROWS,
  type Scenario,
  usualBuffers,
} from '../core/machine/scenario.ts'
import type { SendArgs } from '../protocol/protocol.ts'

const { least, most } = SCENARIO_ROWS.num.kind

/** Ring sizes: every power of two that virtio allows, from the smallest with a wrap. */
export const NUMS: readonly number[] = Array.from(
  { length: Math.log2(most / least) + 1 },
  (_, i) => least * 2 ** i,
)

/** What Send sends until the composer says otherwise. */
export const DEFAULT_MESSAGE: SendArgs = {
  src: 0x400,
  dst: 0x401,
  data: new TextEncoder().encode('hello world!'),
  wait: true,
}

/**
 * The same scenario for another ring. Each direction gets as many buffers as the ring has
 * entries, at most 256: what 6.x does by itself, and what RPMSG_NUM_BUFS must be set to when 3.x
 * is built for such a ring (with its 512, probe could not fill the receive ring).
 */
export const withRing = (s: Scenario, num: number, kernel: KernelId): Scenario => ({
  ...s,
  num,
  kernel,
  buffers: usualBuffers(num),
})

/** What the remote sends when nobody said what. */
export const DEFAULT_REPLY: SendArgs = {
  src: 0x401,
  dst: 0x400,
  data: new TextEncoder().encode('hello Linux'),
  wait: false,
}

/** Rows of the fields over time: what moves with every send and every message that comes. */
export const FIRST_ROWS: readonly string[] = [
  'avail.idx',
  'last_avail_idx',
  'used.idx',
  'last_used_idx',
  'num_free',
  'free_head',
  'num_added',
  'used.flags',
]
