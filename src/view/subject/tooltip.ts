/** What a tooltip says of a thing: what it is, where it leads, and who can see it. */

import { OWNER_NAMES, type OwnerName } from '../../core/history/ownershipFromBytes.ts'
import { type Field, field, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { RichPart } from '../../words/index.ts'
import type { SceneContext } from '../moment/context.ts'
import { registerNamed } from '../panes/registerRows.ts'
import { cursorName } from '../stage/rings/readouts.ts'
import { type Chain, indexNamed, slotState } from './related.ts'
import type { Subject } from './subject.ts'
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
export function tipOf(cx: SceneContext, thing: Subject, chain: Chain): Tip | null {
  const said = saidOf(cx, thing, chain)
  return said && { ...said, offset: offsetOf(said.field) }
}

type Said = Omit<Tip, 'offset'>

function saidOf(cx: SceneContext, thing: Subject, chain: Chain): Said | null {
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
function placeOf({ q: { vring } }: Pick<SceneContext, 'q'>, f: Field): string {
  const at = hex(offsetOf(f) - vring.base)
    .slice(2)
    .padStart(3, '0')
  return `0x${at} · le${8 * widthOf(f)}`
}

function ofSlot(cx: SceneContext, slot: Extract<Subject, { is: 'slot' }>, chain: Chain): Said {
  const { ring, q, words } = cx
  const { ring: dial, slot: n } = slot
  const f = dial === 'avail' ? q.vring.availRing(n) : q.vring.usedId(n)
  const state = slotState(cx, dial, n)
  const [from, to] =
    dial === 'avail' ? [cursorName(cx), 'avail.idx'] : ['last_used_idx', 'used.idx']
  const seen =
    state === 'hidden'
      ? words.rich('tip.slot.hidden', { index: to, value: ring[dial].idx })
      : state === 'live'
        ? words.rich(`tip.slot.live.${dial}`)
        : words.rich('tip.slot.old', { from, to })
  return {
    name: `${dial}.ring[${n}]`,
    place: placeOf(cx, f),
    owner: ownerOf(cx, chain),
    value: String(cx.memory.load(f)),
    aside: dial === 'used' ? `len ${ring.used.ring[n].len}` : '',
    mask: '',
    route: routeOf(cx, chain, 'desc'),
    seen,
    field: f,
  }
}

function ofDesc(cx: SceneContext, index: number, chain: Chain): Said {
  const { ring, words, looks } = cx
  const { addr, len } = ring.desc[index]
  const free = looks[index] === 'free'
  const f = cx.q.vring.descAddr(index)
  const value = free
    ? `next ${ring.driver.next[index]}`
    : words.t('tip.desc', { len, addr: hex(addr) })
  const at = placeOf(cx, f).split(' ')[0]
  return {
    name: `desc[${index}]`,
    place: `${at} · ${words.t('tip.bytes', { count: 16 })}`,
    owner: OWNER_NAMES[cx.owners[index]],
    value,
    aside: '',
    mask: '',
    route: routeOf(cx, chain, 'buffer'),
    seen: words.rich(`tip.owner.${OWNER_NAMES[cx.owners[index]]}`),
    field: f,
  }
}

function ofBuffer(cx: SceneContext, index: number, chain: Chain): Said {
  const { frame, firstBuffer, layout, words, bufferName } = cx
  const b = firstBuffer + index
  const owner = OWNER_NAMES[frame.bufferOwner[b] ?? 0]
  return {
    name: `${bufferName}[${index}]`,
    place: words.t('tip.bytes', { count: 512 }),
    owner,
    value: hex(layout.bufferAddr(b)),
    aside: '',
    mask: '',
    route: routeOf(cx, chain, 'message'),
    seen: words.rich(`tip.owner.${owner}`),
    field: field(layout.bufferAt(b), 4),
  }
}

/** The field that a byte belongs to. */
function ofByte({ layout, memory, q, words, frame }: SceneContext, offset: number): Said | null {
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

function ofRegister(cx: SceneContext, name: string, chain: Chain): Said | null {
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
export function maskText({ num, words }: Pick<SceneContext, 'num' | 'words'>, idx: number): string {
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

const ownerOf = ({ owners }: SceneContext, { head }: Chain): OwnerName | null =>
  head < 0 ? null : OWNER_NAMES[owners[head]]

/** From `first` on: descriptor, buffer, message, as far as it goes. */
function routeOf(
  cx: SceneContext,
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
