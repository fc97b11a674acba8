/**
 * The glossary: what stands on the card of each name. One table; the texts are in
 * words/en/glossary, and a name without a card, or a card without its words, is a type error.
 */
import type { Place } from '../../core/memory/place.ts'
import type { fields } from '../../words/en/fields.ts'
import type { glossary } from '../../words/en/glossary.ts'
import { fieldWords } from './fieldDoc.ts'
import type { TermName } from './terms.ts'

type FieldKey = keyof typeof fields
type Words = keyof typeof glossary

/** A value that the name can have, and what that does. */
interface Value {
  readonly label: string
  readonly text: Words
  /** Is the value now this one? */
  readonly is: (value: number, num: number) => boolean
}

interface Card {
  readonly writes?: Words
  readonly reads?: Words
  readonly values?: readonly Value[]
  readonly rule?: Words
  readonly off?: Words
  readonly not?: Words
  readonly since?: Words
}

const at = (label: number, text: Words): Value => ({
  label: String(label),
  text,
  is: (v) => v === label,
})
const bit = (label: number, text: Words): Value => ({
  label: String(label),
  text,
  is: (v) => (v & label) !== 0,
})
const more = (text: Words): Value => ({ label: '> 0', text, is: (v) => v > 0 })
const one = (label: string, text: Words): Value => ({ label, text, is: () => false })

const ofDriver = { writes: 'by.driver', reads: 'by.remote' } as const
const ofRemote = { writes: 'by.remote', reads: 'by.driver' } as const
const ofFiller = { writes: 'by.filler', reads: 'by.receiver' } as const
const noted = { since: 'since.6' } as const

/** Fields with more to say than who owns their memory. */
const FIELDS: Readonly<Partial<Record<FieldKey, Card>>> = {
  'field.desc[].addr': { ...ofDriver, since: 'since.both' },
  'field.desc[].len': { ...ofDriver, since: 'since.both' },
  'field.desc[].flags': {
    writes: 'by.driver',
    reads: 'by.both',
    values: [
      at(0, 'field.desc[].flags/0'),
      bit(1, 'field.desc[].flags/1'),
      bit(2, 'field.desc[].flags/2'),
      bit(4, 'field.desc[].flags/4'),
    ],
    since: 'since.both',
  },
  'field.desc[].next': { ...ofDriver, since: 'field.desc[].next/since' },
  'field.avail.flags': {
    writes: 'by.driver',
    reads: 'field.avail.flags/reads',
    values: [at(0, 'field.avail.flags/0'), at(1, 'field.avail.flags/1')],
    not: 'field.avail.flags/not',
    since: 'since.both',
  },
  'field.avail.idx': {
    writes: 'by.driver',
    reads: 'field.avail.idx/reads',
    rule: 'field.avail.idx/rule',
    since: 'field.avail.idx/since',
  },
  'field.avail.ring[]': {
    writes: 'by.driver',
    reads: 'field.avail.ring[]/reads',
    rule: 'field.avail.ring[]/rule',
    since: 'since.both',
  },
  'field.used_event': {
    writes: 'by.driver',
    reads: 'field.used_event/reads',
    rule: 'field.used_event/rule',
    not: 'field.used_event/not',
    since: 'since.event',
  },
  'field.used.flags': {
    writes: 'by.remote',
    reads: 'field.used.flags/reads',
    values: [at(0, 'field.used.flags/0'), at(1, 'field.used.flags/1')],
    not: 'field.used.flags/not',
    since: 'since.both',
  },
  'field.used.idx': {
    writes: 'by.remote',
    reads: 'field.used.idx/reads',
    rule: 'field.used.idx/rule',
    since: 'since.both',
  },
  'field.used.ring[].id': {
    writes: 'by.remote',
    reads: 'field.used.ring[].id/reads',
    rule: 'field.used.ring[].id/rule',
    since: 'since.both',
  },
  'field.used.ring[].len': {
    ...ofRemote,
    rule: 'field.used.ring[].len/rule',
    since: 'since.both',
  },
  'field.avail_event': {
    writes: 'by.remote',
    reads: 'field.avail_event/reads',
    rule: 'field.avail_event/rule',
    not: 'field.avail_event/not',
    since: 'since.event',
  },
  'field.buf[].hdr.src': ofFiller,
  'field.buf[].hdr.dst': ofFiller,
  'field.buf[].hdr.len': ofFiller,
  'field.buf[].hdr.flags': ofFiller,
  'field.buf[].hdr.reserved': {
    writes: 'by.filler',
    reads: 'by.nobody',
    since: 'field.buf[].hdr.reserved/since',
  },
  'field.buf[].data': ofFiller,
  'field.buf[].data[]': ofFiller,
  'field.indirect[].addr': ofDriver,
  'field.indirect[].len': ofDriver,
  'field.indirect[].flags': ofDriver,
  'field.indirect[].next': ofDriver,
  'field.vq.num_free': {
    writes: 'field.vq.num_free/writes',
    reads: 'field.vq.num_free/reads',
    values: [
      at(0, 'field.vq.num_free/0'),
      { label: 'num', text: 'field.vq.num_free/num', is: (v, num) => v === num },
    ],
    since: 'since.both',
  },
  'field.vq.free_head': { rule: 'field.vq.free_head/rule', since: 'since.both' },
  'field.vq.last_used_idx': {
    writes: 'by.driver',
    reads: 'field.vq.last_used_idx/reads',
    since: 'since.both',
  },
  'field.vq.num_added': {
    values: [at(0, 'field.vq.num_added/0'), more('field.vq.num_added/more')],
    since: 'since.both',
  },
  'field.vq.broken': {
    values: [at(0, 'field.vq.broken/0'), at(1, 'field.vq.broken/1')],
    since: 'field.vq.broken/since',
  },
  'field.vq.event_triggered': noted,
  'field.vq.avail_flags_shadow': noted,
  'field.vq.avail_idx_shadow': noted,
  'field.vq.data[]': { since: 'since.3' },
  'field.vrp.last_sbuf': {
    rule: 'field.vrp.last_sbuf/rule',
    since: 'field.vrp.last_sbuf/since',
  },
  'field.vrp.sleepers': {
    values: [at(0, 'field.vrp.sleepers/0'), more('field.vrp.sleepers/more')],
    since: 'since.both',
  },
  'field.tx_lock': {
    writes: 'field.tx_lock/writes',
    reads: 'by.driver',
    values: [at(0, 'field.tx_lock/0'), more('field.tx_lock/more')],
    since: 'since.both',
  },
  'field.clock': { writes: 'field.clock/writes', reads: 'by.driver' },
  'field.remote.last_avail_idx': {
    writes: 'by.remote',
    reads: 'field.remote.last_avail_idx/reads',
  },
  'field.remote.queued_cnt': { since: 'since.library' },
  'field.remote.link_state': { since: 'since.library' },
}

const rule = (text: Words): Card => ({ rule: text, since: 'since.both' })
const NONE: Card = {}

/** A name that stands for all fields of a kind says what they say: the head of a column. */
interface Term extends Card {
  readonly what?: FieldKey
}
const each = (what: FieldKey): Term => ({ what, ...FIELDS[what] })

/** Every name that is no field has a row. */
const TERMS: Readonly<Record<TermName, Term>> = {
  driver: { writes: 'term.driver/writes', reads: 'term.driver/reads' },
  remote: { writes: 'term.remote/writes', reads: 'term.remote/reads' },
  sharedMemory: { writes: 'by.both', reads: 'by.both' },
  private: NONE,
  call: NONE,
  local: {
    values: [
      one('head', 'term.local/head'),
      one('avail', 'term.local/avail'),
      one('id', 'term.local/id'),
      one('len', 'term.local/len'),
      one('msg', 'term.local/msg'),
      one('dst', 'term.local/dst'),
    ],
  },
  tokens: { writes: 'by.driver', reads: 'by.onlyDriver', since: 'since.both' },
  waitQueue: NONE,
  endpoint: NONE,
  sees: NONE,
  holding: { writes: 'by.onlyRemote' },
  svq: ofDriver,
  rvq: ofDriver,
  free: NONE,
  filling: NONE,
  published: NONE,
  inFlight: NONE,
  used: NONE,
  lost: NONE,
  broken: NONE,
  census: NONE,
  storeOrder: NONE,
  loadOrder: NONE,
  barrier: {
    values: [
      one('wmb', 'term.barrier/wmb'),
      one('rmb', 'term.barrier/rmb'),
      one('mb', 'term.barrier/mb'),
    ],
  },
  availRing: { ...ofDriver, ...rule('term.availRing/rule') },
  usedRing: { ...ofRemote, ...rule('term.usedRing/rule') },
  descTable: { writes: 'by.driver', reads: 'by.both', since: 'since.both' },
  desc: { writes: 'by.driver', reads: 'by.both' },
  freeList: { writes: 'by.driver', reads: 'by.driver', since: 'term.freeList/since' },
  buffer: { ...ofFiller, since: 'term.buffer/since' },
  message: ofFiller,
  columnAddr: each('field.desc[].addr'),
  columnLen: each('field.desc[].len'),
  columnFlags: each('field.desc[].flags'),
  columnNext: each('field.desc[].next'),
  headerSrc: each('field.buf[].hdr.src'),
  headerDst: each('field.buf[].hdr.dst'),
  headerReserved: each('field.buf[].hdr.reserved'),
  headerLen: each('field.buf[].hdr.len'),
  headerFlags: each('field.buf[].hdr.flags'),
  payload: ofFiller,
  columnBuffer: NONE,
  columnMessage: NONE,
  kick: { writes: 'term.kick/writes', reads: 'by.remote', off: 'term.kick/off' },
  interrupt: { writes: 'term.interrupt/writes', reads: 'by.driver', off: 'term.interrupt/off' },
  fault: NONE,
  num: NONE,
  kernel: { values: [one('6.1', 'term.kernel/6.1'), one('3.14', 'term.kernel/3.14')] },
  features: NONE,
  faults: NONE,
  remoteCode: NONE,
  kickPolicy: NONE,
  badge: NONE,
  lastWrite: NONE,
  assumptions: NONE,
  timelineDesc: NONE,
  timelineDriver: NONE,
  timelineRemote: NONE,
  granularity: NONE,
  returnValues: NONE,
  memory: NONE,
}

type What = Extract<Words, `term.${string}/what`>

/** A line of a card: what it is about, and what is said. */
export interface CardRow {
  /** `writes`, `since`; for a value, the value itself. */
  readonly about: Exclude<keyof Card, 'values'> | 'value'
  readonly label: string
  readonly text: Words
  readonly now: boolean
}

export interface GlossaryCard {
  /** The sentence that says what it is. */
  readonly what: FieldKey | What
  readonly rows: readonly CardRow[]
}

/** Who owns the memory of a field, where its row says nothing else. */
type Owner = 'driver' | 'remote' | 'shared' | 'world'
const OWNED: Readonly<Record<Owner, Card>> = {
  driver: { writes: 'by.onlyDriver', reads: 'by.onlyDriver' },
  remote: { writes: 'by.onlyRemote', reads: 'by.onlyRemote' },
  shared: {},
  world: { writes: 'by.simulation' },
}

/** The card of a field; null for padding. */
export function fieldCard(
  place: Place | null,
  owner: Owner,
  value: number,
  num: number,
): GlossaryCard | null {
  const what = place && fieldWords(place)
  if (!what) return null
  const card: Card = { ...OWNED[owner], ...FIELDS[what as FieldKey] }
  return { what: what as FieldKey, rows: rowsOf(card, value, num) }
}

export const termCard = (name: TermName): GlossaryCard => ({
  what: TERMS[name].what ?? (`term.${name}/what` as What),
  rows: rowsOf(TERMS[name], -1, 0),
})

const WHO = ['writes', 'reads'] as const
const THEN = ['rule', 'off', 'not', 'since'] as const

function rowsOf(card: Card, value: number, num: number): CardRow[] {
  const row = (about: (typeof WHO | typeof THEN)[number]): CardRow[] => {
    const text = card[about]
    return text ? [{ about, label: '', text, now: false }] : []
  }
  const values = (card.values ?? []).map(
    ({ label, text, is }): CardRow => ({ about: 'value', label, text, now: is(value, num) }),
  )
  // Who writes and reads it is one line where it is the same side alone.
  const who = card.writes === card.reads ? row('writes') : WHO.flatMap(row)
  return [...who, ...values, ...THEN.flatMap(row)]
}
