/** Which loads must be done in which order: index before entry, and the other side's wish last. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { SceneContext } from '../../moment/context.ts'
import { indexIn } from '../../subject/valueText.ts'
import { entry, type Order } from './orderEntry.ts'

const READS = /^(used\.idx|get\.(rmb|id|len)|take\.)/

/** The loads of get_buf and of the remote: index | entry, descriptor. */
export function reading(cx: SceneContext): Order | null {
  const { step, facts } = cx
  // Completing begins by reading the descriptor: that has no order to keep.
  if (!step || !READS.test(step.site) || facts.phase === 'completing') return null
  return facts.phase === 'taking' ? taking(cx, step) : getting(cx)
}

/** Steps from the last look at the index on. */
function since(cx: SceneContext, site: string): readonly StepInfo[] {
  const from = cx.steps.findLastIndex((s) => s.site === site)
  return from < 0 ? [] : cx.steps.slice(from)
}

const base = { skipped: false, tint: 'read' } as const

function getting(cx: SceneContext): Order | null {
  const seen = since(cx, 'used.idx')
  if (seen.length === 0) return null
  const slot = seen.find((s) => s.site === 'get.id')
  const at = slot ? indexIn(slot.name) : cx.ring.driver.lastUsedIdx & (cx.num - 1)
  const idx = `used.idx ${seen[0].after}`
  return {
    ...base,
    before: [entry(true, idx, idx)],
    after: [entry(slot !== undefined, 'used.ring', `used.ring[${at}]`)],
    barrier: 'rmb',
    passed: seen.some((s) => s.site === 'get.rmb'),
    note: cx.words.t('stage.strip.readOrder'),
  }
}

/** Each library has its barrier in another place, or none. */
function taking(cx: SceneContext, step: StepInfo): Order | null {
  const { library, ring, facts } = cx
  const fence = library?.fenceBeforeTake
    ? 'before'
    : library?.fenceAfterHead
      ? 'behind'
      : library
        ? 'none'
        : 'between'
  const seen = since(cx, step.site === 'take.mb' ? 'take.mb' : 'take.idx')
  if (seen.length === 0) return null
  const looked = seen.find((s) => s.site === 'take.idx')
  const slot = seen.find((s) => s.site === 'take.head')
  const desc = seen.find((s) => s.site.startsWith('take.desc'))
  const moved = seen.some((s) => s.site === 'take.lastAvail')
  const last = ring.remote.lastAvailIdx - (moved ? 1 : 0)
  const at = slot ? indexIn(slot.name) : last & (cx.num - 1)
  const idx = entry(looked !== undefined, 'avail.idx', `avail.idx ${looked?.after ?? 0}`)
  const ringAt = entry(slot !== undefined, 'avail.ring', `avail.ring[${at}]`)
  const head = desc ? indexIn(desc.name) : (facts.head ?? 0)
  const descAt = entry(desc !== undefined, 'desc', `desc[${head}]`)
  const order = {
    before: { before: [], after: [idx, ringAt, descAt], barrier: 'mb' },
    between: { before: [idx], after: [ringAt, descAt], barrier: 'rmb' },
    behind: { before: [idx, ringAt], after: [descAt], barrier: 'rmb' },
    none: { before: [idx, ringAt, descAt], after: [], barrier: null },
  } as const
  return {
    ...base,
    ...order[fence],
    passed: fence === 'before' || seen.some((s) => s.site === 'take.rmb'),
    note: cx.words.t(fence === 'none' ? 'stage.strip.noBarrier' : 'stage.strip.readOrder'),
  }
}

const ASKS = /^(kick\.(mb|numAdded|idxLoad|flags|event)|done\.(mb|idxNow|flags|ownFlags|event))$/

/** After publishing: the index must be out before the other side's wish is read. */
export function asking(cx: SceneContext): Order | null {
  const site = cx.step?.site ?? ''
  if (!ASKS.test(site)) return null
  const { ring, layout, library } = cx
  const kick = site.startsWith('kick')
  const idx = kick ? `avail.idx ${ring.avail.idx}` : `used.idx ${ring.used.idx}`
  const event = kick ? 'avail_event' : 'used_event'
  const byEvent = layout.scenario.features.eventIdx && (kick || (library?.knowsEventIdx ?? true))
  const flags = kick ? 'used.flags' : (library?.asks ?? 'avail.flags')
  const wish = byEvent ? event : flags
  const fenced = kick || !library || library.kickBarrier
  return {
    before: [entry(true, idx, idx)],
    after: [entry(/lags|event/.test(site), wish, wish)],
    barrier: fenced ? 'mb' : null,
    passed: fenced,
    skipped: false,
    tint: kick ? 'published' : 'used',
    note: cx.words.t(fenced ? 'stage.strip.asks' : 'stage.strip.noBarrier'),
  }
}
