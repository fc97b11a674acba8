/**
 * The stage in words: what the picture shows, in reading order, as lists and tables. Made from the
 * same facts as the picture, without its places.
 */

import { bufferLabel } from '../model/buffer.ts'
import { ownerWord } from '../model/moment.ts'
import { type StoreOrder, stateOf } from '../model/order/storeOrder.ts'
import type { RingModel, SlotModel } from '../model/ring.ts'
import { type Driver, driver } from '../model/shores/driver.ts'
import type { Register } from '../model/shores/register.ts'
import type { Remote } from '../model/shores/remote.ts'
import type { StageModel } from '../model/stageModel.ts'
import { saidOn } from '../model/wires/said.ts'
import type { Wire } from '../model/wires/wires.ts'
import type { QuestionKind } from '../predict/kind.ts'
import { hex } from '../subject/valueText.ts'

export interface TextTable {
  readonly columns: readonly string[]
  /** The first cell of each names its row. */
  readonly rows: readonly (readonly string[])[]
}

export interface TextSection {
  readonly key: string
  readonly title: string
  readonly lines: readonly string[]
  readonly table: TextTable | null
}

/** Of longer rings only what is in use is told, and what the step at hand is about. */
const MOST_ROWS = 64
/**
 * Rows of one table. A pool and its entry in hand always fit; an index that was overwritten puts
 * tens of thousands between two others, and a table of so many stops a browser for minutes.
 */
const MOST_TOLD = 512

/** @param asked the kind of a question that is open: what tells the answer is left out */
export function stageText(cx: StageModel, asked: QuestionKind | null = null): TextSection[] {
  const { hides, words, around } = cx
  const hidden = words.t('stage.remoteView.driver')
  const bell = (wire: Wire) => (asked === 'signal' ? '' : wireLine(wire))
  return [
    section('driver', words.t('stage.driver'), [
      hides ? hidden : '',
      ...driverLines(cx, driver(cx, false), asked),
    ]),
    section('kick', words.t('stage.wire.kick'), [bell(around.kick)]),
    // What comes next in an order is an answer to every question.
    section(
      'storeOrder',
      around.storeOrder.title,
      asked ? [] : [hides?.storeOrder ? hidden : '', ...orderLines(cx, around.storeOrder)],
    ),
    section('census', words.t('stage.census.title'), [around.census.label]),
    section('avail', 'avail', ringLines(cx, cx.avail, asked), availTable(cx)),
    section('desc', 'desc[]', [leftOut(cx, descsInUse(cx))], descTable(cx)),
    section('used', 'used', ringLines(cx, cx.used, asked), usedTable(cx)),
    section('buffers', words.t('text.buffers'), bufferLines(cx)),
    section('interrupt', words.t('stage.wire.interrupt'), [bell(around.interrupt)]),
    section('remote', words.t('stage.remote'), [
      ...remoteLines(cx, around.remote),
      ...ends(cx.ring.remote.held).map((head) =>
        words.t('text.held', { head, message: head < cx.num ? cx.desc(head).message : 0 }),
      ),
      leftOut(cx, cx.ring.remote.held),
    ]),
  ]
}

const section = (
  key: string,
  title: string,
  lines: readonly string[],
  table: TextTable | null = null,
): TextSection => ({ key, title, lines: lines.filter((line) => line !== ''), table })

const wireLine = (w: Wire): string => `${w.title}: ${saidOn(w, w.text)}`

function orderLines({ words }: StageModel, o: StoreOrder): string[] {
  const { barrier, passed, skipped } = o
  const state = skipped ? 'skipped' : passed ? 'passed' : 'open'
  return [
    ...[...o.before, ...o.after].map((e) =>
      words.t(`text.storeOrder.${stateOf(o, e)}`, { what: e.text }),
    ),
    barrier ? words.t(`text.barrier.${state}`, { what: barrier }) : '',
    o.note,
  ]
}

/** What is there of it, under its title; nothing where there is nothing. */
const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${title}:`, ...lines] : []

/** What the driver counts by itself, and what it has in hand, says what it is about to write. */
const TELLING: ReadonlySet<string> = new Set([
  'avail_idx_shadow',
  'avail_flags_shadow',
  'head',
  'id',
])

function driverLines(
  { words: { t } }: StageModel,
  d: Driver,
  asked: QuestionKind | null,
): string[] {
  const { call, tokens } = d
  const locals = call.locals.filter(({ name }) => asked !== 'value' || !TELLING.has(name))
  const people = [
    ...d.sleepers.map((s) =>
      t(s.woken ? 'text.woken' : 'text.asleep', { who: s.until ? `${s.who} ${s.until}` : s.who }),
    ),
    ...d.endpoints.map((e) => t('text.endpoint', { address: e.text })),
  ]
  return [
    d.status.text,
    d.clock,
    d.lock && t('text.lock', { lock: d.lock }),
    ...titled(t('stage.private'), d.registers.map(registerLine)),
    ...titled(call.heading, call.locals.length > 0 ? locals.map(registerLine) : [call.said.text]),
    ...titled(t('stage.tokens'), tokens.is === 'count' ? [tokens.text] : []),
    ...titled(
      t(d.receiving ? 'stage.endpoints' : 'stage.waiting'),
      people.length > 0 ? people : [t('stage.none')],
    ),
  ]
}

/** What the remote holds is told in full elsewhere. */
const remoteLines = ({ words: { t } }: StageModel, r: Remote): string[] => [
  r.status.text,
  ...r.faults.map((f) => f.text),
  ...titled(t('stage.private'), r.registers.map(registerLine)),
  ...titled(t('stage.remote.sees'), [registerLine(r.sees), r.news.text]),
  ...titled(t('stage.remote.holds'), r.held.length > 0 ? [] : [t('stage.remote.holdsNone')]),
]

const registerLine = ({ name, note, value }: Register): string =>
  note ? `${name} ${note} ${value}` : `${name} ${value}`

function ringLines(cx: StageModel, ring: RingModel, asked: QuestionKind | null): string[] {
  const { name, idx, last, lastName, event, flags } = ring
  const { words, q, hides } = cx
  const index = (what: string, value: number) =>
    words.t('text.index', { what, value, slot: q.vring.slot(value) })
  const both = [index(`${name}.idx`, idx), index(lastName, last)]
  return [
    ...(hides && name === 'used'
      ? [both[0], hiddenLine(cx, both[1])]
      : [words.t('text.ring', { index: both[0], last: both[1] })]),
    ...(hides && name === 'avail' && asked !== 'value' ? shadows(cx) : []),
    `${name}.flags ${flags}`,
    event ? `${event.name} ${event.value}` : '',
    leftOut(cx, slotsInUse(cx, ring)),
  ]
}

const hiddenLine = ({ words }: StageModel, what: string): string => words.t('text.hidden', { what })

/** What the driver counts by itself, where it does. */
function shadows(cx: StageModel): string[] {
  const { layout, memory, q } = cx
  if (layout.scenario.kernel !== 'linux-6.x') return []
  return [
    hiddenLine(cx, `avail_idx_shadow ${memory.load(q.availIdxShadow)}`),
    hiddenLine(cx, `avail_flags_shadow ${memory.load(q.availFlagsShadow)}`),
  ]
}

/** The first and the last of so many, if they are too many to be told. */
const ends = <T>(all: readonly T[]): readonly T[] =>
  all.length <= MOST_TOLD
    ? all
    : [...all.slice(0, MOST_TOLD / 2), ...all.slice(all.length - MOST_TOLD / 2)]

/** That there are more than are told; '' if there are not. */
const leftOut = ({ words }: StageModel, all: readonly unknown[]): string =>
  all.length <= MOST_TOLD ? '' : words.t('text.leftOut', { n: all.length - MOST_TOLD })

/** The slots of a ring that matter, from the reader on: of a long one those that count, and the next. */
const slotsInUse = ({ num }: StageModel, ring: RingModel): readonly number[] =>
  num <= MOST_ROWS
    ? Array.from({ length: num }, (_, i) => i)
    : [...new Set([...ring.current(), ring.idx & (num - 1)])]

const toldSlots = (cx: StageModel, ring: RingModel): SlotModel[] =>
  [...ends(slotsInUse(cx, ring))].sort((a, b) => a - b).map((slot) => ring.slot(slot))

/** How far an entry has come, or that the remote cannot know of it. */
const slotWord = ({ words, hides }: StageModel, { subject, freshness }: SlotModel): string =>
  words.t(hides?.thing(subject) ? 'stage.remoteView.driver' : `text.slot.${freshness}`)

const availTable = (cx: StageModel): TextTable => ({
  columns: [cx.words.t('text.slot'), cx.words.t('text.value'), cx.words.t('text.state')],
  rows: toldSlots(cx, cx.avail).map((s) => [String(s.slot), String(s.value), slotWord(cx, s)]),
})

const usedTable = (cx: StageModel): TextTable => ({
  columns: [cx.words.t('text.slot'), 'id', 'len', cx.words.t('text.state')],
  rows: toldSlots(cx, cx.used).map((s) => [
    String(s.slot),
    String(s.value),
    String(s.len),
    slotWord(cx, s),
  ]),
})

/** Of a long table those that are in use, the one in hand and the first free one. */
function descsInUse({ num, owners, facts, ring }: StageModel): number[] {
  const wanted = (i: number) => owners[i] !== 0 || i === facts.head || i === ring.driver.freeHead
  return Array.from({ length: num }, (_, i) => i).filter((i) => num <= MOST_ROWS || wanted(i))
}

function descTable(cx: StageModel): TextTable {
  const { words, hides, bufferName } = cx
  return {
    columns: [
      'desc',
      'addr',
      'len',
      'flags',
      'next',
      words.t('text.state'),
      words.t('text.buffer'),
    ],
    rows: ends(descsInUse(cx)).map((i) => {
      const { subject, addr, len, flags, next, owner, buffer } = cx.desc(i)
      return [
        String(i),
        hex(addr),
        String(len),
        String(flags),
        String(next),
        hides?.thing(subject) ? words.t('stage.remoteView.driver') : ownerWord(cx, owner),
        buffer === null ? words.t('stage.none') : `${bufferName}[${buffer}]`,
      ]
    }),
  }
}

/** Every buffer of this direction, or those that somebody uses. */
function bufferLines(cx: StageModel): string[] {
  const all = Array.from({ length: cx.buffers }, (_, i) => cx.buffer(i))
  const some = cx.buffers <= MOST_ROWS ? all : all.filter(({ owner }) => owner !== 'free')
  return some.map((buffer) => {
    const said = bufferLabel(cx, buffer)
    return cx.hides?.thing(buffer.subject) ? hiddenLine(cx, said) : said
  })
}
