import { expect, test } from 'vitest'
import { ask } from '../../../words/en/ask.ts'
import { narration } from '../../../words/en/narration.ts'
import { plain, splitCode, VOCABULARIES } from '../../../words/index.ts'
import { ask as askZh } from '../../../words/zh/ask.ts'
import { narration as narrationZh } from '../../../words/zh/narration.ts'
import { longestForms } from '../../testing/longest.ts'
import { linesOf } from './lines.ts'
import { inSentences, SLIDE_ROOM } from './slideLines.ts'

const CATALOGUES = { en: { ...narration, ...ask }, zh: { ...narrationZh, ...askZh } }
/** Keys of what stands in the place of the sentence. */
const SENTENCE = /^(say|end|start)\.|^ask\..*\.tells$/
/** In pixels of a slide of 1920 × 1080: below that nobody reads it from the last row. */
const LEAST = 44

test.each(
  (['en', 'zh'] as const).flatMap((language) => VOCABULARIES.map((v) => [language, v] as const)),
)('every sentence has two lines on a slide, at its longest: %s, %s', (language, vocabulary) => {
  const long = Object.entries(CATALOGUES[language])
    .filter(([key]) => SENTENCE.test(key))
    .flatMap(([key, message]) =>
      longestForms(key, message, language, vocabulary)
        .filter((said) => linesOf(splitCode(said), LEAST, SLIDE_ROOM) > 2)
        .map((said) => `${key}: ${said}`),
    )
  expect(long, 'needs to be said shorter').toEqual([])
})

test('two sentences that fit a line each have one each; others are broken where they are full', () => {
  const said = (text: string) => plain(inSentences(splitCode(text)))
  expect(said('It writes `avail.ring[3]`. `avail.idx` still says `11`.')).toBe(
    'It writes avail.ring[3].\navail.idx still says 11.',
  )
  expect(said('驱动写入。远端看不到。')).toBe('驱动写入。\n远端看不到。')
  const one = 'The driver writes `hdr.len`, 28 bytes.'
  expect(said(one)).toBe(plain(splitCode(one)))
  const long = `${'The driver writes what it has been given. '.repeat(4)}`
  expect(said(`It writes. ${long}`)).toBe(`It writes. ${long}`)
})
