import type { Operation } from '../format.ts'
import type { World } from '../world.ts'

/** Carries out one operation; answers as the trace does (its field `ret`). */
export type Handler = (world: World, op: Operation) => unknown
export type Handlers = Readonly<Record<string, Handler>>
