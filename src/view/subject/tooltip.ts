/** What a tooltip says of a thing: what it is, where it leads, and who can see it. */

import type { OwnerName } from '../../core/history/ownershipFromBytes.ts'
import { type Field, field, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { RichPart } from '../../words/index.ts'
import type { StageModel } from '../model/stageModel.ts'
import { registerNamed } from '../panes/registerRows.ts'
import { type Chain, indexNamed } from './related.ts'
import { type Subject, subjectName } from './subject.ts'
import { hex, placeText, valueText } from './valueText.ts'

export interface Tip {
  readonly name: string
  /** Offset and type: `0x08a · le16`. */
  readonly place: string
  /** Who has what it leads to. */
  readonly owner: OwnerName | null
  readonly value: string
  /** Said behind the value, e.g. the length beside an id. */
  readonly aside: string
  /** An index and the slot that it means, in binary; '' for what is no index. */
  readonly mask: string
  /** What it leads to, thing after thing. */
  readonly route: readonly RichPart[]
  /** Who can see it. */
  readonly seen: readonly RichPart[]
  /** The place whose writer is its writer, and where that is in memory. */
  readonly field: Field
  readonly offset: number
  /** An open question asks for its value. */
  readonly veiled?: boolean
}

/** @returns null for what says all of itself where it stands: a message of the log, padding */
export function tipOf(cx: StageModel, thing: Subject, chain: Chain): Tip | null {
  const said = saidOf(cx, thing, chain)
  return said && { ...said, offset: offsetOf(said.field) }
}

type Said = Omit<Tip, 'offset'>

function saidOf(cx: StageModel, thing: Subject, chain: Chain): Said | null {
  switch (thing.is) {
    case 'slot':
      return ofSlot(cx, thing, chain)
    case 'desc':
      return ofDesc(cx, thing.index, chain)
    case 'buffer':
      return ofBuffer(cx, thing.index, chain)
    case 'register':
      return ofRegister(cx, thing.name, chain)
    case 'byte':
      return ofByte(cx, thing.offset)
    default:
      return null
  }
}

/** Where the shared memory of the queue has a field, and how wide it is. */
const placeOf = (cx: Pick<StageModel, 'q'>, f: Field): string =>
  `${offsetIn(cx, f)} · le${8 * widthOf(f)}`

const offsetIn = ({ q: { vring } }: Pick<StageModel, 'q'>, f: Field): string =>
  `0x${(offsetOf(f) - vring.base).toString(16).padStart(3, '0')}`

function ofSlot(cx: StageModel, slot: Extract<Subject, { is: 'slot' }>, chain: Chain): Said {
  const { words } = cx
  const ring = cx.ringOf(slot.ring)
  const { field, freshness, value, len, owner } = ring.slot(slot.slot)
  const { name, idx, lastName: from } = ring
  const to = `${name}.idx`
  const seen =
    freshness === 'hidden'
      ? words.rich('tip.slot.hidden', { index: to, value: idx })
      : freshness === 'live'
        ? words.rich(`tip.slot.live.${name}`)
        : words.rich('tip.slot.old', { from, to })
  return {
    name: subjectName(slot),
    place: placeOf(cx, field),
    owner,
    value: String(value),
    aside: name === 'used' ? `len ${len}` : '',
    mask: '',
    route: routeOf(cx, chain, 'desc'),
    seen,
    field,
  }
}

function ofDesc(cx: StageModel, index: number, chain: Chain): Said {
  const { words } = cx
  const { addr, len, next, free, owner, field } = cx.desc(index)
  return {
    name: `desc[${index}]`,
    place: `${offsetIn(cx, field)} · ${words.t('tip.bytes', { count: 16 })}`,
    owner,
    value: free ? `next ${next}` : words.t('tip.desc', { len, addr: hex(addr) }),
    aside: '',
    mask: '',
    route: routeOf(cx, chain, 'buffer'),
    seen: words.rich(`tip.owner.${owner}`),
    field,
  }
}

function ofBuffer(cx: StageModel, index: number, chain: Chain): Said {
  const { layout, words } = cx
  const { name, owner, inPool, field } = cx.buffer(index)
  return {
    name,
    place: words.t('tip.bytes', { count: 512 }),
    owner,
    value: hex(layout.bufferAddr(inPool)),
    aside: '',
    mask: '',
    route: routeOf(cx, chain, 'message'),
    seen: words.rich(`tip.owner.${owner}`),
    field,
  }
}

/** The field that a byte belongs to. */
function ofByte({ layout, memory, q, words, frame }: StageModel, offset: number): Said | null {
  const found = layout.placeAt(offset)
  if (!found) return null
  const { place, at, width } = found
  const f = field(at, width as 1 | 2 | 4 | 8)
  const { base, end } = q.vring
  const owner = layout.regionAt(at)?.owner ?? 'world'
  return {
    name: placeText(place),
    place:
      at >= base && at < end
        ? placeOf({ q }, f)
        : owner === 'shared'
          ? `le${8 * width}`
          : words.t('tip.own'),
    owner: null,
    value: valueText(place, memory.load(f), frame.scenario),
    aside: '',
    mask: '',
    route: [],
    seen: owner === 'shared' ? [] : words.rich(`tip.only.${owner}`),
    field: f,
  }
}

/** Registers of the ring itself: the side that writes them. */
const SHARED: Readonly<Record<string, 'driver' | 'remote'>> = {
  'avail.idx': 'driver',
  'avail.flags': 'driver',
  used_event: 'driver',
  'used.idx': 'remote',
  'used.flags': 'remote',
  avail_event: 'remote',
}

function ofRegister(cx: StageModel, name: string, chain: Chain): Said | null {
  const { words, layout, q, memory, num, frame } = cx
  const known = name === 'vq_available_idx' ? 'last_avail_idx' : name
  const events = { used_event: q.vring.usedEvent, avail_event: q.vring.availEvent }
  const f = known in events ? events[known as 'used_event'] : registerNamed(layout, q, known)
  if (f === null) return null
  const index = indexNamed(cx, name)
  const writer = SHARED[known]
  const region = layout.regionAt(offsetOf(f))?.owner ?? 'world'
  return {
    name,
    place: writer ? placeOf(cx, f) : words.t('tip.own'),
    owner: null,
    value: valueText(layout.place(f), memory.load(f), frame.scenario),
    aside: '',
    mask: index ? maskText(cx, index.value) : '',
    route: index
      ? [
          { code: true, text: `${index.dial}.ring[${index.value & (num - 1)}]` },
          ...routeOf(cx, chain, 'desc'),
        ]
      : name === 'free_head' && chain.descs.length > 0
        ? [{ code: true, text: `desc[${chain.descs[0]}]` }]
        : [],
    seen: writer
      ? words.rich(`tip.seen.${writer}`)
      : words.rich(`tip.only.${region === 'shared' ? 'world' : region}`),
    field: f,
  }
}

/** `1011 & 0111 = 011, slot 3` */
export function maskText({ num, words }: Pick<StageModel, 'num' | 'words'>, idx: number): string {
  const bits = Math.log2(num)
  const wide = Math.max(idx.toString(2).length, bits + 1)
  const binary = (n: number, width: number) => n.toString(2).padStart(width, '0')
  const slot = idx & (num - 1)
  return words.t('tip.mask', {
    idx: binary(idx, wide),
    mask: binary(num - 1, wide),
    slot: binary(slot, bits),
    n: slot,
  })
}

/** From `first` on: descriptor, buffer, message, as far as it goes. */
function routeOf(
  cx: StageModel,
  { head, buffer, message, indirect }: Chain,
  first: 'desc' | 'buffer' | 'message',
): RichPart[] {
  const { words, bufferName } = cx
  const route: RichPart[] = []
  if (first === 'desc' && head >= 0) route.push({ code: true, text: `desc[${head}]` })
  if (first !== 'message' && indirect) route.push({ code: false, text: words.t('tip.table') })
  if (first !== 'message' && buffer !== null)
    route.push({ code: true, text: `${bufferName}[${buffer}]` })
  if (message > 0) route.push({ code: false, text: words.t('tip.message', { n: message }) })
  return route
}
