/**
 * What belongs together at one frame: the entry of a ring, its descriptors, their buffer, the
 * message in it and the bytes of all of them.
 */
import { offsetOf } from '../../core/memory/memory.ts'
import { carrierOf } from '../model/buffer.ts'
import type { StageModel } from '../model/stageModel.ts'
import { type Subject, subjectAt, subjectName } from './subject.ts'

export interface ByteRange {
  readonly from: number
  readonly length: number
}

export interface Chain {
  /** Name of the thing itself, see `subjectName`. */
  readonly origin: string
  /** Names of everything that belongs to it, itself among them. */
  readonly names: ReadonlySet<string>
  /** Their bytes in the vring. */
  readonly bytes: readonly ByteRange[]
  /** Descriptors, in the order of their chain. */
  readonly descs: readonly number[]
  /** Where the thing leads; -1 and null: to none. */
  readonly head: number
  readonly buffer: number | null
  readonly message: number
  /** The head points to an indirect table. */
  readonly indirect: boolean
}

type Dial = 'avail' | 'used'

/** @returns null for a thing that does not exist in this ring */
export function chainOf(cx: StageModel, thing: Subject): Chain | null {
  switch (thing.is) {
    case 'slot':
      return thing.slot < cx.num ? ofSlot(cx, thing.ring, thing.slot) : null
    case 'desc':
      return thing.index < cx.num ? ofDesc(cx, thing.index, thing) : null
    case 'buffer':
      return thing.index < cx.buffers ? ofBuffer(cx, thing.index, thing) : null
    case 'message':
      return ofMessage(cx, thing)
    case 'byte':
      return ofByte(cx, thing.offset)
    case 'register':
      return ofRegister(cx, thing.name)
    default:
      return thing satisfies never
  }
}

function ofSlot(cx: StageModel, dial: Dial, slot: number, origin?: Subject): Chain {
  const thing: Subject = origin ?? { is: 'slot', ring: dial, slot }
  const head = cx.ringOf(dial).slot(slot).leadsTo ?? undefined
  return chain(cx, thing, { head, slots: [[dial, slot]] })
}

function ofDesc(cx: StageModel, index: number, origin: Subject): Chain {
  if (cx.desc(index).free) return chain(cx, origin, { descs: [index] })
  return chain(cx, origin, { head: cx.chains.head(index) })
}

function ofBuffer(cx: StageModel, buffer: number, origin: Subject): Chain {
  const head = carrierOf(cx, buffer)
  return chain(cx, origin, head === null ? { buffer } : { head })
}

function ofMessage(cx: StageModel, thing: Extract<Subject, { is: 'message' }>): Chain {
  const here = (thing.to === 'linux') === cx.receiving && thing.number > 0
  for (let i = 0; here && i < cx.buffers; i++)
    if (cx.buffer(i).message === thing.number) return ofBuffer(cx, i, thing)
  return chain(cx, thing, {})
}

function ofByte(cx: StageModel, offset: number): Chain | null {
  const { vring } = cx.q
  const thing = subjectAt(vring.placeAt(offset, '')?.place ?? null)
  if (thing) return chainOf(cx, thing)
  // What has a name and stands in no ring leads nowhere.
  return cx.layout.placeAt(offset) ? chain(cx, { is: 'byte', offset }, {}) : null
}

/** An index means the slot that is next; free_head the descriptor that it names. */
function ofRegister(cx: StageModel, name: string): Chain {
  const { ring, num } = cx
  const thing: Subject = { is: 'register', name }
  const index = indexNamed(cx, name)
  if (index) return ofSlot(cx, index.dial, index.value & (num - 1), thing)
  const { freeHead, numFree } = ring.driver
  if (name === 'free_head' && numFree > 0 && freeHead < num)
    return chain(cx, thing, { descs: [freeHead] })
  return chain(cx, thing, {})
}

/** The free-running index of a name, and the ring that it counts in. */
export function indexNamed(
  { avail, used }: StageModel,
  name: string,
): { readonly dial: Dial; readonly value: number } | null {
  for (const { name: dial, idx, last, lastName } of [avail, used]) {
    if (name === `${dial}.idx`) return { dial, value: idx }
    if (name === lastName) return { dial, value: last }
  }
  // The pane of the registers calls the remote's index by one name, whatever the remote does.
  return name === 'last_avail_idx' ? { dial: 'avail', value: avail.last } : null
}

interface Members {
  readonly head?: number
  readonly descs?: readonly number[]
  readonly buffer?: number
  readonly slots?: readonly (readonly [Dial, number])[]
}

function chain(cx: StageModel, origin: Subject, of: Members): Chain {
  const { num, ring, receiving } = cx
  const head = of.head ?? -1
  const descs = of.descs ?? (head < 0 ? [] : cx.chains.from(head))
  const slots = [...(of.slots ?? [])]
  if (head >= 0) slots.push(...slotsOf(cx, head))
  const buffer = of.buffer ?? (head < 0 ? null : cx.desc(head).buffer)
  const message =
    origin.is === 'message' ? origin.number : buffer === null ? 0 : cx.buffer(buffer).message

  const things: Subject[] = [
    origin,
    ...slots.map(([dial, slot]): Subject => ({ is: 'slot', ring: dial, slot })),
    ...descs.map((index): Subject => ({ is: 'desc', index })),
  ]
  if (buffer !== null) things.push({ is: 'buffer', index: buffer })
  if (message > 0 && origin.is !== 'message')
    things.push({ is: 'message', to: receiving ? 'linux' : 'remote', number: message })
  const { freeHead, numFree } = ring.driver
  if (head < 0 && numFree > 0 && descs.includes(freeHead) && freeHead < num)
    things.push({ is: 'register', name: 'free_head' })
  const members = new Map(things.map((thing) => [subjectName(thing), thing]))
  return {
    origin: subjectName(origin),
    names: new Set(members.keys()),
    bytes: [...members.values()].flatMap((thing) => bytesOf(cx, thing)),
    descs,
    head,
    buffer,
    message,
    indirect: head >= 0 && cx.desc(head).indirect,
  }
}

/** Entries that name this head and still count. */
const slotsOf = ({ avail, used }: StageModel, head: number): [Dial, number][] =>
  [avail, used].flatMap((ring) =>
    ring
      .current()
      .filter((slot) => ring.slot(slot).leadsTo === head)
      .map((slot): [Dial, number] => [ring.name, slot]),
  )

const FLAGS_AND_INDEXES = ['avail.flags', 'avail.idx', 'used.flags', 'used.idx']

function bytesOf({ q: { vring } }: StageModel, thing: Subject): ByteRange[] {
  if (thing.is === 'desc') return [{ from: offsetOf(vring.descAddr(thing.index)), length: 16 }]
  if (thing.is === 'slot')
    return thing.ring === 'avail'
      ? [{ from: offsetOf(vring.availRing(thing.slot)), length: 2 }]
      : [{ from: offsetOf(vring.usedId(thing.slot)), length: 8 }]
  if (thing.is !== 'register') return []
  const fields = [vring.availFlags, vring.availIdx, vring.usedFlags, vring.usedIdx]
  const at = FLAGS_AND_INDEXES.indexOf(thing.name)
  if (at >= 0) return [{ from: offsetOf(fields[at]), length: 2 }]
  if (thing.name === 'used_event') return [{ from: offsetOf(vring.usedEvent), length: 2 }]
  return thing.name === 'avail_event' ? [{ from: offsetOf(vring.availEvent), length: 2 }] : []
}
