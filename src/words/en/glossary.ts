/** The glossary: what each name on the screen means. One text, wherever the name stands. */
import { cardWords } from './glossary/card.ts'
import { fieldRows } from './glossary/fieldRows.ts'
import { legend } from './glossary/legend.ts'
import { terms } from './glossary/terms.ts'

export const glossary = { ...cardWords, ...fieldRows, ...legend, ...terms } as const
