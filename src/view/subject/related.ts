/**
 * What belongs together at one frame: the entry of a ring, its descriptors, their buffer, the
 * message in it and the bytes of all of them.
 */
import { carrierOf } from '../model/buffer.ts'
import type { RingName } from '../model/ring.ts'
import type { StageModel } from '../model/stageModel.ts'
import { targetOf } from './selection.ts'
import { type Subject, subjectAt, subjectName } from './subject.ts'

export interface ByteRange {
  readonly from: number
  readonly length: number
}

export interface Chain {
  /** Name of the subject itself, see `subjectName`. */
  readonly origin: string
  /** Names of everything that belongs to it, itself among them. */
  readonly names: ReadonlySet<string>
  /** Their bytes in the vring. */
  readonly bytes: readonly ByteRange[]
  /** Descriptors, in the order of their chain. */
  readonly descs: readonly number[]
  /** Where the subject leads; -1 and null: to none. */
  readonly head: number
  readonly buffer: number | null
  readonly message: number
  /** The head points to an indirect table. */
  readonly indirect: boolean
}

/** @returns null for a subject that does not exist in this ring */
export function chainOf(m: StageModel, subject: Subject): Chain | null {
  // A byte stands for the entry or register that it is part of.
  const inRing = subject.is === 'byte' && m.q.vring.placeAt(subject.offset, '')
  const origin = (inRing && subjectAt(inRing.place)) || subject
  const members = membersOf(m, origin)
  return members && chain(m, origin, members)
}

/** What a subject leads to by itself: the head of a chain, or what is there without one. */
interface Members {
  readonly head?: number
  readonly descs?: readonly number[]
  readonly buffer?: number
  readonly slots?: readonly (readonly [RingName, number])[]
}

function membersOf(m: StageModel, subject: Subject): Members | null {
  switch (subject.is) {
    case 'slot':
      return subject.slot < m.num ? ofSlot(m, subject.ring, subject.slot) : null
    case 'desc': {
      const { index } = subject
      if (index >= m.num) return null
      return m.desc(index).free ? { descs: [index] } : { head: m.chains.head(index) }
    }
    case 'buffer':
      return subject.index < m.buffers ? ofBuffer(m, subject.index) : null
    case 'message': {
      const here = (subject.to === 'linux') === m.receiving && subject.number > 0
      for (let i = 0; here && i < m.buffers; i++)
        if (m.buffer(i).message === subject.number) return ofBuffer(m, i)
      return {}
    }
    case 'byte':
      // What has a name and stands in no ring leads nowhere.
      return m.layout.placeAt(subject.offset) ? {} : null
    case 'register':
      return ofRegister(m, subject.name)
    case 'term':
      return {}
    default:
      return subject satisfies never
  }
}

const ofSlot = (m: StageModel, ring: RingName, slot: number): Members => ({
  head: m.ringOf(ring).slot(slot).leadsTo ?? undefined,
  slots: [[ring, slot]],
})

function ofBuffer(m: StageModel, buffer: number): Members {
  const head = carrierOf(m, buffer)
  return head === null ? { buffer } : { head }
}

/** An index means the slot that is next; free_head the descriptor that it names. */
function ofRegister(m: StageModel, name: string): Members {
  const index = indexNamed(m, name)
  if (index) return ofSlot(m, index.ring, index.value & (m.num - 1))
  const first = firstFree(m)
  return name === 'free_head' && first !== null ? { descs: [first] } : {}
}

/** The descriptor that free_head names; null: there is none. */
function firstFree({ ring: { driver }, num }: StageModel): number | null {
  return driver.numFree > 0 && driver.freeHead < num ? driver.freeHead : null
}

/** The free-running index of a name, and the ring that it counts in. */
export function indexNamed(
  { avail, used }: StageModel,
  name: string,
): { readonly ring: RingName; readonly value: number } | null {
  for (const { name: ring, idx, last, lastName } of [avail, used]) {
    if (name === `${ring}.idx`) return { ring, value: idx }
    if (name === lastName) return { ring, value: last }
  }
  // The pane of the registers calls the remote's index by one name, whatever the remote does.
  return name === 'last_avail_idx' ? { ring: 'avail', value: avail.last } : null
}

function chain(m: StageModel, origin: Subject, of: Members): Chain {
  const head = of.head ?? -1
  const descs = of.descs ?? (head < 0 ? [] : m.chains.from(head))
  const buffer = of.buffer ?? (head < 0 ? null : m.desc(head).buffer)
  const message =
    origin.is === 'message' ? origin.number : buffer === null ? 0 : m.buffer(buffer).message
  const subjects: Subject[] = [
    origin,
    ...[...(of.slots ?? []), ...slotsOf(m, head)].map(
      ([ring, slot]): Subject => ({ is: 'slot', ring, slot }),
    ),
    ...descs.map((index): Subject => ({ is: 'desc', index })),
  ]
  if (buffer !== null) subjects.push({ is: 'buffer', index: buffer })
  if (message > 0 && origin.is !== 'message')
    subjects.push({ is: 'message', to: m.receiving ? 'linux' : 'remote', number: message })
  const first = firstFree(m)
  if (head < 0 && first !== null && descs.includes(first))
    subjects.push({ is: 'register', name: 'free_head' })
  const members = new Map(subjects.map((subject) => [subjectName(subject), subject]))
  return {
    origin: subjectName(origin),
    names: new Set(members.keys()),
    bytes: [...members.values()].flatMap((subject) => bytesInRing(m, subject)),
    descs,
    head,
    buffer,
    message,
    indirect: head >= 0 && m.desc(head).indirect,
  }
}

/** Entries that name this head and still count. */
const slotsOf = ({ avail, used }: StageModel, head: number): [RingName, number][] =>
  [avail, used].flatMap((ring) =>
    (head < 0 ? [] : ring.current())
      .filter((slot) => ring.slot(slot).leadsTo === head)
      .map((slot): [RingName, number] => [ring.name, slot]),
  )

function bytesInRing({ layout, q }: StageModel, subject: Subject): ByteRange[] {
  const target = targetOf(layout, q, subject)
  if (!target || target.from < q.vring.base || target.from >= q.vring.end) return []
  return [{ from: target.from, length: target.length }]
}

/**
 * The links of a chain that the stage leaves out because there are too many of their kind.
 *
 * @param spare all that it leaves out
 */
export const chainLinks = <L extends { readonly subject?: Subject }>(
  spare: readonly L[],
  { names }: Chain,
): L[] => spare.filter(({ subject }) => subject !== undefined && names.has(subjectName(subject)))
