/** Which layout a page has room for. */
import type { PlanName } from '../../view/stage/geometry/stageLayout.ts'

export type Size = 'wide' | 'medium' | 'narrow' | 'phone'

/** The layouts of the design; a page that is not measured yet is taken for a wide one. */
export function sizeOf(width: number): Size {
  if (width === 0 || width >= 1200) return 'wide'
  if (width >= 860) return 'medium'
  return width >= 560 ? 'narrow' : 'phone'
}

/** Below this height a narrow page shows one thing at a time, instead of being scrolled. */
const LOW = 640

export const isCompact = (size: Size, height: number): boolean =>
  size === 'phone' || (size === 'narrow' && height < LOW)

/** What of the stage is drawn on a page of this size. */
export const planFor = (size: Size): PlanName =>
  size === 'phone' ? 'phone' : size === 'narrow' ? 'embed' : 'whole'
