/** Which stores or loads the call at hand must do in which order, and how far it has come. */
import { indexIn } from './sceneCall.ts'
import type { SceneContext } from './sceneContext.ts'

export interface StripPlan {
  /** In front of the barrier, and behind it. */
  readonly before: readonly StripEntry[]
  readonly after: readonly StripEntry[]
  readonly gate: 'wmb' | 'rmb' | 'mb'
  readonly passed: boolean
  readonly tint: 'filling' | 'inFlight' | 'read' | 'published' | 'used'
  readonly note: string
}

export interface StripEntry {
  readonly text: string
  readonly done: boolean
  /** What it will say in the end: it has that width from the start, so that nothing jumps. */
  readonly whole: string
}

export const stripPlan = (cx: SceneContext): StripPlan | null =>
  reading(cx) ?? asking(cx) ?? (cx.facts.side === 'remote' ? completing(cx) : adding(cx))

const entry = (done: boolean, short: string, whole: string): StripEntry => ({
  text: done ? whole : short,
  done,
  whole,
})

/** The index that waits behind the gate until it is stored. */
function waiting(cx: SceneContext, name: string, idx: number): StripEntry[] {
  const { progress } = cx.facts
  if (progress === 'published') return []
  const whole = `${name} ${idx} → ${(idx + 1) & 0xffff}`
  return [{ text: progress === 'none' ? name : whole, done: false, whole }]
}

function note(cx: SceneContext, idx: string, value: number): string {
  const { progress } = cx.facts
  if (progress === 'none') return ''
  if (progress === 'published') return cx.words.t('stage.strip.idx', { idx, value })
  return cx.words.t(progress === 'fenced' ? 'stage.strip.passed' : 'stage.strip.order')
}

/** The stores of a send: buffer, descriptor, slot | avail.idx. */
function adding(cx: SceneContext): StripPlan | null {
  const { facts, ring, frame, num } = cx
  const { slot, head, progress } = facts
  const begun = facts.written.size > 0 || head !== null
  if (facts.side !== 'driver' || !begun || facts.kicking || facts.ended) return null
  if (progress === 'published' && frame.step?.site === 'send.unlock') return null
  const { idx } = ring.avail
  const buffer = `sbuf[${facts.buffer}]`
  const desc = `desc[${head ?? ring.driver.freeHead}]`
  const at = `avail.ring[${slot ?? idx & (num - 1)}]`
  return {
    before: [
      ...(facts.written.size > 0 ? [entry(true, buffer, buffer)] : []),
      entry(head !== null, 'desc', desc),
      entry(progress !== 'none', 'avail.ring', at),
    ],
    after: waiting(cx, 'avail.idx', idx),
    gate: 'wmb',
    passed: progress === 'fenced' || progress === 'published',
    tint: 'filling',
    note: note(cx, 'avail.idx', idx),
  }
}

/** The stores of the remote when it gives a buffer back: slot | used.idx. */
function completing(cx: SceneContext): StripPlan | null {
  const { facts, ring, frame, num } = cx
  if (facts.fn !== 'complete' || facts.ended) return null
  if (frame.step?.site === 'done.interrupt') return null
  const { slot, progress } = facts
  const { idx } = ring.used
  const at = `used.ring[${slot ?? idx & (num - 1)}]`
  return {
    before: [entry(progress !== 'none', 'used.ring', at)],
    after: waiting(cx, 'used.idx', idx),
    gate: 'wmb',
    passed: progress === 'fenced' || progress === 'published',
    tint: 'inFlight',
    note: note(cx, 'used.idx', idx),
  }
}

const READS = /^(used\.idx|get\.(rmb|id|len)|take\.)/

/** The loads of get_buf and of the remote: index | entry, descriptor. */
function reading(cx: SceneContext): StripPlan | null {
  const { step, callSteps } = cx.frame
  // Completing begins by reading the descriptor: that has no order to keep.
  if (!step || !READS.test(step.site) || cx.facts.fn === 'complete') return null
  const from = callSteps.findLastIndex((s) => s.site === 'used.idx' || s.site === 'take.idx')
  const seen = callSteps.slice(from)
  const taking = cx.facts.fn === 'take'
  const name = taking ? 'avail' : 'used'
  const last = taking ? cx.ring.remote.lastAvailIdx : cx.ring.driver.lastUsedIdx
  const passed = seen.some((s) => s.site === 'get.rmb' || s.site === 'take.rmb')
  const slot = seen.find((s) => s.site === 'get.id' || s.site === 'take.head')
  const desc = seen.find((s) => s.site.startsWith('take.desc'))
  const at = slot ? indexIn(slot.name) : last & (cx.num - 1)
  const head = `desc[${desc ? indexIn(desc.name) : (cx.facts.head ?? 0)}]`
  const idx = `${name}.idx ${seen[0].after}`
  const ringAt = entry(slot !== undefined, `${name}.ring`, `${name}.ring[${at}]`)
  return {
    before: [entry(true, idx, idx)],
    after: taking ? [ringAt, entry(desc !== undefined, 'desc', head)] : [ringAt],
    gate: 'rmb',
    passed,
    tint: 'read',
    note: cx.words.t('stage.strip.readOrder'),
  }
}

const ASKS = /^(kick\.(mb|numAdded|idxLoad|flags|event)|done\.(mb|flags|event))$/

/** After publishing: the index must be out before the other side's wish is read. */
function asking(cx: SceneContext): StripPlan | null {
  const site = cx.frame.step?.site ?? ''
  if (!ASKS.test(site)) return null
  const { ring, layout } = cx
  const kick = site.startsWith('kick')
  const idx = kick ? `avail.idx ${ring.avail.idx}` : `used.idx ${ring.used.idx}`
  const event = kick ? 'avail_event' : 'used_event'
  const wish = layout.scenario.features.eventIdx ? event : kick ? 'used.flags' : 'avail.flags'
  return {
    before: [entry(true, idx, idx)],
    after: [entry(/flags|event/.test(site), wish, wish)],
    gate: 'mb',
    passed: true,
    tint: kick ? 'published' : 'used',
    note: cx.words.t('stage.strip.asks'),
  }
}
