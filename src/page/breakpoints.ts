/** Breakpoints that outlive a visit, beside the last session; they are no part of a link. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Breakpoint } from '../store/types.ts'
import type { Memo } from './remember.ts'

/** Those that are remembered; what cannot be read is set aside, and is none. */
export async function recallBreakpoints(memo: Memo): Promise<readonly Breakpoint[]> {
  const kept = memo.recall()
  if (kept === null) return []
  const { parseBreakpoints } = await import('../link/breakpointSchema.ts')
  try {
    return parseBreakpoints(kept)
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
