/** Breakpoints that outlive a visit, beside the last session; they are no part of a link. */
import * as v from 'valibot'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Breakpoint } from '../store/types.ts'
import type { Memo } from './remember.ts'

const MOST = 100
const text = v.pipe(v.string(), v.maxLength(500))
const spot = v.variant('is', [
  v.strictObject({
    is: v.literal('line'),
    fn: text,
    line: v.pipe(v.number(), v.integer()),
    sites: v.pipe(v.array(text), v.maxLength(MOST)),
  }),
  v.strictObject({ is: v.literal('write'), name: text }),
  v.strictObject({ is: v.literal('condition'), text, queue: text }),
])
const list = v.pipe(
  v.array(v.strictObject({ id: v.pipe(v.number(), v.integer()), on: v.boolean(), spot })),
  v.maxLength(MOST),
)

/** Those that are remembered; what cannot be read is set aside, and is none. */
export function recallBreakpoints(memo: Memo): readonly Breakpoint[] {
  const kept = memo.recall()
  if (kept === null) return []
  try {
    return v.parse(list, JSON.parse(kept))
  } catch {
    memo.setAside()
    return []
  }
}

/**
 * Remembers each change from now on.
 *
 * @returns how to stop
 */
export function keepBreakpoints(store: VisualizerStore, memo: Memo): () => void {
  const now = () =>
    (store.getState().frame?.breakpoints ?? []).map(({ id, on, spot }) => ({ id, on, spot }))
  let last = JSON.stringify(now())
  return store.subscribe((state, before) => {
    if (state.frame?.breakpoints === before.frame?.breakpoints) return
    const next = JSON.stringify(now())
    if (next !== last) memo.remember(next)
    last = next
  })
}
