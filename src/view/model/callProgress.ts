/** What the call at hand has done so far with the queue that is drawn, read from its steps. */
import { PHASES, type Phase as PhaseOfCall } from '../../core/machine/functionFacts.ts'
import { type FnName, FUNCTIONS } from '../../core/machine/functions.ts'
import { DESC_SIZE, descPartOffset } from '../../core/memory/desc.ts'
import { offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { BufferPart } from '../../core/memory/place.ts'
import type { Frame, StepInfo } from '../../protocol/protocol.ts'

/** How far the entry of a ring has come. */
export type Progress = 'none' | 'written' | 'fenced' | 'published'
/** What the last of its steps belongs to. */
export type Phase = 'none' | PhaseOfCall

export type CallFacts = Readonly<ReturnType<typeof callFacts>>

/** What belongs to one entry, and begins anew with the next. */
const ENTRY = {
  /** Descriptor that is added, taken or completed. */
  head: null as number | null,
  /** A head that the remote has read, but not noted as held. */
  pending: null as number | null,
  /** What virtqueue_get_buf read. */
  id: null as number | null,
  len: null as number | null,
  /** The id was bad. */
  bad: false,
  /** Length of the message, once it stands in the header. */
  length: null as number | null,
  /** Slot that is written, and how far it has come. */
  slot: null as number | null,
  progress: 'none' as Progress,
  /** The entry is written: also true once an index that went first has been caught up with. */
  entry: false,
  /** A fault took the barrier away. */
  unfenced: false,
  /** Buffer in hand, counted from the first one of this direction. */
  buffer: null as number | null,
  /** Address that a received message is for, from the moment that the driver reads it. */
  dst: null as number | null,
  /** Where the indirect table begins that this call fills (offset in memory); and that its
   * descriptor points to it by now. */
  table: null as number | null,
  tableReady: false,
  /** `virtqueue_kick` has begun. */
  kicking: false,
}

/**
 * @param steps those of the call that concern the queue that is drawn
 * @param firstBuffer where its buffers begin in the pool
 */
export function callFacts(frame: Frame, steps: readonly StepInfo[], firstBuffer: number) {
  const { step } = frame
  const call = step && frame.calls.find((c) => c.index === step.call)
  const fn: FnName | '' = step?.stack[0] ?? call?.call.fn ?? ''
  const last = steps.at(-1)
  const facts = {
    ...ENTRY,
    /** The function of the call; '' at the start. */
    fn,
    side: sideOf(fn),
    phase: last && last.index === step?.index ? phaseOf(last) : ('none' as const),
    ended: call?.end != null && call.end <= frame.cursor,
    /** Number of the message that it sends, or 0. */
    message: call?.message ?? 0,
    /** Parts of the message that this call has written. */
    written: new Set<BufferPart>(),
  }
  if (call?.call.fn === 'complete') facts.head = call.call.entries[0]?.[0] ?? null
  for (const s of steps) learn(facts, s, firstBuffer)
  return facts
}

type Learnt = typeof ENTRY & { readonly written: Set<BufferPart> }

/** What step `s` adds to what is known. */
function learn(f: Learnt, s: StepInfo, firstBuffer: number): void {
  if (s.place?.of === 'buf') f.buffer = s.place.index - firstBuffer
  switch (s.does) {
    case 'looks':
      Object.assign(f, ENTRY)
      f.written.clear()
      break
    case 'fills':
      filled(f, s)
      break
    case 'tabulates':
      f.table = tableStart(s)
      break
    case 'enters':
      if (s.site !== 'add.ring') f.head ??= s.after
      f.slot = s.place?.index ?? null
      f.entry = true
      if (f.progress !== 'published') f.progress = 'written'
      break
    case 'fences':
      if (f.progress === 'written') f.progress = 'fenced'
      break
    case 'publishes':
      f.progress = 'published'
      break
    case 'rejects':
      if (s.site !== 'get.broken') f.bad = true
      break
    default:
      learnDetail(f, s)
  }
  if (phaseOf(s) === 'kicking') f.kicking = true
}

/** Values that the code keeps in variables of its own. */
function learnDetail(f: Learnt, s: StepInfo): void {
  switch (s.site) {
    case 'add.desc.flags':
      if (f.progress === 'none') f.head ??= s.place?.index ?? null
      break
    case 'add.token':
      f.tableReady = true
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
  }
}

/** A field of the header, or the payload, was written. */
function filled(f: Learnt, { place, after, field }: StepInfo): void {
  if (place?.of !== 'buf') return
  f.written.add(place.part)
  if (place.part !== 'len') return
  f.length = after & 0xffff
  // OpenAMP writes the length and the flags behind it at once.
  if (widthOf(field) === 4) f.written.add('flags')
}

/** Offset of entry 0 of the table that a step writes to: its place has the number of the entry. */
function tableStart({ place, field }: StepInfo): number | null {
  if (place?.of !== 'indirect') return null
  return offsetOf(field) - descPartOffset(place.part) - DESC_SIZE * place.index
}

/** What runs with the queue at a step. */
const phaseOf = ({ stack }: StepInfo): Phase =>
  PHASES.find((phase) => stack.some((fn) => FUNCTIONS[fn].phase === phase)) ?? 'none'

/** Whose function it is; time, signals and faults are neither side's. */
function sideOf(fn: FnName | ''): 'driver' | 'remote' | 'none' {
  const side = fn ? FUNCTIONS[fn].side : 'world'
  return side === 'world' ? 'none' : side
}
