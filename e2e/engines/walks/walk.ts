import type { Visitor } from '../visitor.ts'

/**
 * Something that a person does, the same in every browser. It answers what was seen on the way, for
 * the other browsers to equal, and fails by itself where it cannot be gone.
 */
export type Walk = (v: Visitor) => Promise<unknown>

/** The answer of a walk that a browser gives no way to go. */
export const NO_WAY = Symbol('no way')

export type Walks = Readonly<Record<string, Walk>>
