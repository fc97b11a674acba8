import { expect, test } from 'vitest'
import { DEFAULT_PREFERENCES, parsePreferences, preferencesOf } from './preferences.ts'

test('preferences come back as they were', () => {
  const mine = { ...DEFAULT_PREFERENCES, language: 'zh', letterKeys: false } as const
  expect(parsePreferences(JSON.stringify(mine))).toEqual(mine)
  expect(parsePreferences('{"theme":"dark"}')).toEqual({ theme: 'dark' })
})

test('they are told from the rest of a state', () => {
  expect(preferencesOf({ ...DEFAULT_PREFERENCES, queue: 1 } as never)).toEqual(DEFAULT_PREFERENCES)
})

test.each(['', '{', 'null', '[]', '"dark"', '{"theme":"pink"}', '{"letterKeys":"no"}', '{"a":1}'])(
  '%j is damaged',
  (text) => {
    expect(parsePreferences(text)).toBeNull()
  },
)
