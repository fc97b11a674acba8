/** What the panes need to know of the worker's and the core's vocabulary, behind one door. */
export type { Call } from '../core/machine/calls.ts'
export {
  DEFAULT_SCENARIO,
  KERNELS,
  type KernelId,
  SCENARIO_ROWS,
  type Scenario,
} from '../core/machine/scenario.ts'
export type { SiteName } from '../core/machine/sites.ts'
export { FAULTS } from '../core/memory/faultFields.ts'
export type { Layout, QueueLayout } from '../core/memory/layout.ts'
export type { Memory } from '../core/memory/memory.ts'
export { type ActFacts, factsAt } from '../protocol/actFacts.ts'
export {
  ACTS,
  type Act,
  type ActOf,
  actOfKey,
  BUTTONS,
  firstForm,
  formsOf,
  type KeyName,
  valuesOf,
  whyNot,
} from '../protocol/acts.ts'
export {
  type ActorInfo,
  type BranchInfo,
  type Breakpoint,
  type CallInfo,
  type Choice,
  type Command,
  type ConditionProblem,
  type Courses,
  DEFAULT_SETTINGS,
  type Event,
  type Frame,
  type Granularity,
  type LogEntry,
  type Misconception,
  type Problem,
  type SendArgs,
  type Settings,
  type Spot,
  type StepInfo,
  type Suggestion,
  type Timeline,
  type Transcript,
  type Violated,
} from '../protocol/protocol.ts'
export { SETTINGS_ROWS } from '../protocol/settings.ts'
