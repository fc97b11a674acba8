/** What a store-order strip is made of, before it is placed. */

export interface StripPlan {
  /** In front of the barrier, and behind it. */
  readonly before: readonly StripEntry[]
  readonly after: readonly StripEntry[]
  /** null: the code has no barrier here. */
  readonly gate: 'wmb' | 'rmb' | 'mb' | null
  readonly passed: boolean
  /** A fault takes the barrier away. */
  readonly skipped: boolean
  readonly tint: 'filling' | 'inFlight' | 'read' | 'published' | 'used'
  readonly note: string
}

export interface StripEntry {
  readonly text: string
  readonly done: boolean
  /** What it will say in the end: it has that width from the start, so that nothing jumps. */
  readonly whole: string
}

/** @param short what stands there until it is done */
export const entry = (done: boolean, short: string, whole: string): StripEntry => ({
  text: done ? whole : short,
  done,
  whole,
})
