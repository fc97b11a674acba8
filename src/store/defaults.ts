/** Where a fresh visualizer starts. */
import {
  type KernelId,
  SCENARIO_ROWS,
  type Scenario,
  usualBuffers,
} from '../core/machine/scenario.ts'

const { least, most } = SCENARIO_ROWS.num.kind

/** Ring sizes: every power of two that virtio allows, from the smallest with a wrap. */
export const NUMS: readonly number[] = Array.from(
  { length: Math.log2(most / least) + 1 },
  (_, i) => least * 2 ** i,
)

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
  validateUsedLen: s.validateUsedLen && kernel === 'linux-6.x',
})

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
