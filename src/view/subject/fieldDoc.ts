/** What a field is, who writes it and who reads it. */
import type { Place } from '../../core/memory/place.ts'
import type { NarrationKey } from '../../words/index.ts'
import { narrationKeys } from '../../words/whole.ts'

/** Message for a place; null if nothing is known of such a place. */
export function fieldWords(place: Place): NarrationKey | null {
  const { of, index, part } = place
  const byte = place.of === 'buf' && place.byte ? '[]' : ''
  const wanted = `field.${of}${index < 0 ? '' : '[]'}${part && `.${part}`}${byte}`
  return narrationKeys.find((key) => key === wanted) ?? null
}
