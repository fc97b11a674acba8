import type { TermName } from '../../view/subject/terms.ts'

export type { TermName }

/** What an element of the page is called in the glossary: its card is shown beside it. */
export const named = (name: TermName) => ({ 'data-term': name })
