/** What stands in the place of a ring that could not be opened: why, and what was said. */
import { refusedWords } from '../host/refusedWords.ts'
import type { Refused } from '../link/opened.ts'
import type { Words } from '../words/index.ts'
import { runs } from './caption.ts'
import { h } from './dom.ts'

/** Of a long link, so much says which one it is. */
const MOST = 2000

export function refusal(refused: Refused, words: Words): HTMLElement {
  const { key, values } = refusedWords(words, refused)
  const { text } = refused
  return h(
    'div',
    { class: 'refused', role: 'alert' },
    h('b', {}, words.t('link.title')),
    h('p', {}, ...runs(words.rich(key, values))),
    h('pre', { tabindex: '0' }, text.length > MOST ? `${text.slice(0, MOST)}…` : text),
  )
}
