/** What a field is, who writes it and who reads it. */
import { type Place, placeName } from '../../core/memory/place.ts'
import type { NarrationKey } from '../../words/index.ts'
import { narrationKeys } from '../../words/whole.ts'

/** Message for a place; null if nothing is known of such a place. */
export function fieldWords(place: Place): NarrationKey | null {
  const wanted = `field.${placeName(place, () => '[]')}`
  return narrationKeys.find((key) => key === wanted) ?? null
}
