/** Breakpoints that outlive a visit, beside the last session; they are no part of a link. */
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
