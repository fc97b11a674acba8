/**
 * The stage in words: what the picture shows, in reading order, as lists and tables. Made from the
 * same facts as the picture, without its places.
 */

import { OWNER_NAMES, Owner } from '../../core/history/ownershipFromBytes.ts'
import type { Layout } from '../../core/memory/layout.ts'
import { type Memory, offsetOf } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import type { Hides, Perspective } from '../model/remoteVisibility.ts'
import { cursorName } from '../model/ring.ts'
import { stageModel } from '../model/stageModel.ts'
import {
  bufferOfDesc,
  isLive,
  messageOfDesc,
  ownerWord,
  type SceneContext,
} from '../moment/context.ts'
import type { RegisterScene, ShoreScene } from '../stage/marks/types.ts'
import { asRemote, census } from '../stage/memory/census.ts'
import { strip } from '../stage/rings/storeOrder.ts'
import { driverShore } from '../stage/shores/driver.ts'
import { remoteShore } from '../stage/shores/remote.ts'
import { interruptWire, kickWire } from '../stage/wires/wires.ts'
import { hex } from '../subject/valueText.ts'
import { unpublishedSlots } from './memoryRows.ts'

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
  const hides = cx.hides
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
    section('avail', 'avail', ringLines(cx, 'avail', hides), availTable(cx, hides)),
    section('desc', 'desc[]', [], descTable(cx, hides)),
    section('used', 'used', ringLines(cx, 'used', hides), usedTable(cx)),
    section('buffers', words.t('text.buffers'), bufferLines(cx, hides)),
    section('interrupt', words.t('stage.wire.interrupt'), [
      interruptWire(cx, null, perspective).label,
    ]),
    section('remote', words.t('stage.remote'), [
      ...shoreLines(cx, remoteShore(cx)),
      ...cx.ring.remote.held.map((head) =>
        words.t('text.held', { head, message: messageOfDesc(cx, head) }),
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

function ringLines(cx: SceneContext, name: 'avail' | 'used', hides: Hides | null): string[] {
  const { ring, words, layout, memory, q } = cx
  const idx = ring[name].idx
  const last = name === 'avail' ? ring.remote.lastAvailIdx : ring.driver.lastUsedIdx
  const event = name === 'avail' ? ring.avail.usedEvent : ring.used.availEvent
  const { eventIdx } = layout.scenario.features
  const index = (what: string, value: number) =>
    words.t('text.index', { what, value, slot: q.vring.slot(value) })
  const lastName = name === 'avail' ? cursorName(cx) : 'last_used_idx'
  const both = [index(`${name}.idx`, idx), index(lastName, last)]
  const driversOwn = hides && name === 'used'
  return [
    ...(driversOwn
      ? [both[0], hiddenLine(cx, both[1])]
      : [words.t('text.ring', { index: both[0], last: both[1] })]),
    ...(hides && name === 'avail' ? shadows(cx) : []),
    `${name}.flags ${memory.load(name === 'avail' ? q.vring.availFlags : q.vring.usedFlags)}`,
    eventIdx ? `${name === 'avail' ? 'used_event' : 'avail_event'} ${event}` : '',
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

/** Numbers of the rows that are told, in order. Of a long table only numbers are made that are wanted. */
function told(cx: SceneContext, wanted: (i: number) => boolean): number[] {
  const some: number[] = []
  for (let i = 0; i < cx.num; i++) if (cx.num <= MOST_ROWS || wanted(i)) some.push(i)
  return some
}

/** The slots of a ring that are told: of a long one those from one index to the other, and the next. */
function toldSlots({ num }: SceneContext, from: number, to: number): number[] {
  if (num <= MOST_ROWS) return Array.from({ length: num }, (_, i) => i)
  const live = (to - from) & 0xffff
  const count = live <= num ? live : 0
  const slots = Array.from({ length: count }, (_, i) => (from + i) & (num - 1))
  const next = to & (num - 1)
  if (!slots.includes(next)) slots.push(next)
  return slots.sort((a, b) => a - b)
}

/** In which state a slot of a ring is, from the index that is read up to the one that is written. */
function slotState(
  { words, num }: SceneContext,
  slot: number,
  unseen: boolean,
  from: number,
  to: number,
): string {
  if (unseen) return words.t('text.slot.unseen')
  if (isLive(slot, from, to, num)) return words.t('text.slot.live')
  return words.t(to < num && slot >= to ? 'text.slot.never' : 'text.slot.old')
}

function availTable(cx: SceneContext, hides: Hides | null): TextTable {
  const { ring, q, words } = cx
  const unseen = unpublishedSlots(cx.frame.callSteps)
  const from = ring.remote.lastAvailIdx
  const { idx } = ring.avail
  const state = (slot: number) =>
    hides?.thing({ is: 'slot', ring: 'avail', slot })
      ? words.t('stage.remoteView.driver')
      : slotState(cx, slot, unseen.has(offsetOf(q.vring.availRing(slot))), from, idx)
  return {
    columns: [words.t('text.slot'), words.t('text.value'), words.t('text.state')],
    rows: toldSlots(cx, from, idx).map((slot) => [
      String(slot),
      String(ring.avail.ring[slot]),
      state(slot),
    ]),
  }
}

function usedTable(cx: SceneContext): TextTable {
  const { ring, q, words } = cx
  const unseen = unpublishedSlots(cx.frame.callSteps)
  const from = ring.driver.lastUsedIdx
  const { idx } = ring.used
  return {
    columns: [words.t('text.slot'), 'id', 'len', words.t('text.state')],
    rows: toldSlots(cx, from, idx).map((slot) => {
      const { id, len } = ring.used.ring[slot]
      const state = slotState(cx, slot, unseen.has(offsetOf(q.vring.usedId(slot))), from, idx)
      return [String(slot), String(id), String(len), state]
    }),
  }
}

function descTable(cx: SceneContext, hides: Hides | null): TextTable {
  const { ring, words, owners, facts, bufferName } = cx
  const wanted = (i: number) => owners[i] !== 0 || i === facts.head || i === ring.driver.freeHead
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
    rows: told(cx, wanted).map((i) => {
      const { addr, len, flags, next } = ring.desc[i]
      const buffer = bufferOfDesc(cx, i)
      return [
        String(i),
        hex(addr),
        String(len),
        String(flags),
        // As the picture has it: what is linked privately shows in the free list alone.
        String(owners[i] === Owner.free ? ring.driver.next[i] : next),
        hides?.thing({ is: 'desc', index: i })
          ? words.t('stage.remoteView.driver')
          : ownerWord(cx, OWNER_NAMES[owners[i]]),
        buffer === null ? words.t('stage.none') : `${bufferName}[${buffer}]`,
      ]
    }),
  }
}

/** Every buffer of this direction, or those that somebody uses. */
function bufferLines(cx: SceneContext, hides: Hides | null): string[] {
  const { buffers, firstBuffer, frame, words } = cx
  const all = Array.from({ length: buffers }, (_, i) => i)
  const some =
    buffers <= MOST_ROWS ? all : all.filter((i) => frame.bufferOwner[firstBuffer + i] !== 0)
  return some.map((index) => {
    const said = words.t('stage.buffer.label', {
      index,
      owner: ownerWord(cx, OWNER_NAMES[frame.bufferOwner[firstBuffer + index] ?? 0]),
      message: frame.bufferMessage[firstBuffer + index] ?? 0,
    })
    return hides?.thing({ is: 'buffer', index }) ? hiddenLine(cx, said) : said
  })
}
