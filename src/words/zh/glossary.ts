/** 术语表：屏幕上每个名称的含义。无论出现在哪里，文字都相同。 */
import { cardWords } from './glossary/card.ts'
import { fieldRows } from './glossary/fieldRows.ts'
import { legend } from './glossary/legend.ts'
import { terms } from './glossary/terms.ts'

export const glossary = { ...cardWords, ...fieldRows, ...legend, ...terms } as const
