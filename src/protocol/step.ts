/** Steps, calls and actors, decoded. */
import type { ActorRole } from '../core/machine/actors.ts'
import type { Call, CallResult } from '../core/machine/calls.ts'
import type { FnName } from '../core/machine/functions.ts'
import type { ActorState } from '../core/machine/interpreter.ts'
import type { KindName } from '../core/machine/op.ts'
import type { Doing, Side } from '../core/machine/siteFacts.ts'
import type { SiteName } from '../core/machine/sites.ts'
import type { Field } from '../core/memory/memory.ts'
import type { Place, QueueName } from '../core/memory/place.ts'

/** A step, decoded. Fields that a step does not have are -1, 0 or null. */
export interface StepInfo {
  readonly index: number
  readonly actor: number
  readonly site: SiteName
  /** Whose code the site is in, and what a step there does on the way of a message. */
  readonly side: Side
  readonly does: Doing
  readonly kind: KindName
  /** What was read or written, as place and width in memory, or -1. */
  readonly field: Field
  /** What that is; null if none, or if nothing is laid out there. */
  readonly place: Place | null
  /** Name of that place within its queue, for people: `avail.ring[3]`; '' if none. */
  readonly name: string
  /** Queue of that place; '' if none. */
  readonly queue: QueueName | ''
  readonly before: number
  readonly after: number
  /** First byte and number of bytes of a multi-byte write, or null. */
  readonly range: { readonly from: number; readonly length: number } | null
  /** The functions around it, outermost first. */
  readonly stack: readonly FnName[]
  /** Index of the call it belongs to. */
  readonly call: number
  /** Text of a kernel message, name of a callback, kind of a barrier or part of a wait. */
  readonly text: string
}

export interface ActorInfo {
  readonly index: number
  readonly role: ActorRole
  /** 'sender1'…, 'remoteTask1'…, else its role. */
  readonly name: string
  readonly state: ActorState
  /** Number of the message to the remote that it sends, or 0. */
  readonly message: number
  /** Index of its call, or -1. */
  readonly call: number
  /** The call it is in, or ''. */
  readonly fn: FnName | ''
}

/** One call of the history, as the log and the timeline show it. */
export interface CallInfo {
  readonly index: number
  readonly actor: number
  readonly call: Call
  readonly start: number
  readonly end: number | null
  readonly result: CallResult
  /**
   * Number of the message that it sends, in whatever direction, or 0. A call that sends some in
   * passing (an echo, an announcement) has that of the step at the cursor.
   */
  readonly message: number
}
