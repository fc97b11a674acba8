/** The shape of `traces.json`, which the conformance run writes. */
import type { KernelId, RemoteId } from '../../../core/machine/scenario.ts'

/** Name, operations, and what differed first if anything did. */
export type TraceLine = readonly [name: string, operations: number, difference?: string]

export interface Group {
  readonly set: 'vectors' | 'vectors-access' | 'vectors-found' | 'vectors-remote'
  readonly kernel: KernelId
  /** Null: the recordings move the device themselves. */
  readonly remote: RemoteId | null
  /** Build options that the remote of some of them has. */
  readonly options: readonly string[]
  readonly traces: readonly TraceLine[]
}
