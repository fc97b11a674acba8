import { expect, test } from 'vitest'
import { loadWords } from './index.ts'

const SHORES = ['send', 'kick', 'reply', 'take', 'complete', 'poll'] as const

test.each(['en', 'zh'] as const)(
  'in %s, the name of a button of the stage holds what stands on it: one says what one reads',
  async (language) => {
    const { t } = await loadWords(language)
    for (const name of SHORES)
      for (const head of [-1, 3]) {
        const values = { head, n: 5 }
        expect(t(`stage.${name}.label`, values)).toContain(t(`stage.${name}`, values))
      }
  },
)
