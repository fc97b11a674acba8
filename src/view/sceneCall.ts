/** What the call at hand has done so far, read from its steps. */
import type { Frame, StepInfo } from '../worker/protocol.ts'

/** How far the entry of a ring has come. */
export type Progress = 'none' | 'written' | 'fenced' | 'published'

/** One structure that the call has stored to, or loaded from, in order. */
export interface Touched {
  readonly text: string
  /** In front of the barrier, or behind it. */
  readonly behind: boolean
}

export interface CallFacts {
  /** FnName of the call; '' at the start. */
  readonly fn: string
  readonly side: 'driver' | 'remote' | 'none'
  readonly ended: boolean
  /** Number of the message that it sends, or 0. */
  readonly message: number
  /** Descriptor that is added, taken or completed. */
  readonly head: number | null
  /** A head that the remote has read, but not noted as held. */
  readonly pending: number | null
  /** What virtqueue_get_buf read. */
  readonly id: number | null
  readonly len: number | null
  /** The id was bad. */
  readonly bad: boolean
  /** Length of the message, once it stands in the header. */
  readonly length: number | null
  /** Slot that is written, and the ring it is in. */
  readonly slot: number | null
  readonly progress: Progress
  /** Transmit buffer in hand. */
  readonly buffer: number | null
  /** Fields of the header that this call has written. */
  readonly written: ReadonlySet<string>
  /** `virtqueue_kick` has begun. */
  readonly kicking: boolean
}

const REMOTE = new Set(['take', 'complete', 'setUsedFlags'])
const NONE: CallFacts = {
  fn: '',
  side: 'none',
  ended: false,
  message: 0,
  head: null,
  pending: null,
  id: null,
  len: null,
  bad: false,
  length: null,
  slot: null,
  progress: 'none',
  buffer: null,
  written: new Set(),
  kicking: false,
}

/** The first number in brackets: 3 of `avail.ring[3]`; -1 if there is none. */
export function indexIn(name: string): number {
  const found = /\[(\d+)\]/.exec(name)
  return found ? Number(found[1]) : -1
}

/**
 * @param queue name of the queue that is drawn; steps of another one change nothing
 * @param firstBuffer where the transmit buffers begin in the pool
 */
export function callFacts(frame: Frame, queue: string, firstBuffer: number): CallFacts {
  const { step } = frame
  if (!step) return NONE
  const call = frame.calls.find((c) => c.index === step.call)
  const fn = step.stack[0] ?? call?.call.fn ?? ''
  const ended = call?.end != null && call.end <= frame.cursor
  const facts = {
    ...NONE,
    fn,
    side: sideOf(fn),
    ended,
    message: call?.message ?? 0,
    written: new Set<string>(),
  }
  if (call?.call.fn === 'complete') facts.head = call.call.entries[0]?.[0] ?? null
  for (const s of frame.callSteps)
    if (s.queue === '' || s.queue === queue) learn(facts, s, firstBuffer)
  return facts
}

type Mutable = { -readonly [K in keyof CallFacts]: CallFacts[K] } & { written: Set<string> }

function learn(f: Mutable, s: StepInfo, firstBuffer: number): void {
  const { site } = s
  if (site.startsWith('send.hdr') || site === 'send.copy') {
    f.buffer = indexIn(s.name) - firstBuffer
    f.written.add(site === 'send.copy' ? 'data' : s.name.replace(/^.*hdr\./, ''))
    if (site === 'send.hdr.len') f.length = s.after
  } else if (site === 'add.desc.flags' && f.progress === 'none') f.head ??= indexIn(s.name)
  else if (site === 'add.ring' || site === 'done.id') {
    f.slot = indexIn(s.name)
    f.progress = 'written'
  } else if (site === 'add.wmb' || site === 'done.wmb') f.progress = 'fenced'
  else if (site === 'add.idx' || site === 'done.idx') f.progress = 'published'
  else if (site === 'get.id') f.id = s.after
  else if (site === 'get.len') f.len = s.after
  else if (site === 'get.outOfRange' || site === 'get.notHead') f.bad = true
  else if (site === 'take.head') f.head = f.pending = s.after
  else if (site === 'take.held') f.pending = null
  else if (s.stack.includes('kick')) f.kicking = true
}

/** Passing time is neither side's call. */
const sideOf = (fn: string): CallFacts['side'] =>
  fn === 'tick' ? 'none' : REMOTE.has(fn) ? 'remote' : 'driver'
