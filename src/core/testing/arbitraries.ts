/** What properties are tried on: worlds of every small shape, and seeds of schedules. */
import fc from 'fast-check'
import { DEFAULT_SCENARIO, KERNELS, REMOTE_OPTIONS, type Scenario } from '../machine/scenario.ts'

/** Scenarios of every small shape, both kernels, both layers. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    kernel: fc.constantFrom(...KERNELS),
    num: fc.constantFrom(2, 4, 8, 16),
    align: fc.constantFrom(4, 16, 4096),
    senders: fc.integer({ min: 1, max: 4 }),
    eventIdx: fc.boolean(),
    weakBarriers: fc.boolean(),
    layer: fc.constantFrom('rpmsg', 'rpmsg', 'rpmsg', 'virtqueue'),
    usedLen: fc.constantFrom('descriptor', 'written'),
    share: fc.constantFrom(1, 1, 0.5, 2),
    startIdx: fc.constantFrom(0, 0, 65534),
    indirectDesc: fc.boolean(),
  })
  .map(({ eventIdx, indirectDesc, share, ...rest }) => ({
    ...DEFAULT_SCENARIO,
    ...rest,
    // As many buffers as descriptors; fewer; more (which only 3.x can have).
    buffers: rest.num * (rest.kernel === 'linux-6.x' ? Math.min(share, 1) : share),
    features: { indirectDesc, eventIdx },
    // Tables of two entries in a slot, and fewer slots than heads.
    heap: { base: null, slotBytes: 32, slots: 6 },
  }))

/** Worlds with a real remote, compiled in every way, with and without a second thread. */
export const remoteScenarios: fc.Arbitrary<Scenario> = fc
  .record({
    kernel: fc.constantFrom(...KERNELS),
    num: fc.constantFrom(2, 4, 8),
    align: fc.constantFrom(16, 4096),
    senders: fc.integer({ min: 1, max: 3 }),
    eventIdx: fc.boolean(),
    remote: fc.constantFrom('openamp', 'rpmsg-lite', 'ti-pru'),
    remoteOptions: fc.subarray([...REMOTE_OPTIONS]),
    remoteTasks: fc.integer({ min: 0, max: 2 }),
  })
  .map(
    ({ eventIdx, ...rest }): Scenario => ({
      ...DEFAULT_SCENARIO,
      ...rest,
      buffers: rest.num,
      features: { indirectDesc: false, eventIdx },
    }),
  )

/** All of them. */
export const everyScenario = fc.oneof({ weight: 2, arbitrary: scenarios }, remoteScenarios)

export const seeds = fc.integer({ min: 0, max: 0xffffffff })
