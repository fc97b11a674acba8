/** What a field is, who writes it and who reads it. */
import type { NarrationKey } from '../../words/index.ts'
import { narrationKeys } from '../../words/whole.ts'

/**
 * Message for a place.
 *
 * @param name of the place, with or without its queue: `svq.avail.ring[3]`, `vq.num_free`
 * @returns null if nothing is known of such a place
 */
export function fieldWords(name: string): NarrationKey | null {
  const kind = name.replace(/^(svq|rvq)\./, '').replace(/\[\d+\]/g, '[]')
  const wanted = `field.${kind}`
  return narrationKeys.find((key) => key === wanted) ?? null
}
