/** Which stores the call at hand must do in which order, and how far it has come. */
import { armed, type Moment } from '../moment.ts'
import { entry, type Order, type OrderEntry } from './orderEntry.ts'

/** The index that announces the entry; `idx` is what it says now. */
function index(cx: Moment, name: string, idx: number): OrderEntry {
  const { progress } = cx.facts
  if (progress === 'published') {
    const whole = `${name} ${(idx - 1) & 0xffff} → ${idx}`
    return entry(true, whole, whole)
  }
  const whole = `${name} ${idx} → ${(idx + 1) & 0xffff}`
  return { text: progress === 'none' ? name : whole, done: false, whole }
}

/** The stores of an add: buffer, table, descriptor, slot | avail.idx. */
export function adding(cx: Moment): Order | null {
  const { facts, ring, num, step } = cx
  const { slot, head, progress, buffer, written, table } = facts
  const begun = written.size > 0 || head !== null || table !== null
  if (facts.side !== 'driver' || !begun || facts.kicking || facts.ended) return null
  if (progress === 'published' && step?.site === 'send.unlock') return null
  const { idx } = ring.avail
  const name = `${cx.bufferName}[${buffer}]`
  const first = [
    ...(written.size > 0 ? [entry(true, name, name)] : []),
    ...(table !== null ? [entry(true, 'table', 'table')] : []),
    entry(head !== null, 'desc', `desc[${head ?? ring.driver.freeHead}]`),
  ]
  const at = facts.unfenced && progress === 'published' ? idx - 1 : idx
  const ringAt = `avail.ring[${slot ?? at & (num - 1)}]`
  const skipped = facts.unfenced || armed(cx, 'skipWmb') > 0
  return ordered(cx, 'filling', first, entry(facts.entry, 'avail.ring', ringAt), {
    name: 'avail.idx',
    idx,
    swapped: facts.unfenced,
    skipped,
    barrier: 'wmb',
  })
}

/** The stores of the remote when it gives a buffer back: message, slot | used.idx. */
export function completing(cx: Moment): Order | null {
  const { facts, ring, num, step, steps, library } = cx
  const begun = facts.phase === 'completing' || facts.written.size > 0
  if (!begun || facts.ended || step?.site === 'done.interrupt') return null
  const torn = steps.some((s) => s.site === 'fault.tornPublish')
  const swapped = torn || Boolean(library?.indexFirst)
  const { idx } = ring.used
  const name = `${cx.bufferName}[${facts.buffer}]`
  const first = facts.written.size > 0 ? [entry(true, name, name)] : []
  const at = swapped && facts.progress === 'published' ? idx - 1 : idx
  const ringAt = `used.ring[${facts.slot ?? at & (num - 1)}]`
  return ordered(cx, 'inFlight', first, entry(facts.entry, 'used.ring', ringAt), {
    name: 'used.idx',
    idx,
    swapped,
    skipped: torn,
    barrier: library ? library.publishBarrier : 'wmb',
  })
}

interface Index {
  readonly name: string
  readonly idx: number
  /** The index goes in front of the entry. */
  readonly swapped: boolean
  readonly skipped: boolean
  readonly barrier: 'wmb' | 'mb' | null
}

/** As it should be, entry | index; or as it really is. */
function ordered(
  cx: Moment,
  tint: Order['tint'],
  first: readonly OrderEntry[],
  slot: OrderEntry,
  { name, idx, swapped, skipped, barrier }: Index,
): Order {
  const { progress } = cx.facts
  const told = index(cx, name, idx)
  const base = { tint, barrier, skipped }
  if (swapped) {
    const note = cx.words.t(
      told.done && !slot.done ? 'stage.storeOrder.torn' : 'stage.storeOrder.swapped',
    )
    return { ...base, before: [...first, told], after: [slot], passed: false, note }
  }
  return {
    ...base,
    before: [...first, slot],
    after: progress === 'published' ? [] : [told],
    passed: progress === 'fenced' || progress === 'published',
    note: note(cx, name, idx, skipped),
  }
}

function note({ facts, words }: Moment, name: string, value: number, skipped: boolean) {
  const { progress } = facts
  if (progress === 'published') return words.t('stage.storeOrder.idx', { idx: name, value })
  if (skipped) return words.t('stage.storeOrder.noWmb')
  if (progress === 'none') return ''
  return words.t(progress === 'fenced' ? 'stage.storeOrder.passed' : 'stage.storeOrder.order')
}
