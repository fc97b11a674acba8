/** Where things are: for marks put around them, and for values that come and go. */
import type { Held } from '../../model/shores/remote.ts'
import type { Boxes } from '../marks/boxes.ts'
import type { MemoryPlaces } from '../memory/memory.ts'

export interface Places {
  readonly memory: MemoryPlaces
  /** What stands around the rings, by its key. */
  readonly boxes: Boxes
  /** Descriptors that the remote holds. */
  readonly held: readonly Held[]
}
