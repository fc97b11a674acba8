/** What stands below the sentence, for whoever shows it and for whoever finds room for it. */
import type { Frame, Violated } from '../../../store/types.ts'
import type { Note } from '../../../view/stage/geometry/lines.ts'
import type { RichPart, Words } from '../../context/words.tsx'
import { metText } from '../../menus/breakpoints/spotText.ts'

/** `stop`: it holds up what runs; `claim`: it is true no more; `rule`: it does not hold. */
export interface Said {
  readonly is: 'stop' | 'claim' | 'rule'
  readonly parts: readonly RichPart[]
}

/** The claims that end with the step at hand. */
export const endedAt = ({ misconceptions, step }: Frame) =>
  misconceptions.filter((c) => c.endedAt !== null && c.endedAt === step?.index)

/** A section of the specification, or the function of Linux that relies on it. */
export const clauseOf = ({ clause }: Violated, { t }: Words): string =>
  clause.startsWith('§') ? t('note.clause', { clause }) : clause

const plain = (text: string): RichPart => ({ code: false, text })

/** Each note in words. Of the rules, one that breaks with this step is said in full. */
export function notesSaid(frame: Frame, words: Words): Said[] {
  const { t, rich } = words
  const stop = metText(frame, words)
  const { violated, round } = frame
  const fresh = violated.find((v) => v.fresh)
  const more = violated.length > 1 ? t('note.violated.more', { n: violated.length - 1 }) : ''
  const rule = fresh
    ? [...rich(`invariant.${fresh.name}`), plain(` ${clauseOf(fresh, words)} `), plain(more)]
    : [plain(t('note.violated', { n: violated.length }))]
  return [
    ...(stop ? [{ is: 'stop', parts: [plain(stop)] } as const] : []),
    ...(round > 0 ? [{ is: 'stop', parts: [plain(t('note.round', { n: round }))] } as const] : []),
    ...endedAt(frame).map(
      ({ name }) => ({ is: 'claim', parts: rich(`claim.${name}.ended`) }) as const,
    ),
    ...(violated.length > 0 ? [{ is: 'rule', parts: rule } as const] : []),
  ]
}

const SIZE = { size: 12, line: 16 } as const
/** A sign stands in front of each. */
const SIGN = plain('●● ')

/** The room that they take. */
export const notesOf = (frame: Frame, words: Words): Note[] =>
  notesSaid(frame, words).map(({ parts }) => ({ ...SIZE, parts: [SIGN, ...parts] }))
