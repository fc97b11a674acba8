import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { invariants } from './en/invariants.ts'
import { menus } from './en/menus.ts'
import { narration } from './en/narration.ts'
import { play } from './en/play.ts'
import { scenario } from './en/scenario.ts'
import { stage } from './en/stage.ts'
import { ui } from './en/ui.ts'
import { createWords, LOCALES, splitCode } from './index.ts'

const PARTS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['invariants', invariants],
  ['menus', menus],
  ['narration', narration],
  ['play', play],
  ['scenario', scenario],
  ['stage', stage],
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

describe.each(LOCALES)('%s', (locale) => {
  const words = createWords(locale)

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
