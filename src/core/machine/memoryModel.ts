/**
 * What a load sees and when a store lands. The interpreter takes the model as a parameter, so
 * that a weaker one can be swapped in without touching a routine.
 */
import type { Field, Memory } from '../memory/memory.ts'

export interface MemoryModel {
  readonly name: string
  load(memory: Memory, actor: number, f: Field): number
  store(memory: Memory, actor: number, f: Field, value: number): void
  /** `kind` is one of `Barrier`. */
  barrier(memory: Memory, actor: number, kind: number): void
}

/** Every store is visible to everyone at once; barriers have nothing to do. */
export const sequentiallyConsistent: MemoryModel = {
  name: 'sequentially consistent',
  load: (memory, _actor, f) => memory.load(f),
  store: (memory, _actor, f, value) => memory.store(f, value),
  barrier: () => {},
}
