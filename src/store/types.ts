/** What the panes need to know of the protocol's and the core's vocabulary, behind one door. */
export type { Call } from '../core/machine/calls.ts'
export {
  DEFAULT_SCENARIO,
  KERNELS,
  type KernelId,
  SCENARIO_ROWS,
  type Scenario,
} from '../core/machine/scenario.ts'
export type { SiteName } from '../core/machine/sites.ts'
export { everyBit, FAULTS } from '../core/memory/faultFields.ts'
export type { Layout, QueueLayout } from '../core/memory/layout.ts'
export type { Memory } from '../core/memory/memory.ts'
export * from '../protocol/actFacts.ts'
export * from '../protocol/acts.ts'
export * from '../protocol/protocol.ts'
export { SETTINGS_ROWS } from '../protocol/settings.ts'
