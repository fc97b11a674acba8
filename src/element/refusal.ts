/** What stands in the place of a ring that could not be opened: why, and what was said. */
import { refusedWords } from '../host/refusedWords.ts'
import type { Refused } from '../link/opened.ts'
import type { RichPart, Words } from '../words/index.ts'
import { runs } from './caption.ts'
import { h } from './dom.ts'

/** Of a long link, so much says which one it is. */
const MOST = 2000

/** Why it is not there. */
export function refusalSaid(refused: Refused, words: Words): readonly RichPart[] {
  const { key, values } = refusedWords(words, refused)
  return words.rich(key, values)
}

export function refusal(refused: Refused, words: Words): HTMLElement {
  const { text } = refused
  return h(
    'div',
    { class: 'refused', role: 'alert' },
    h('b', {}, words.t('link.title')),
    h('p', {}, ...runs(refusalSaid(refused, words))),
    h('pre', { tabindex: '0' }, text.length > MOST ? `${text.slice(0, MOST)}…` : text),
  )
}
