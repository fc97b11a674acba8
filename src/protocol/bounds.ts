/**
 * What a reader of somebody's page can reach and do: a stretch of the history, and what is locked.
 * The session holds to it, whatever asks: button, key, timeline, host page.
 */
import type { ActName } from './act.ts'

/**
 * What can be locked: an act; `step`, beginning anything new with Step; `restart`, another scenario,
 * ring or setting; `all` of these.
 */
export type Lock = ActName | 'step' | 'restart' | 'all'

export interface Bounds {
  /** The first step that can be stood at. */
  readonly from: number
  /** The last one; null: the end. */
  readonly to: number | null
  readonly locked: readonly Lock[]
}

/** Everything can be reached and done. */
export const NO_BOUNDS: Bounds = { from: 0, to: null, locked: [] }

export const isLocked = ({ locked }: Bounds, what: Lock): boolean =>
  locked.includes(what) || locked.includes('all')

/** The step within these bounds that is next to `step`. */
export const within = ({ from, to }: Bounds, step: number): number =>
  Math.max(from, Math.min(step, to ?? step))
