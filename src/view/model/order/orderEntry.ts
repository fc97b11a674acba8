/** What an order of stores or loads is made of. */

/** Which accesses must be done in which order, and how far they have come. */
export interface Order {
  /** In front of the barrier, and behind it. */
  readonly before: readonly OrderEntry[]
  readonly after: readonly OrderEntry[]
  /** null: the code has no barrier here. */
  readonly barrier: 'wmb' | 'rmb' | 'mb' | null
  readonly passed: boolean
  /** A fault takes the barrier away. */
  readonly skipped: boolean
  readonly tint: 'filling' | 'inFlight' | 'read' | 'published' | 'used'
  readonly note: string
}

export interface OrderEntry {
  readonly text: string
  readonly done: boolean
  /** What it will say in the end: it has that width from the start, so that nothing jumps. */
  readonly whole: string
}

/** @param short what stands there until it is done */
export const entry = (done: boolean, short: string, whole: string): OrderEntry => ({
  text: done ? whole : short,
  done,
  whole,
})
