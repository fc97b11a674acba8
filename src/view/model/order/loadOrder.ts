/** Which loads must be done in which order: index before entry, and the other side's wish last. */
import type { SiteName } from '../../../core/machine/sites.ts'
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { Moment } from '../moment.ts'
import { entry, type Order } from './orderEntry.ts'

/** The loads of get_buf and of the remote: index | entry, descriptor. */
export function reading(cx: Moment): Order | null {
  const { step, facts } = cx
  // Completing begins by reading the descriptor: that has no order to keep.
  if (!step || facts.phase === 'completing') return null
  if (step.does !== 'looks' && step.does !== 'reads') return null
  return step.side === 'remote' ? taking(cx, step) : getting(cx)
}

/** Steps from the last look at the index on. */
function since(cx: Moment, site: SiteName): readonly StepInfo[] {
  const from = cx.steps.findLastIndex((s) => s.site === site)
  return from < 0 ? [] : cx.steps.slice(from)
}

const at = (seen: readonly StepInfo[], site: SiteName): StepInfo | undefined =>
  seen.find((s) => s.site === site)

const base = { skipped: false, tint: 'read' } as const

function getting(cx: Moment): Order | null {
  const seen = since(cx, 'used.idx')
  if (seen.length === 0) return null
  const id = at(seen, 'get.id')
  const slot = id?.place?.index ?? cx.ring.driver.lastUsedIdx & (cx.num - 1)
  const idx = `used.idx ${seen[0].after}`
  return {
    ...base,
    before: [entry(true, idx, idx)],
    after: [entry(id !== undefined, 'used.ring', `used.ring[${slot}]`)],
    barrier: 'rmb',
    passed: at(seen, 'get.rmb') !== undefined,
    note: cx.words.t('stage.storeOrder.readOrder'),
  }
}

/** Each library has its barrier in another place, or none. */
function taking(cx: Moment, { site }: StepInfo): Order | null {
  const { library, ring, facts, words } = cx
  const seen = since(cx, site === 'take.mb' ? site : 'take.idx')
  if (seen.length === 0) return null
  const index = at(seen, 'take.idx')
  const head = at(seen, 'take.head')
  const desc = seen.find((s) => s.place?.of === 'desc')
  const last = ring.remote.lastAvailIdx - (at(seen, 'take.lastAvail') ? 1 : 0)
  const slot = head?.place?.index ?? last & (cx.num - 1)
  const loads = [
    entry(index !== undefined, 'avail.idx', `avail.idx ${index?.after ?? 0}`),
    entry(head !== undefined, 'avail.ring', `avail.ring[${slot}]`),
    entry(desc !== undefined, 'desc', `desc[${desc?.place?.index ?? facts.head ?? 0}]`),
  ]
  const front = inFront(library)
  const barrier = front === 0 ? 'mb' : front === 3 ? null : 'rmb'
  return {
    ...base,
    before: loads.slice(0, front),
    after: loads.slice(front),
    barrier,
    passed: front === 0 || at(seen, 'take.rmb') !== undefined,
    note: words.t(barrier ? 'stage.storeOrder.readOrder' : 'stage.storeOrder.noBarrier'),
  }
}

/** How many of index, slot and descriptor are in front of the barrier; all, if there is none. */
function inFront(library: Moment['library']): 0 | 1 | 2 | 3 {
  if (!library) return 1
  if (library.fenceBeforeTake) return 0
  return library.fenceAfterHead ? 2 : 3
}

/** The steps that read what the other side wants. */
const WISHES: readonly SiteName[] = [
  'kick.flags',
  'kick.event',
  'done.flags',
  'done.ownFlags',
  'done.event',
]

/** After publishing: the index must be out before the other side's wish is read. */
export function asking({ step, ring, layout, library, words }: Moment): Order | null {
  if (step?.does !== 'asks') return null
  const kick = step.side === 'driver'
  const idx = kick ? `avail.idx ${ring.avail.idx}` : `used.idx ${ring.used.idx}`
  const byEvent = layout.scenario.features.eventIdx && (kick || (library?.knowsEventIdx ?? true))
  const flags = kick ? 'used.flags' : (library?.asks ?? 'avail.flags')
  const wish = byEvent ? (kick ? 'avail_event' : 'used_event') : flags
  const fenced = kick || !library || library.kickBarrier
  return {
    before: [entry(true, idx, idx)],
    after: [entry(WISHES.includes(step.site), wish, wish)],
    barrier: fenced ? 'mb' : null,
    passed: fenced,
    skipped: false,
    tint: kick ? 'published' : 'used',
    note: words.t(fenced ? 'stage.storeOrder.asks' : 'stage.storeOrder.noBarrier'),
  }
}
