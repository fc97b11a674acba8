/** What properties are tried on: worlds of every small shape, and seeds of schedules. */
import fc from 'fast-check'
import { DEFAULT_SCENARIO, KERNELS } from '../scenario.ts'
import type { Start } from './worlds.ts'

/** Scenarios of every small shape, both kernels, both layers. */
export const scenarios: fc.Arbitrary<Start> = fc
  .record({
    kernel: fc.constantFrom(...KERNELS),
    num: fc.constantFrom(2, 4, 8, 16),
    align: fc.constantFrom(4, 16, 4096),
    senders: fc.integer({ min: 1, max: 4 }),
    eventIdx: fc.boolean(),
    weakBarriers: fc.boolean(),
    layer: fc.constantFrom('rpmsg', 'rpmsg', 'rpmsg', 'virtqueue'),
    usedLen: fc.constantFrom('descriptor', 'written'),
    // Near the end, so that the 16-bit indexes run round.
    startIdx: fc.constantFrom(0, 0, 65530),
    share: fc.constantFrom(1, 1, 0.5, 2),
  })
  .map(({ eventIdx, share, ...rest }) => ({
    ...DEFAULT_SCENARIO,
    ...rest,
    // As many buffers as descriptors; fewer; more (which only 3.x can have).
    buffers: rest.num * (rest.kernel === 'linux-6.x' ? Math.min(share, 1) : share),
    features: { indirectDesc: false, eventIdx },
  }))

export const seeds = fc.integer({ min: 0, max: 0xffffffff })
