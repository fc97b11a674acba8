/**
 * The stage in words: what the picture shows, in reading order, as lists and tables. Made from the
 * same facts as the picture, without its places.
 */

import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import { bufferLabel } from '../model/buffer.ts'
import type { Perspective } from '../model/remoteVisibility.ts'
import type { RingModel, SlotModel } from '../model/ring.ts'
import { type StageModel, stageModel } from '../model/stageModel.ts'
import { ownerWord, type SceneContext } from '../moment/context.ts'
import type { RegisterScene, ShoreScene } from '../stage/marks/types.ts'
import { asRemote, census } from '../stage/memory/census.ts'
import { strip } from '../stage/rings/storeOrder.ts'
import { driverShore } from '../stage/shores/driver.ts'
import { remoteShore } from '../stage/shores/remote.ts'
import { interruptWire, kickWire } from '../stage/wires/wires.ts'
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

export function textModel(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue = layout.queues.length - 1,
  perspective: Perspective = 'all',
): TextSection[] {
  const cx = stageModel(frame, memory, layout, words, queue, {}, perspective)
  const { hides } = cx
  const hidden = words.t('stage.remoteView.driver')
  const order = strip(cx)
  const counts = census(cx)
  const chips = order.chips.map((c) => words.t(`text.strip.${c.state}`, { what: c.text }))
  const gate = order.gate && words.t(gateKey(order.gate), { what: order.gate.text })
  return [
    section('driver', cx.words.t('stage.driver'), [
      hides ? hidden : '',
      ...shoreLines(cx, driverShore(cx)),
    ]),
    section('kick', words.t('stage.wire.kick'), [kickWire(cx, null, perspective).label]),
    section('strip', order.label, [hides?.strip ? hidden : '', ...chips, gate ?? '', order.note]),
    section('census', words.t('stage.census.title'), [
      (hides ? asRemote(cx, counts, hides) : counts).label,
    ]),
    section('avail', 'avail', ringLines(cx, cx.avail), availTable(cx)),
    section('desc', 'desc[]', [], descTable(cx)),
    section('used', 'used', ringLines(cx, cx.used), usedTable(cx)),
    section('buffers', words.t('text.buffers'), bufferLines(cx)),
    section('interrupt', words.t('stage.wire.interrupt'), [
      interruptWire(cx, null, perspective).label,
    ]),
    section('remote', words.t('stage.remote'), [
      ...shoreLines(cx, remoteShore(cx)),
      ...cx.ring.remote.held.map((head) =>
        words.t('text.held', { head, message: head < cx.num ? cx.desc(head).message : 0 }),
      ),
    ]),
  ]
}

const section = (
  key: string,
  title: string,
  lines: readonly string[],
  table: TextTable | null = null,
): TextSection => ({ key, title, lines: lines.filter((line) => line !== ''), table })

const gateKey = (gate: { passed: boolean; skipped: boolean }) =>
  gate.skipped ? 'text.gate.skipped' : gate.passed ? 'text.gate.passed' : 'text.gate.open'

/** What stands on a shore, from top to bottom; what the remote holds is told in full elsewhere. */
function shoreLines({ words }: SceneContext, shore: ShoreScene): string[] {
  const { headings, registers, lines, sleepers, endpoints } = shore
  const things: { readonly y: number; readonly text: string; readonly heading?: boolean }[] = [
    ...headings.map((h) => ({ y: h.y, text: `${h.text}:`, heading: true })),
    ...registerLines(registers),
    ...lines.filter((l) => l.key !== 'remote.line.more'),
    ...sleepers.map((p) => ({
      y: p.y,
      text: words.t(p.woken ? 'text.woken' : 'text.asleep', { who: p.text }),
    })),
    ...endpoints.map((e) => ({ y: e.y, text: words.t('text.endpoint', { address: e.text }) })),
  ]
  things.sort((a, b) => a.y - b.y)
  // A heading of nothing that can be said here is left out.
  const said = things.filter(
    (thing, i) => !thing.heading || (things[i + 1] && !things[i + 1].heading),
  )
  const lock = shore.lock ? words.t('text.lock', { lock: shore.lock.text }) : ''
  return [shore.status, shore.clock, lock, ...said.map((thing) => thing.text)]
}

/** A register is one line, wherever the picture has its value: beside the name, below it, in a chip. */
function registerLines(registers: readonly RegisterScene[]): { y: number; text: string }[] {
  const lines: { y: number; text: string }[] = []
  for (const { name, note, value, chip, y } of registers) {
    const text = [name, note, value, chip?.text].filter(Boolean).join(' ')
    const above = name === '' ? lines.at(-1) : undefined
    if (above) above.text += ` ${text}`
    else lines.push({ y, text })
  }
  return lines
}

function ringLines(
  cx: StageModel,
  { name, idx, last, lastName, event, flags }: RingModel,
): string[] {
  const { words, q, hides } = cx
  const index = (what: string, value: number) =>
    words.t('text.index', { what, value, slot: q.vring.slot(value) })
  const both = [index(`${name}.idx`, idx), index(lastName, last)]
  return [
    ...(hides && name === 'used'
      ? [both[0], hiddenLine(cx, both[1])]
      : [words.t('text.ring', { index: both[0], last: both[1] })]),
    ...(hides && name === 'avail' ? shadows(cx) : []),
    `${name}.flags ${flags}`,
    event ? `${event.name} ${event.value}` : '',
  ]
}

const hiddenLine = ({ words }: SceneContext, what: string): string =>
  words.t('text.hidden', { what })

/** What the driver counts by itself, where it does. */
function shadows(cx: SceneContext): string[] {
  const { layout, memory, q } = cx
  if (layout.scenario.kernel !== 'linux-6.x') return []
  return [
    hiddenLine(cx, `avail_idx_shadow ${memory.load(q.availIdxShadow)}`),
    hiddenLine(cx, `avail_flags_shadow ${memory.load(q.availFlagsShadow)}`),
  ]
}

/** The slots of a ring that are told: of a long one those that count, and the one to be written next. */
function toldSlots({ num }: StageModel, ring: RingModel): SlotModel[] {
  const slots =
    num <= MOST_ROWS
      ? Array.from({ length: num }, (_, i) => i)
      : [...new Set([...ring.current(), ring.idx & (num - 1)])].sort((a, b) => a - b)
  return slots.map((slot) => ring.slot(slot))
}

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
function toldDescs({ num, owners, facts, ring }: StageModel): number[] {
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
    rows: toldDescs(cx).map((i) => {
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
