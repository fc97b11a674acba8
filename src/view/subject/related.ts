/**
 * What belongs together at one frame: the entry of a ring, its descriptors, their buffer, the
 * message in it and the bytes of all of them.
 */
import { VRING_DESC_F_INDIRECT } from '../../core/memory/constants.ts'
import { offsetOf } from '../../core/memory/memory.ts'
import { bufferOfDesc, isLive, type SceneContext } from '../moment/context.ts'
import { nextInChain } from '../moment/descChain.ts'
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
export function chainOf(cx: SceneContext, thing: Subject): Chain | null {
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

/** The slot that is written while the index does not count it yet, or -1. */
export function hiddenSlot({ facts, ring, looks, num }: SceneContext, dial: Dial): number {
  const written = facts.progress === 'written' || facts.progress === 'fenced'
  if (dial === 'used') return facts.side === 'remote' && written ? (facts.slot ?? -1) : -1
  const adding = facts.phase === 'adding' || facts.fn === 'send' || facts.fn === 'add'
  if (facts.side === 'driver' && (adding || facts.progress !== 'none'))
    return written ? (facts.slot ?? -1) : -1
  // Another actor has the floor: an add that waits shows itself by a token that is not published.
  const slot = ring.avail.idx & (num - 1)
  const head = ring.avail.ring[slot]
  return looks[head] === 'filling' && ring.driver.tokens[head] !== null ? slot : -1
}

/** Does the other side still have this entry before it; `hidden`: will it have, once it is counted. */
export function slotState(cx: SceneContext, dial: Dial, slot: number): 'hidden' | 'live' | 'old' {
  if (hiddenSlot(cx, dial) === slot) return 'hidden'
  const [from, to] =
    dial === 'avail'
      ? [cx.ring.remote.lastAvailIdx, cx.ring.avail.idx]
      : [cx.ring.driver.lastUsedIdx, cx.ring.used.idx]
  return isLive(slot, from, to, cx.num) ? 'live' : 'old'
}

/** What an entry says: the head of a descriptor chain. */
const entryOf = ({ ring }: SceneContext, dial: Dial, slot: number): number =>
  dial === 'avail' ? ring.avail.ring[slot] : ring.used.ring[slot].id

function ofSlot(cx: SceneContext, dial: Dial, slot: number, origin?: Subject): Chain {
  const thing: Subject = origin ?? { is: 'slot', ring: dial, slot }
  const head = entryOf(cx, dial, slot)
  // What an old entry says, or one that names no descriptor, leads nowhere.
  if (slotState(cx, dial, slot) !== 'old' && head < cx.num)
    return chain(cx, thing, { head, slots: [[dial, slot]] })
  return chain(cx, thing, { slots: [[dial, slot]] })
}

function ofDesc(cx: SceneContext, index: number, origin: Subject): Chain {
  const head = cx.looks[index] === 'free' ? -1 : headOf(cx, index)
  if (head < 0) return chain(cx, origin, { descs: [index] })
  return chain(cx, origin, { head })
}

function ofBuffer(cx: SceneContext, buffer: number, origin: Subject): Chain {
  const head = cx.memory.words(cx.q.data(0), cx.num).indexOf(buffer + cx.firstBuffer)
  // A token that stays behind when its descriptor is free again means nothing.
  if (head >= 0 && cx.looks[head] !== 'free') return chain(cx, origin, { head })
  return chain(cx, origin, { buffer })
}

function ofMessage(cx: SceneContext, thing: Extract<Subject, { is: 'message' }>): Chain {
  const here = (thing.to === 'linux') === cx.receiving && thing.number > 0
  for (let i = 0; here && i < cx.buffers; i++)
    if (messageIn(cx, i) === thing.number) return ofBuffer(cx, i, thing)
  return chain(cx, thing, {})
}

function ofByte(cx: SceneContext, offset: number): Chain | null {
  const { vring } = cx.q
  const thing = subjectAt(vring.placeAt(offset, '')?.place ?? null)
  if (thing) return chainOf(cx, thing)
  // What has a name and stands in no ring leads nowhere.
  return cx.layout.placeAt(offset) ? chain(cx, { is: 'byte', offset }, {}) : null
}

/** An index means the slot that is next; free_head the descriptor that it names. */
function ofRegister(cx: SceneContext, name: string): Chain {
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
  { ring }: SceneContext,
  name: string,
): { readonly dial: Dial; readonly value: number } | null {
  switch (name) {
    case 'avail.idx':
      return { dial: 'avail', value: ring.avail.idx }
    case 'last_avail_idx':
    case 'vq_available_idx':
      return { dial: 'avail', value: ring.remote.lastAvailIdx }
    case 'used.idx':
      return { dial: 'used', value: ring.used.idx }
    case 'last_used_idx':
      return { dial: 'used', value: ring.driver.lastUsedIdx }
    default:
      return null
  }
}

/** Number of the message in a buffer; 0: none that still counts. */
export function messageIn({ frame, firstBuffer, receiving }: SceneContext, buffer: number): number {
  const b = firstBuffer + buffer
  // What Linux offers to be written into is empty, whatever it held before.
  if (receiving && frame.bufferOwner[b] === PUBLISHED) return 0
  return frame.bufferMessage[b] ?? 0
}
const PUBLISHED = 2

/** First descriptor of the chain that `index` is part of. */
function headOf(cx: SceneContext, index: number): number {
  let head = index
  for (let n = 0; n < cx.num; n++) {
    const before = cx.looks[head] === 'free' ? -1 : beforeIn(cx, head)
    if (before < 0) break
    head = before
  }
  return head
}

/** The descriptor whose `next` leads here. Only one without a token of its own can have one. */
function beforeIn(cx: SceneContext, index: number): number {
  if (cx.ring.driver.tokens[index] !== null) return -1
  for (let i = 0; i < cx.num; i++)
    if (cx.owners[i] === cx.owners[index] && nextInChain(cx, i) === index) return i
  return -1
}

interface Members {
  readonly head?: number
  readonly descs?: readonly number[]
  readonly buffer?: number
  readonly slots?: readonly (readonly [Dial, number])[]
}

function chain(cx: SceneContext, origin: Subject, of: Members): Chain {
  const { num, ring, receiving } = cx
  const head = of.head ?? -1
  const descs = of.descs ?? (head < 0 ? [] : descsFrom(cx, head))
  const slots = [...(of.slots ?? [])]
  if (head >= 0) slots.push(...slotsOf(cx, head))
  const buffer = of.buffer ?? (head < 0 ? null : bufferOfDesc(cx, head))
  const message =
    origin.is === 'message' ? origin.number : buffer === null ? 0 : messageIn(cx, buffer)

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
    indirect: head >= 0 && (ring.desc[head].flags & VRING_DESC_F_INDIRECT) !== 0,
  }
}

function descsFrom(cx: SceneContext, head: number): number[] {
  const out = [head]
  for (let next = nextInChain(cx, head); next !== null && !out.includes(next); ) {
    out.push(next)
    next = nextInChain(cx, next)
  }
  return out
}

/** Entries that name this head and still count. */
function slotsOf(cx: SceneContext, head: number): [Dial, number][] {
  const { ring, num } = cx
  const out: [Dial, number][] = []
  const look = (dial: Dial, from: number, to: number) => {
    const count = (to - from) & 0xffff
    for (let n = 0; n < Math.min(count, num); n++) {
      const slot = (from + n) & (num - 1)
      if (entryOf(cx, dial, slot) === head) out.push([dial, slot])
    }
    const hidden = hiddenSlot(cx, dial)
    if (hidden >= 0 && entryOf(cx, dial, hidden) === head) out.push([dial, hidden])
  }
  look('avail', ring.remote.lastAvailIdx, ring.avail.idx)
  look('used', ring.driver.lastUsedIdx, ring.used.idx)
  return out
}

const FLAGS_AND_INDEXES = ['avail.flags', 'avail.idx', 'used.flags', 'used.idx']

function bytesOf({ q: { vring } }: SceneContext, thing: Subject): ByteRange[] {
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
