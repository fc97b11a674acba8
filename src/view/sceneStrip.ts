/**
 * The order of stores (or of loads): what is queued in front of the barrier, and the index
 * that waits behind it.
 */
import { monoWidth, textWidth } from './geometryText.ts'
import { indexIn } from './sceneCall.ts'
import type { SceneContext } from './sceneContext.ts'
import type { StripScene } from './sceneTypes.ts'

interface Plan {
  /** Chips in front of the barrier and behind it. */
  readonly before: readonly Entry[]
  readonly after: readonly Entry[]
  readonly gate: string
  readonly passed: boolean
  readonly tint: 'filling' | 'inFlight' | 'read'
  readonly note: string
}
interface Entry {
  readonly text: string
  readonly done: boolean
}

const X = 188
const Y = 88.5
const HEIGHT = 21
const RIGHT_END = 892
const SIZE = 10.5

export function strip(cx: SceneContext): StripScene {
  const plan = reading(cx) ?? (cx.facts.side === 'remote' ? completing(cx) : adding(cx))
  const title = plan && plan.tint === 'read' ? 'stage.strip.loads' : 'stage.strip.stores'
  const label = cx.words.t(title)
  const first = X + textWidth(label, 11) + 10
  if (!plan)
    return {
      label,
      chips: [],
      gate: null,
      note: idleNote(cx),
      noteAt: { x: first + 2, y: 103 },
      noteEnd: false,
    }
  let x = first
  const place = (e: Entry, i: number, side: string) => {
    const width = monoWidth(e.text, SIZE) + 18
    const chip = {
      key: `strip.${side}.${i}`,
      x,
      y: Y,
      width,
      height: HEIGHT,
      text: e.text,
      state: e.done ? ('done' as const) : ('ghost' as const),
      tint: plan.tint,
    }
    x += width + 7
    return chip
  }
  const before = plan.before.map((e, i) => place(e, i, 'before'))
  const gate = {
    x: x + 3,
    width: monoWidth(plan.gate, SIZE) + 18,
    text: plan.gate,
    passed: plan.passed,
  }
  x += gate.width + 13
  const after = plan.after.map((e, i) => place(e, i, 'after'))
  const room = RIGHT_END - x > textWidth(plan.note, 11) + 6
  return {
    label,
    chips: [...before, ...after],
    gate,
    note: room ? plan.note : '',
    noteAt: { x: RIGHT_END, y: 103 },
    noteEnd: true,
  }
}

function idleNote(cx: SceneContext): string {
  const { ring, facts, words, layout } = cx
  if (ring.driver.broken && layout.scenario.kernel === 'linux-6.x')
    return words.t('stage.strip.broken')
  if (facts.side === 'driver' && facts.progress === 'published')
    return words.t('stage.strip.landed', { count: storeCount(cx) })
  if (cx.vrp.sleepers > 0 && facts.side === 'driver') return words.t('stage.strip.noBuffer')
  return words.t(facts.side === 'remote' ? 'stage.strip.noStores' : 'stage.strip.nothing')
}

/** Structures that this call has stored to: its buffer, its descriptor, the slot, the index. */
const storeCount = ({ facts }: SceneContext): number => (facts.written.size > 0 ? 4 : 3)

function note(cx: SceneContext, idx: string, value: number): string {
  const { progress } = cx.facts
  if (progress === 'published') return cx.words.t('stage.strip.idx', { idx, value })
  return cx.words.t(progress === 'fenced' ? 'stage.strip.passed' : 'stage.strip.order')
}

/** The stores of a send: buffer, descriptor, slot | avail.idx. */
function adding(cx: SceneContext): Plan | null {
  const { facts, ring, frame } = cx
  const begun = facts.written.size > 0 || facts.head !== null
  if (facts.side !== 'driver' || !begun || facts.kicking || facts.ended) return null
  if (facts.progress === 'published' && frame.step?.site.startsWith('send.')) return null
  const { slot, head, progress } = facts
  const written = progress !== 'none'
  const { idx } = ring.avail
  const buffer = { text: `sbuf[${facts.buffer}]`, done: true }
  return {
    before: [
      ...(facts.written.size > 0 ? [buffer] : []),
      { text: head === null ? 'desc' : `desc[${head}]`, done: head !== null },
      { text: written ? `avail.ring[${slot}]` : 'avail.ring', done: written },
    ],
    after:
      progress === 'published'
        ? []
        : [
            {
              text: written ? `avail.idx ${idx} → ${(idx + 1) & 0xffff}` : 'avail.idx',
              done: false,
            },
          ],
    gate: 'wmb',
    passed: progress === 'fenced' || progress === 'published',
    tint: 'filling',
    note: written ? note(cx, 'avail.idx', idx) : '',
  }
}

/** The stores of the remote when it gives a buffer back: slot | used.idx. */
function completing(cx: SceneContext): Plan | null {
  const { facts, ring, frame } = cx
  if (facts.fn !== 'complete' || facts.ended) return null
  if (/^done\.(mb|flags|event|interrupt)$/.test(frame.step?.site ?? '')) return null
  const { slot, progress } = facts
  const written = progress !== 'none'
  const { idx } = ring.used
  return {
    before: [{ text: written ? `used.ring[${slot}]` : 'used.ring', done: written }],
    after:
      progress === 'published'
        ? []
        : [{ text: written ? `used.idx ${idx} → ${(idx + 1) & 0xffff}` : 'used.idx', done: false }],
    gate: 'wmb',
    passed: progress === 'fenced' || progress === 'published',
    tint: 'inFlight',
    note: written ? note(cx, 'used.idx', idx) : '',
  }
}

const READS = /^(used\.idx|get\.(rmb|id|len)|take\.(idx|rmb|head|desc|hdr))/

/** The loads of get_buf and of the remote: index | entry, descriptor. */
function reading(cx: SceneContext): Plan | null {
  const { step, callSteps } = cx.frame
  if (!step || !READS.test(step.site)) return null
  // Completing begins by reading the descriptor: that has no order to keep.
  if (cx.facts.fn === 'complete') return null
  const name = cx.facts.fn === 'take' ? 'avail' : 'used'
  const from = callSteps.findLastIndex((s) => s.site === 'used.idx' || s.site === 'take.idx')
  const seen = callSteps.slice(from)
  const passed = seen.some((s) => s.site === 'get.rmb' || s.site === 'take.rmb')
  const entry = seen.find((s) => s.site === 'get.id' || s.site === 'take.head')
  const desc = seen.find((s) => s.site.startsWith('take.desc'))
  const slot = {
    text: entry ? `${name}.ring[${indexIn(entry.name)}]` : `${name}.ring`,
    done: !!entry,
  }
  const rest = { text: desc ? `desc[${indexIn(desc.name)}]` : 'desc', done: !!desc }
  return {
    before: [
      {
        text: `${name}.idx ${step.site === seen[0].site ? step.after : seen[0].after}`,
        done: true,
      },
    ],
    after: name === 'avail' ? [slot, rest] : [slot],
    gate: 'rmb',
    passed,
    tint: 'read',
    note: cx.words.t('stage.strip.readOrder'),
  }
}
