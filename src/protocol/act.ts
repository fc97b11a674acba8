/** What each act says beside its name; see acts.ts for what it is about. */
import type { Call } from '../core/machine/calls.ts'
import type { RingSpot } from '../core/memory/ringFields.ts'

/** Payload of one message that is sent here, in bytes: more make a link that nobody can pass on. */
export const MOST_DATA = 4096

/** What a person types into the composer. */
export interface SendArgs {
  readonly src: number
  readonly dst: number
  readonly data: Uint8Array
  readonly wait: boolean
}

/** `q`: index of the queue; the one that rpmsg sends on if nothing is said. */
export interface OnQueue {
  readonly q?: number
}

/** What is said beside the name of an act. */
interface ActArgs {
  /** A thread of the driver sends: the first idle one, and the default message, if nothing is said. */
  readonly send: { readonly args?: SendArgs; readonly sender?: number }
  /** virtqueue_kick by hand. */
  readonly kick: OnQueue
  /** The remote sends a message to Linux: `deliver` of the textbook one, remoteSend of a library. */
  readonly reply: { readonly args?: SendArgs }
  /** The textbook remote takes the next available entry. */
  readonly take: OnQueue
  /** The textbook remote completes a head that it holds. */
  readonly complete: OnQueue & { readonly head: number }
  /** A library remote handles the notification of a queue. */
  readonly poll: OnQueue
  /** The application on a library lets go of a buffer, by its handle. */
  readonly release: { readonly held: number }
  /** Virtual time passes: so many ms, or until the first sleeper's time is over. */
  readonly time: { readonly ms?: number }
  /** An actor in the middle of a call goes on. */
  readonly run: { readonly actor: number }
  /** A stray write into a field of a ring, on behalf of one side: neither's code does it. */
  readonly overwrite: RingSpot & {
    readonly by: 'driver' | 'remote'
    readonly q: number
    readonly value: number
  }
  /**
   * An actor that looks, naps and looks again goes on doing so, and time passes for it: until its
   * call ends, or for the 15 seconds that the longest wait of a library takes.
   */
  readonly nap: { readonly actor: number }
  /**
   * Any other call: of the driver by hand, of the remote, or of the world around them (faults,
   * signals, memory that runs out), which is always one step.
   */
  readonly call: { readonly by: 'hand' | 'remote' | 'world'; readonly call: Call }
}

export type ActName = keyof ActArgs
export type ActOf<N extends ActName> = { [M in N]: { readonly name: M } & ActArgs[M] }[N]
export type Act = ActOf<ActName>
