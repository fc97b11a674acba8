/** The driver's shore: private state, the call at hand, tokens, waiting senders. */
import type { Field } from '../core/memory.ts'
import type { StepInfo } from '../worker/protocol.ts'
import { monoWidth } from './geometryText.ts'
import type { SceneContext } from './sceneContext.ts'
import { capsule, chip } from './sceneParts.ts'
import type {
  ChipScene,
  LineScene,
  PillScene,
  RegisterScene,
  ShoreScene,
  TokenScene,
} from './sceneTypes.ts'

const X = 16
const RIGHT = 140
/** Height of the first line of "In this call": where the head's chip lies. */
export const CALL_Y = 204
export const HEAD_Y = CALL_Y + 18
/** Two lines of the call fit above: what stands here never jumps. */
const TOKENS_Y = 282

export function driverShore(cx: SceneContext): ShoreScene {
  const { words, ring } = cx
  const t = words.t
  const own = registers(cx)
  const call = inThisCall(cx)
  const cells = tokens(cx, TOKENS_Y + 9.5)
  const waitY = TOKENS_Y + 31 + cells.height
  const sleepers = pills(cx, waitY + 8.5)
  const lines = [...call.lines, ...cells.lines]
  if (sleepers.length === 0) lines.push(line('sleepers', t('stage.none'), waitY + 18))
  return {
    key: 'driver',
    x: X,
    title: t('stage.driver'),
    status: ring.driver.broken ? 'vq->broken = true' : status(cx),
    alarm: ring.driver.broken,
    headings: [
      { text: t('stage.private'), y: 72 },
      { text: t('stage.call'), y: CALL_Y },
      { text: t('stage.tokens'), y: TOKENS_Y },
      { text: t('stage.waiting'), y: waitY },
    ],
    registers: [...own, ...call.rows],
    lines,
    tokens: cells.tokens,
    sleepers,
    held: [],
    label: t('stage.driver.label', {
      free: ring.driver.numFree,
      head: ring.driver.freeHead,
      last: ring.driver.lastUsedIdx,
    }),
  }
}

const line = (key: string, text: string, y: number): LineScene => ({
  key: `driver.line.${key}`,
  text,
  y,
  glyph: null,
})

function status({ frame, words, memory, layout }: SceneContext): string {
  const busy = frame.actors.filter((a) => /^(sender|irq|hand)/.test(a.name) && a.state !== 'idle')
  const asleep = (index: number) => memory.load(layout.asleep(index)) === 1
  const awake = busy.filter((a) => a.state !== 'asleep')
  const doing =
    busy.length === 0
      ? 'idle'
      : awake.length === 0
        ? 'sleeping'
        : awake.every((a) => asleep(a.index))
          ? 'waking'
          : 'running'
  const kernel = layout.scenario.kernel.replace('linux-', 'Linux ')
  return words.t('stage.driver.status', { kernel, doing: words.t(`stage.doing.${doing}`) })
}

function registers(cx: SceneContext): RegisterScene[] {
  const { ring, vrp, buffers, words } = cx
  const d = ring.driver
  const stale = d.numFree === 0
  const list: [name: string, field: string, value: string, note: string][] = [
    ['free_head', 'vq.free_head', String(d.freeHead), stale ? words.t('stage.stale') : ''],
    ['num_free', 'vq.num_free', String(d.numFree), ''],
    ['num_added', 'vq.num_added', String(d.numAdded), ''],
    ['last_used_idx', 'vq.last_used_idx', String(d.lastUsedIdx), ''],
    ['last_sbuf', 'vrp.last_sbuf', `${vrp.lastSbuf}/${buffers}`, ''],
  ]
  return list.map(([name, field, value, note], i) =>
    register(cx, { shore: 'driver', right: RIGHT, name, field, value, note, y: 92 + 20 * i }),
  )
}

interface Register {
  readonly shore: 'driver' | 'remote'
  readonly right: number
  readonly name: string
  readonly field: string
  readonly value: string
  readonly note: string
  readonly y: number
}

/**
 * A name, and its value at the right edge: a capsule if this step has changed it. A capsule that
 * finds no room beside the name is smaller and reaches farther out; on the remote's shore, where
 * the name is long and the next line is empty, it hangs below.
 */
export function register(cx: SceneContext, r: Register): RegisterScene {
  const { shore, right, name, field, value, note, y } = r
  const step = stepOf(cx, field)
  const base = { key: `${shore}.reg.${name}`, name, y, value, note, chip: null, field }
  if (!step || step.before === step.after) return { ...base, capsule: null }
  const before = String(step.before)
  const after = value.split('/')[0]
  const room = 126 - monoWidth(name, 10.5)
  const wide = capsule(before, after, 0, 0, 11).width
  if (wide <= room + 3)
    return { ...base, capsule: capsule(before, after, right + 5 - wide, y - 4, 11) }
  if (shore === 'remote')
    return { ...base, capsule: capsule(before, after, right + 5 - wide, y + 13, 11) }
  const small = capsule(before, after, 0, 0, 10).width
  return { ...base, capsule: capsule(before, after, right + 11 - small, y - 4, 10) }
}

/** The step at hand, if it wrote this private field. */
function stepOf({ frame, q }: SceneContext, field: string): StepInfo | null {
  const { step } = frame
  if (!step || step.name !== field) return null
  if (step.queue !== '' && step.queue !== q.name) return null
  return step.kind === 'store' || step.kind === 'rmw' ? step : null
}

/** Locals of the call: what it has read, what it is about to write. */
function inThisCall(cx: SceneContext): { rows: RegisterScene[]; lines: LineScene[] } {
  const { facts, words } = cx
  const first = CALL_Y + 22
  const rows: RegisterScene[] = []
  const add = (name: string, value: string, made: ChipScene | null = null) => {
    const y = first + 24 * rows.length
    rows.push({
      key: `driver.local.${name}`,
      name,
      y,
      value,
      note: '',
      capsule: null,
      chip: made && { ...made, x: RIGHT - made.width, y: y - 14.5 },
      field: '',
    })
  }
  if (facts.side === 'driver' && !facts.ended && !facts.kicking) {
    if (facts.head !== null) add('head', '', headChip(cx))
    else if (facts.length !== null) add('len', String(facts.length))
    else {
      if (facts.id !== null) add('id', String(facts.id))
      if (facts.len !== null) add('len', String(facts.len))
    }
    const other = rows.length < 2 ? otherField(cx) : null
    if (other) add(other.name, other.value)
    else if (facts.slot !== null && facts.progress !== 'published') add('avail', String(facts.slot))
  }
  if (rows.length > 0) return { rows, lines: [] }
  const text = callLine(cx)
  return { rows, lines: [line('call', text || words.t('stage.call.none'), first - 2)] }
}

function headChip({ facts, looks, frame }: SceneContext): ChipScene {
  const head = facts.head ?? 0
  const look = looks[head] ?? 'free'
  const moving = frame.step?.site === 'add.ring' || frame.step?.site === 'add.desc.flags'
  return chip(String(head), 0, 0, look, { hatched: look === 'filling', live: moving })
}

const PLACED =
  /^(vq\.(free_head|num_free|num_added|last_used_idx|broken|data|desc_state)|vrp\.|remote\.)/

/** A private field of the driver that has no place of its own on the stage. */
function otherField({ frame, q }: SceneContext): { name: string; value: string } | null {
  const { step } = frame
  if (!step || (step.queue !== q.name && step.queue !== '')) return null
  if (!step.name.startsWith('vq.') || PLACED.test(step.name)) return null
  const value = /addr$/.test(step.name) ? `0x${step.after.toString(16)}` : String(step.after)
  return {
    name: step.name.replace(/^vq\./, '').replace(/^desc_extra\[(\d+)\]/, 'extra[$1]'),
    value,
  }
}

function callLine(cx: SceneContext): string {
  const { facts, frame, words } = cx
  const t = words.t
  if (facts.side === 'driver') {
    if (facts.ended) return t('stage.call.returned', { value: facts.result ?? 0 })
    if (facts.kicking) return 'virtqueue_kick()'
    const site = frame.step?.site ?? ''
    if (site.startsWith('wait.')) return 'wait_event(sendq)'
    if (/\.(lock|unlock)$/.test(site))
      return t(site.endsWith('.lock') ? 'stage.call.locks' : 'stage.call.unlocks')
    if (facts.fn === 'interrupt') return 'vring_interrupt()'
    return facts.message > 0 ? t('stage.call.send', { message: facts.message }) : ''
  }
  const own = frame.actors.find((a) => /^(sender|irq|hand)/.test(a.name) && a.call >= 0)
  if (own) return own.message > 0 ? t('stage.call.send', { message: own.message }) : own.fn
  const last = frame.calls.findLast((c) => c.call.fn === 'send' && c.end !== null)
  if (last && typeof last.result === 'number')
    return t('stage.call.returned', { value: last.result | 0 })
  return ''
}

/** Which descriptors have a token in data[]; too many for cells become a count. */
function tokens(cx: SceneContext, top: number) {
  const { ring, num, words } = cx
  if (num > 16) {
    const count = ring.driver.tokens.filter((t) => t !== null).length
    const text = words.t('stage.tokens.count', { count, num })
    return { tokens: [], lines: [line('tokens', text, top + 9)], height: 18 }
  }
  const [height, pitch] = num > 8 ? [20, 24] : [23, 27]
  const cells: TokenScene[] = ring.driver.tokens.map((token, i) => ({
    key: `token.${i}`,
    x: 16.5 + 32 * (i % 4),
    y: top + pitch * Math.floor(i / 4),
    width: 28,
    height,
    text: token === null ? '–' : String(token - cx.firstBuffer),
    empty: token === null,
  }))
  return { tokens: cells, lines: [], height: pitch * Math.ceil(num / 4) }
}

/** Senders that sleep, or are woken and have not looked again. */
function pills({ frame, memory, layout }: SceneContext, top: number): PillScene[] {
  const load = (f: Field) => memory.load(f)
  return frame.actors
    .filter((a) => a.message > 0 && load(layout.asleep(a.index)) === 1)
    .map((a, i) => ({
      key: `sender.${a.message}`,
      x: 16.5 + 42 * (i % 3),
      y: top + 26 * Math.floor(i / 3),
      width: 38,
      height: 22,
      text: `#${a.message}`,
      woken: a.state !== 'asleep',
    }))
}
