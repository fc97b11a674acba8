/** What the call at hand has done so far with the queue that is drawn, read from its steps. */
import type { Frame, StepInfo } from '../../protocol/protocol.ts'
import { indexIn } from '../subject/valueText.ts'

/** How far the entry of a ring has come. */
export type Progress = 'none' | 'written' | 'fenced' | 'published'
/** What the last of its steps belongs to. */
export type Phase = 'none' | 'adding' | 'kicking' | 'getting' | 'taking' | 'completing'

export interface CallFacts {
  /** FnName of the call; '' at the start. */
  readonly fn: string
  readonly side: 'driver' | 'remote' | 'none'
  readonly phase: Phase
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
  /** Slot that is written, and how far it has come. */
  readonly slot: number | null
  readonly progress: Progress
  /** The entry is written: also true once an index that went first has been caught up with. */
  readonly entry: boolean
  /** A fault took the barrier away. */
  readonly unfenced: boolean
  /** Buffer in hand, counted from the first one of this direction. */
  readonly buffer: number | null
  /** Fields of the header that this call has written. */
  readonly written: ReadonlySet<string>
  /** Address that a received message is for, from the moment that the driver reads it. */
  readonly dst: number | null
  /** Where the indirect table begins that this call fills (offset in memory); and that its
   * descriptor points to it by now. */
  readonly table: number | null
  readonly tableReady: boolean
  /** `virtqueue_kick` has begun. */
  readonly kicking: boolean
}

/** What belongs to one entry, and begins anew with the next. */
const ENTRY = {
  head: null,
  pending: null,
  id: null,
  len: null,
  bad: false,
  length: null,
  slot: null,
  progress: 'none',
  entry: false,
  unfenced: false,
  buffer: null,
  dst: null,
  table: null,
  tableReady: false,
  kicking: false,
} as const

/**
 * @param steps those of the call that concern the queue that is drawn
 * @param firstBuffer where its buffers begin in the pool
 */
export function callFacts(
  frame: Frame,
  steps: readonly StepInfo[],
  firstBuffer: number,
): CallFacts {
  const { step } = frame
  const call = step && frame.calls.find((c) => c.index === step.call)
  const fn = step?.stack[0] ?? call?.call.fn ?? ''
  const facts: Mutable = {
    ...ENTRY,
    fn,
    side: sideOf(fn),
    phase: 'none',
    ended: call?.end != null && call.end <= frame.cursor,
    message: call?.message ?? 0,
    written: new Set<string>(),
  }
  if (call?.call.fn === 'complete') facts.head = call.call.entries[0]?.[0] ?? null
  for (const s of steps) learn(facts, s, firstBuffer)
  const last = steps.at(-1)
  if (last && last.index === step?.index) facts.phase = phaseOf(last)
  return facts
}

type Mutable = { -readonly [K in keyof CallFacts]: CallFacts[K] } & { written: Set<string> }

const FILLS = /^(send\.(hdr|copy)|deliver\.|remote\.(out\.(hdr|payload)$|out\.hdr\.|app\.write))/

function learn(f: Mutable, s: StepInfo, firstBuffer: number): void {
  // A look at the index begins with the next entry.
  if (/^(used\.idx|take\.(mb|idx))$/.test(s.site)) {
    Object.assign(f, ENTRY)
    f.written.clear()
  }
  if (s.name.startsWith('buf[')) f.buffer = indexIn(s.name) - firstBuffer
  if (FILLS.test(s.site)) filled(f, s)
  switch (s.site) {
    case 'add.desc.flags':
      if (f.progress === 'none') f.head ??= indexIn(s.name)
      break
    case 'add.ring':
    case 'done.id':
    case 'done.lateId':
      if (s.site !== 'add.ring') f.head ??= s.after
      f.slot = indexIn(s.name)
      f.entry = true
      if (f.progress !== 'published') f.progress = 'written'
      break
    case 'add.wmb':
    case 'done.wmb':
      if (f.progress === 'written') f.progress = 'fenced'
      break
    case 'add.idx':
    case 'done.idx':
      f.progress = 'published'
      break
    case 'fault.skipWmb':
      f.unfenced = true
      break
    case 'get.id':
      f.id = s.after
      break
    case 'get.len':
      f.len = s.after
      break
    case 'get.outOfRange':
    case 'get.notHead':
      f.bad = true
      break
    case 'take.head':
      f.head = f.pending = s.after
      break
    case 'take.held':
      f.pending = null
      break
    case 'recv.dst':
      f.dst = s.after
      break
    case 'recv.put':
      f.dst = null
      break
    case 'add.token':
      f.tableReady = true
      break
  }
  if (s.site.startsWith('table.')) f.table = tableStart(s)
  if (phaseOf(s) === 'kicking') f.kicking = true
}

/** A field of the header, or the payload, was written. */
function filled(f: Mutable, s: StepInfo): void {
  const part = s.name.replace(/^.*?\.(hdr\.)?/, '').replace(/^data.*/, 'data')
  f.written.add(part)
  if (part !== 'len') return
  f.length = s.after & 0xffff
  // OpenAMP writes the length and the flags behind it at once.
  if ((s.field & 15) === 4) f.written.add('flags')
}

/** Offset of entry 0 of the table that a step writes to: its name has the number of the entry. */
function tableStart(s: StepInfo): number {
  const within = { addr: 0, len: 8, flags: 12, next: 14 }[s.name.replace(/^.*\./, '')] ?? 0
  return (s.field >>> 4) - within - 16 * indexIn(s.name)
}

const PHASES: readonly (readonly [Phase, RegExp])[] = [
  ['completing', /^(complete|\w+Complete)$/],
  ['taking', /^(take|(openamp|lite|pru)Take)$/],
  ['getting', /^(getBuf|moreUsed)$/],
  ['adding', /^add$/],
  ['kicking', /^(kick|kickPrepare|notify|\w+Kick)$/],
]

const phaseOf = (s: StepInfo): Phase =>
  PHASES.find(([, fns]) => s.stack.some((fn) => fns.test(fn)))?.[0] ?? 'none'

const REMOTE = /^(take|complete|deliver|setUsedFlags|setAvailEvent|scribble|remote\w+)$/
/** Time, signals and faults are neither side's. */
const WORLD = /^(tick|signal|failAlloc|setNotifyResult|arm|presetIdx|)$/

const sideOf = (fn: string): CallFacts['side'] =>
  WORLD.test(fn) ? 'none' : REMOTE.test(fn) ? 'remote' : 'driver'
