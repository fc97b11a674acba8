/** Which loads must be done in which order: index before entry, and the other side's wish last. */
import type { SiteName } from '../../../core/machine/sites.ts'
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { SceneContext } from '../../moment/context.ts'
import { entry, type Order } from './orderEntry.ts'

/** The loads of get_buf and of the remote: index | entry, descriptor. */
export function reading(cx: SceneContext): Order | null {
  const { step, facts } = cx
  // Completing begins by reading the descriptor: that has no order to keep.
  const reads = step?.does === 'looks' || step?.does === 'reads'
  if (!step || !reads || facts.phase === 'completing') return null
  return facts.phase === 'taking' ? taking(cx, step) : getting(cx)
}

/** Steps from the last look at the index on. */
function since(cx: SceneContext, site: SiteName): readonly StepInfo[] {
  const from = cx.steps.findLastIndex((s) => s.site === site)
  return from < 0 ? [] : cx.steps.slice(from)
}

const base = { skipped: false, tint: 'read' } as const

function getting(cx: SceneContext): Order | null {
  const seen = since(cx, 'used.idx')
  if (seen.length === 0) return null
  const slot = seen.find((s) => s.site === 'get.id')
  const at = slot?.place ? slot.place.index : cx.ring.driver.lastUsedIdx & (cx.num - 1)
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
  const desc = seen.find((s) => s.place?.of === 'desc')
  const moved = seen.some((s) => s.site === 'take.lastAvail')
  const last = ring.remote.lastAvailIdx - (moved ? 1 : 0)
  const at = slot?.place ? slot.place.index : last & (cx.num - 1)
  const idx = entry(looked !== undefined, 'avail.idx', `avail.idx ${looked?.after ?? 0}`)
  const ringAt = entry(slot !== undefined, 'avail.ring', `avail.ring[${at}]`)
  const head = desc?.place ? desc.place.index : (facts.head ?? 0)
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

/** Steps that read what the other side wishes. */
const WISHES = new Set<SiteName>([
  ...(['kick.flags', 'kick.event', 'done.flags', 'done.ownFlags', 'done.event'] as const),
])

/** After publishing: the index must be out before the other side's wish is read. */
export function asking(cx: SceneContext): Order | null {
  const { step, ring, layout, library } = cx
  if (step?.does !== 'asks') return null
  const kick = step.side === 'driver'
  const idx = kick ? `avail.idx ${ring.avail.idx}` : `used.idx ${ring.used.idx}`
  const event = kick ? 'avail_event' : 'used_event'
  const byEvent = layout.scenario.features.eventIdx && (kick || (library?.knowsEventIdx ?? true))
  const flags = kick ? 'used.flags' : (library?.asks ?? 'avail.flags')
  const wish = byEvent ? event : flags
  const fenced = kick || !library || library.kickBarrier
  return {
    before: [entry(true, idx, idx)],
    after: [entry(WISHES.has(step.site), wish, wish)],
    barrier: fenced ? 'mb' : null,
    passed: fenced,
    skipped: false,
    tint: kick ? 'published' : 'used',
    note: cx.words.t(fenced ? 'stage.strip.asks' : 'stage.strip.noBarrier'),
  }
}
