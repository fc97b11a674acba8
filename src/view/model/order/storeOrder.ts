/** The order of stores (or of loads) of the call at hand; else what there is to say of them. */
import { Owner } from '../../../core/history/owner.ts'
import { armed, type Moment } from '../moment.ts'
import { asking, reading } from './loadOrder.ts'
import type { Order, OrderEntry } from './orderEntry.ts'
import { adding, completing } from './publishOrder.ts'

export type StoreOrder = ReturnType<typeof storeOrder>

/** Written or read; and behind a barrier; or still to come. */
export type EntryState = 'done' | 'fenced' | 'ghost'

const TITLES = {
  filling: 'stage.storeOrder.stores',
  inFlight: 'stage.storeOrder.stores',
  read: 'stage.storeOrder.loads',
  published: 'stage.storeOrder.full',
  used: 'stage.storeOrder.full',
} as const

export function storeOrder(cx: Moment) {
  const { facts, words } = cx
  const order = reading(cx) ?? asking(cx) ?? (facts.side === 'remote' ? completing(cx) : adding(cx))
  const { tint } = order ?? { tint: 'filling' as const }
  return {
    ...(order ?? idle(cx)),
    title: words.t(TITLES[tint]),
    /** Whose stores or loads they are; 'none': nothing is under way. */
    side: order ? facts.side : ('none' as const),
  }
}

export const stateOf = ({ passed }: Order, { done }: OrderEntry): EntryState =>
  !done ? 'ghost' : passed ? 'fenced' : 'done'

/** Nothing is under way; a fault may have taken the next barrier away. */
function idle(cx: Moment): Order {
  const open = armed(cx, 'skipWmb') > 0
  return {
    before: [],
    after: [],
    barrier: open ? 'wmb' : null,
    passed: false,
    skipped: open,
    tint: 'filling',
    note: open ? cx.words.t('stage.fault.skipWmb') : idleNote(cx),
  }
}

/** Did the index land before its entry: without the barrier, torn, or as the library has it? */
const cameFirst = ({ facts, steps, library }: Moment): boolean =>
  facts.side === 'remote'
    ? Boolean(library?.indexFirst) || steps.some((s) => s.site === 'fault.tornPublish')
    : facts.unfenced

function idleNote(cx: Moment): string {
  const { ring, facts, words, layout } = cx
  if (ring.driver.broken)
    return words.t(
      layout.scenario.kernel === 'linux-6.x'
        ? 'stage.storeOrder.broken'
        : 'stage.storeOrder.brokenGoesOn',
    )
  if (cx.elsewhere) return words.t('stage.storeOrder.elsewhere', { queue: cx.elsewhere })
  const untouched = cx.ring.avail.idx === 0 && cx.counts[Owner.free] === cx.num
  if (facts.progress === 'published' || (facts.fn === 'kick' && !untouched))
    return words.t(cameFirst(cx) ? 'stage.storeOrder.unordered' : 'stage.storeOrder.landed')
  if (!cx.receiving && cx.vrp.sleepers > 0 && facts.side === 'driver')
    return words.t('stage.storeOrder.noBuffer')
  return words.t(untouched ? 'stage.storeOrder.nothing' : 'stage.storeOrder.noStores')
}
