/** What a tooltip says of a subject: what it is, where it leads, and who can see it. */

import type { OwnerName } from '../../core/history/owner.ts'
import { type Field, field, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { RichPart } from '../../words/index.ts'
import type { StageModel } from '../model/stageModel.ts'
import { fieldCard, type GlossaryCard, termCard } from './glossary/glossary.ts'
import { registerField } from './registers.ts'
import { type Chain, indexNamed } from './related.ts'
import { type Subject, subjectName } from './subject.ts'
import type { TermName } from './terms.ts'
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
  /** What it means now: who can see it. */
  readonly seen: readonly RichPart[]
  /** What it is, as the glossary says; null for padding. */
  readonly card: GlossaryCard | null
  /** The place whose writer is its writer, and where that is in memory; -1: it is in none. */
  readonly field: Field
  readonly offset: number
  /** An open question asks for its value. */
  readonly veiled?: boolean
}

/** What most subjects have nothing to say of. */
const NOTHING = { owner: null, value: '', aside: '', mask: '', route: [], seen: [], place: '' }
type Said = Omit<Tip, keyof typeof NOTHING | 'offset'> & Partial<Tip>

/** @returns null for what is not there */
export function tipOf(m: StageModel, subject: Subject, chain: Chain): Tip | null {
  const said = saidOf(m, subject, chain)
  return said && { ...NOTHING, ...said, offset: said.field < 0 ? -1 : offsetOf(said.field) }
}

function saidOf(m: StageModel, subject: Subject, chain: Chain): Said | null {
  const { words, layout } = m
  switch (subject.is) {
    case 'slot':
      return ofSlot(m, subject, chain)
    case 'desc': {
      const { addr, len, next, free, owner, field } = m.desc(subject.index)
      return {
        name: subjectName(subject),
        place: `${offsetIn(m, field)} · ${words.t('tip.bytes', { count: 16 })}`,
        owner,
        value: free ? `next ${next}` : words.t('tip.desc', { len, addr: hex(addr) }),
        route: routeOf(m, chain, 'buffer'),
        seen: words.rich(`tip.owner.${owner}`),
        card: termCard('desc'),
        field,
      }
    }
    case 'buffer': {
      const { name, owner, inPool, field } = m.buffer(subject.index)
      return {
        name,
        place: words.t('tip.bytes', { count: 512 }),
        owner,
        value: hex(layout.bufferAddr(inPool)),
        route: routeOf(m, chain, 'message'),
        seen: words.rich(`tip.owner.${owner}`),
        card: termCard('buffer'),
        field,
      }
    }
    case 'register':
      return ofRegister(m, subject.name, chain)
    case 'byte': {
      const found = layout.placeAt(subject.offset)
      return found && ofField(m, field(found.at, found.width as 1 | 2 | 4 | 8))
    }
    case 'message':
      return {
        name: words.t('tip.message', { n: subject.number }),
        route:
          chain.buffer === null ? [] : [{ code: true, text: `${m.bufferName}[${chain.buffer}]` }],
        card: termCard('message'),
        field: NO_FIELD,
      }
    case 'term':
      return ofTerm(m, subject.name)
    default:
      return subject satisfies never
  }
}

function ofSlot(m: StageModel, slot: Extract<Subject, { is: 'slot' }>, chain: Chain): Said {
  const { words } = m
  const { name, idx, lastName: from, slot: entry } = m.ringOf(slot.ring)
  const { field, freshness, value, len, owner } = entry(slot.slot)
  const to = `${name}.idx`
  const seen = {
    hidden: () => words.rich('tip.slot.hidden', { index: to, value: idx }),
    live: () => words.rich(`tip.slot.live.${name}`),
    stale: () => words.rich('tip.slot.old', { from, to }),
    never: () => words.rich('tip.slot.old', { from, to }),
  }
  return {
    name: subjectName(slot),
    place: placeOf(m, field),
    owner,
    value: String(value),
    aside: name === 'used' ? `len ${len}` : '',
    route: routeOf(m, chain, 'desc'),
    seen: seen[freshness](),
    card: cardOf(m, field),
    field,
  }
}

/** A field that is part of no entry, or of none that is drawn. */
function ofField(m: StageModel, f: Field): Said {
  const { layout, memory } = m
  const place = layout.place(f)
  return {
    name: placeText(place),
    place: placeOf(m, f),
    value: valueText(place, memory.load(f), layout.scenario),
    card: cardOf(m, f),
    field: f,
  }
}

/** What the glossary says of a field, with the value that it has now. */
function cardOf({ layout, memory, num }: StageModel, f: Field): GlossaryCard | null {
  const owner = layout.regionAt(offsetOf(f))?.owner ?? 'world'
  return fieldCard(layout.place(f), owner, memory.load(f), num)
}

const NO_FIELD = -1 as Field

/** A name that is no field; a wire says how often it rang. */
function ofTerm({ words, q, memory }: StageModel, name: TermName): Said {
  const counted = name === 'kick' ? q.kicks : name === 'interrupt' ? q.interrupts : NO_FIELD
  return {
    name: words.t(`term.${name}`),
    value: counted < 0 ? '' : `${memory.load(counted)} ×`,
    card: termCard(name),
    field: counted,
  }
}

function ofRegister(m: StageModel, name: string, chain: Chain): Said | null {
  const { layout, q, num } = m
  const f = registerField(layout, q, name)
  if (f === null) return null
  const index = indexNamed(m, name)
  const code = (text: string) => ({ code: true, text })
  const free = name === 'free_head' ? chain.descs : []
  return {
    ...ofField(m, f),
    name,
    mask: index ? maskText(m, index.value) : '',
    route: index
      ? [code(`${index.ring}.ring[${index.value & (num - 1)}]`), ...routeOf(m, chain, 'desc')]
      : free.map((desc) => code(`desc[${desc}]`)),
  }
}

/** Offset and type in the shared memory of the queue; elsewhere the type, or whose memory it is. */
function placeOf(m: StageModel, f: Field): string {
  const { base, end } = m.q.vring
  const type = `le${8 * widthOf(f)}`
  if (offsetOf(f) >= base && offsetOf(f) < end) return `${offsetIn(m, f)} · ${type}`
  return m.layout.regionAt(offsetOf(f))?.owner === 'shared' ? type : m.words.t('tip.own')
}

const offsetIn = ({ q: { vring } }: StageModel, f: Field): string =>
  `0x${(offsetOf(f) - vring.base).toString(16).padStart(3, '0')}`

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
