/** Something that is done to both, and said in the report. */
import type { Random } from '../../src/core/testing/random.ts'
import type { Pair } from './pair.ts'

export interface Deed {
  /** How often, beside the others. */
  readonly weight: number
  /** Can it be done now? */
  can?(pair: Pair): boolean
  /** @returns what was done, exactly */
  do(pair: Pair, random: Random): Promise<string>
}
