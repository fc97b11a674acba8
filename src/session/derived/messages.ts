/**
 * The messages of an execution, in the order in which they were begun, numbered in each
 * direction: those that a person has sent, and those that the code sends while it does something
 * else (an echo, an announcement).
 */

import { Derived } from '../../core/history/derived.ts'
import type { Trace } from '../../core/history/trace.ts'
import { lowerBound } from '../../core/history/undoable.ts'
import type { Call } from '../../core/machine/calls.ts'
import { FN, type FnName } from '../../core/machine/functions.ts'
import { SITE } from '../../core/machine/sites.ts'
import { RPMSG_NAME_SIZE, RPMSG_NS_ADDR } from '../../core/memory/constants.ts'
import type { LogEntry } from '../../protocol/protocol.ts'
import { endpointOfTaken, endsOf } from '../remoteEndpoints.ts'

/** What a message says; of an announcement its source and bytes are not known at once. */
export interface Facts {
  src: number
  dst: number
  /** Bytes of the payload. */
  length: number
  data: Uint8Array
}

export interface Message extends Facts {
  readonly to: LogEntry['to']
  /** Counts per direction, from 1. */
  readonly number: number
  /** Messages to the remote so far, it included. */
  readonly sent: number
  /** Number of steps that had been done when it was begun. */
  readonly begun: number
  /** The outermost function that is about it; -1 if it was refused before its first step. */
  readonly frame: number
  /** Index of the call that it belongs to. */
  readonly call: number
}

/** Calls that send one message each. */
const CALLS: ReadonlySet<string> = new Set<FnName>([
  'send',
  'deliver',
  'remoteSend',
  'remoteSendNocopy',
])
/** Functions that send one message each; the outermost of them counts. */
const SENDS: ReadonlySet<number> = new Set(
  (
    [
      'send',
      'deliver',
      'remoteSend',
      'remoteSendNocopy',
      'openampSend',
      'openampSendNocopy',
      'liteSend',
      'liteSendNocopy',
      'pruSend',
    ] as const
  ).map((name) => FN[name]),
)
/** Sites at which a send that no call has begun can take its first step. */
const FIRST_SITES: ReadonlySet<number> = new Set([
  SITE['tx.lock'],
  SITE['send.badAddr'],
  SITE['send.tooBig'],
  SITE['remote.txbuf.lock'],
  SITE['take.idx'],
])

const NOTHING = new Uint8Array()

export class Messages extends Derived {
  readonly all: Message[] = []
  readonly #byFrame = new Map<number, number>()

  constructor(readonly trace: Trace) {
    super()
  }

  override begun(call: number): void {
    const { call: what, firstFrame, start } = this.trace.calls[call]
    if (CALLS.has(what.fn)) this.#begin(firstFrame, call, start, this.#factsOf(what))
  }

  /** It may be the first step of a message that no call has begun. */
  override step(i: number): void {
    if (!FIRST_SITES.has(this.trace.columns.site(i))) return
    const frame = this.#outermost(i)
    if (frame >= 0 && !this.#byFrame.has(frame))
      this.#begin(frame, this.trace.callOf(i), i, this.#nested(i))
  }

  /** A message to Linux that was refused before its first step, as step `i` tells. */
  refusedAtOnce(i: number): number {
    return this.#begin(-1, this.trace.callOf(i), i, this.#nested(i))
  }

  /** The message that step `i` is about, as an index, or -1. */
  ofStep(i: number): number {
    return this.#byFrame.get(this.#outermost(i)) ?? -1
  }

  /** Number of the message that step `i` is about, or 0. */
  numberOfStep(i: number): number {
    return this.all[this.ofStep(i)]?.number ?? 0
  }

  /** Messages to the remote that have been begun by the cursor. */
  get sent(): number {
    return this.all[this.begunBy(this.trace.cursor) - 1]?.sent ?? 0
  }

  /** The message that a call was made for, as an index, or -1. */
  ofCall(call: number): number {
    return this.#byFrame.get(this.trace.calls[call].firstFrame) ?? -1
  }

  /** The message that one of these functions is about, as an index, or -1. */
  ofFrames(frames: readonly number[]): number {
    for (const frame of frames) {
      const found = this.#byFrame.get(frame)
      if (found !== undefined) return found
    }
    return -1
  }

  /** How many had been begun after `step` steps; at the end all of them. */
  begunBy(step: number): number {
    if (step === this.trace.length) return this.all.length
    return lowerBound(this.all.length, (m) => this.all[m].begun < step)
  }

  override cut(step: number): void {
    for (let last = this.all.at(-1); last && last.begun >= step; last = this.all.at(-1)) {
      this.all.pop()
      this.#byFrame.delete(last.frame)
    }
  }

  #begin(frame: number, call: number, begun: number, facts: Facts): number {
    const index = this.all.length
    const before = this.all.at(-1)?.sent ?? 0
    const sends = frame >= 0 && this.trace.frames.fn(frame) === FN.send
    const sent = sends ? before + 1 : before
    const which = sends
      ? ({ to: 'remote', number: sent } as const)
      : ({ to: 'linux', number: index - before + 1 } as const)
    this.all.push({ ...facts, ...which, sent, begun, frame, call })
    if (frame >= 0) this.#byFrame.set(frame, index)
    return index
  }

  #outermost(i: number): number {
    const { frames, columns } = this.trace
    let found = -1
    for (let f = columns.frame(i); f >= 0; f = frames.parent(f))
      if (SENDS.has(frames.fn(f))) found = f
    return found
  }

  #factsOf(c: Call): Facts {
    const { memory, layout } = this.trace.machine
    switch (c.fn) {
      case 'send':
      case 'deliver':
        return { src: c.src, dst: c.dst, length: c.len, data: c.data }
      case 'remoteSend': {
        const ends = endsOf(memory, layout, c.ept, c.dst)
        return { ...ends, length: c.data.length, data: c.data }
      }
      case 'remoteSendNocopy': {
        const ends = endsOf(memory, layout, endpointOfTaken(memory, layout, c.tx), c.dst)
        return { ...ends, length: c.data.length, data: c.data }
      }
      default:
        throw new TypeError(`${c.fn} sends nothing`)
    }
  }

  /** What is sent inside of something else: an answer to what was just received, or news. */
  #nested(i: number): Facts {
    const { columns, notes } = this.trace
    const actor = columns.actor(i)
    let before = i - 1
    while (before >= 0 && columns.actor(before) !== actor) before--
    const note = notes.get(before) as { rx?: Rx; remoteRx?: Rx } | undefined
    const rx = note?.rx ?? note?.remoteRx
    if (rx) return { src: rx.to, dst: rx.src, length: rx.len, data: rx.data }
    return { src: 0, dst: RPMSG_NS_ADDR, length: RPMSG_NAME_SIZE + 8, data: NOTHING }
  }
}

/** A message as a callback has received it. */
interface Rx {
  readonly to: number
  readonly src: number
  readonly len: number
  readonly data: Uint8Array
}
