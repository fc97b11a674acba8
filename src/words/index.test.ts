import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { invariants } from './en/invariants.ts'
import { menus } from './en/menus.ts'
import { narration } from './en/narration.ts'
import { play } from './en/play.ts'
import { scenario } from './en/scenario.ts'
import { settings } from './en/settings.ts'
import { stage } from './en/stage.ts'
import { time } from './en/time.ts'
import { ui } from './en/ui.ts'
import { LANGUAGES, loadWords, splitCode } from './index.ts'
import { pickLanguage } from './languages.ts'
import { createWords } from './whole.ts'

const PARTS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['invariants', invariants],
  ['menus', menus],
  ['narration', narration],
  ['play', play],
  ['scenario', scenario],
  ['settings', settings],
  ['stage', stage],
  ['time', time],
  ['ui', ui],
]

describe.each(PARTS)('the words of %s', (_, part) => {
  test('are ICU messages', () => {
    const wrong = Object.entries(part).filter(([, text]) => {
      try {
        new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
        return false
      } catch {
        return true
      }
    })
    expect(wrong).toEqual([])
  })

  test('close every backtick', () => {
    expect(Object.values(part).filter((text) => text.split('`').length % 2 === 0)).toEqual([])
  })

  test('have no straight apostrophe, which ICU reads as a quote', () => {
    expect(Object.values(part).filter((text) => text.includes("'"))).toEqual([])
  })
})

test('no key is in two parts', () => {
  const keys = PARTS.flatMap(([, part]) => Object.keys(part))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

describe('English', () => {
  const words = createWords('en')

  test('formats arguments and plurals', () => {
    const say = (waiting: number) => words.t('say.take.idx', { after: 65535, last: 9, waiting })
    expect(say(1)).toBe('`avail.idx` is `65535` and the remote stands at `9`: one new entry waits.')
    expect(say(2)).toContain('2 new entries wait')
  })

  test('misses an argument loudly', () => {
    expect(() => words.t('say.take.idx', { after: 1 })).toThrow()
  })

  test('tells code from text', () => {
    expect(words.rich('say.new.numAdded', { after: 0 })).toEqual([
      { code: true, text: 'num_added' },
      { code: false, text: ' = ' },
      { code: true, text: '0' },
      { code: false, text: ': there is nothing to kick for.' },
    ])
  })
})

describe('a language that is loaded', () => {
  test.each(LANGUAGES)('%s says which one it is', async (language) => {
    expect((await loadWords(language)).locale).toBe(language)
  })

  test('speaks Chinese, with its numbers and its code', async () => {
    const words = await loadWords('zh')
    expect(words.t('say.add.ring', { after: 1, i: 3, idx: 11 })).toBe(
      '驱动把链头 `1` 写入 `avail.ring[3]`。远端还看不到：`avail.idx` 仍为 `11`。',
    )
    expect(words.t('transport.branches', { n: 1 })).toBe('1 个分支')
  })
})

test.each([
  [[], 'en'],
  [['zh'], 'zh'],
  [['zh-CN', 'en'], 'zh'],
  [['zh-Hans'], 'zh'],
  [['zh-TW'], 'zh'],
  [['ZH-hant-HK'], 'zh'],
  [['en-GB', 'zh-CN'], 'en'],
  [['de-DE', 'zh-CN', 'en'], 'zh'],
  [['de', 'fr'], 'en'],
  [['zha'], 'en'],
])('pickLanguage(%j) is %s', (preferred, language) => {
  expect(pickLanguage(preferred)).toBe(language)
})

test.each([
  ['', []],
  ['a', [{ code: false, text: 'a' }]],
  ['`a`', [{ code: true, text: 'a' }]],
  [
    '`a` b `c`',
    [
      { code: true, text: 'a' },
      { code: false, text: ' b ' },
      { code: true, text: 'c' },
    ],
  ],
])('splitCode(%j)', (text, parts) => {
  expect(splitCode(text)).toEqual(parts)
})

test.each(LANGUAGES)(
  'an unknown field where no field is known is told without a list: %s',
  async (language) => {
    const { t } = await loadWords(language)
    const said = (options: string, known: number) =>
      t('scenario.problem.unknownKey', { key: 'x', nearest: 'none', options, known })
    expect(said('num', 1)).toContain('num')
    expect(said('', 0)).toBe({ en: 'There is no `x` here.', zh: '这里没有 `x`。' }[language])
  },
)
