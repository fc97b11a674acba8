/** The cards of names that are no field. */
import type { TermName } from '../terms.ts'
import { type Card, type FieldKey, ofDriver, ofFiller, ofRemote, one, type Words } from './card.ts'
import { FIELD_CARDS } from './fieldCards.ts'

const rule = (text: Words): Card => ({ rule: text, since: 'since.both' })
const NONE: Card = {}

/** A name that stands for all fields of a kind says what they say: the head of a column. */
interface Term extends Card {
  readonly what?: FieldKey
}
const each = (what: FieldKey): Term => ({ what, ...FIELD_CARDS[what] })

/** Every name that is no field has a row. */
export const TERM_CARDS: Readonly<Record<TermName, Term>> = {
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
  'desc.addr': each('field.desc[].addr'),
  'desc.len': each('field.desc[].len'),
  'desc.flags': each('field.desc[].flags'),
  'desc.next': each('field.desc[].next'),
  'hdr.src': each('field.buf[].hdr.src'),
  'hdr.dst': each('field.buf[].hdr.dst'),
  'hdr.reserved': each('field.buf[].hdr.reserved'),
  'hdr.len': each('field.buf[].hdr.len'),
  'hdr.flags': each('field.buf[].hdr.flags'),
  'hdr.data': ofFiller,
  'desc.buffer': NONE,
  'desc.message': NONE,
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
