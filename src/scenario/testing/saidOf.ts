/** What documentation has to say of a field, so that tests can look for it. */
import type { TextRow } from '../rows.ts'

/** The least and the most of a number, the words of a choice, and what is as usual. */
export function saidOf({ name, row: { kind, usual } }: TextRow): string[] {
  if (kind.is === 'yesNo') return [String(usual)]
  if (kind.is === 'oneOf') return kind.options.map((option) => `"${option}"`)
  if (kind.is !== 'whole' || kind.hex) return []
  // As many buffers as descriptors: no number of its own.
  const own = name === 'buffers' ? [] : [usual]
  return [kind.least, kind.most, ...own.filter((n) => n !== null)].map(String)
}
