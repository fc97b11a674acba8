import { expect, test } from 'vitest'
import { openStore } from '../store/testing/openStore.ts'
import { keepLessonProgress } from './lessonProgress.ts'
import type { Memo } from './remember.ts'

function memoOf(text: string | null) {
  const kept = { text, aside: null as string | null }
  const memo: Memo = {
    recall: () => kept.text,
    remember: (next) => {
      kept.text = next
      return 'kept'
    },
    forget: () => {
      kept.text = null
    },
    setAside: () => {
      kept.aside = kept.text
      kept.text = null
    },
  }
  return { kept, memo }
}

test('what another tab has read meanwhile is not forgotten', async () => {
  const store = await openStore()
  const { kept, memo } = memoOf('{"one-message":2}')
  keepLessonProgress(store, memo)
  expect(store.getState().lessonsRead).toEqual({ 'one-message': 2 })
  kept.text = '{"one-message":2,"wrap":1}'
  store.setState({ lessonsRead: { 'one-message': 3 } })
  expect(JSON.parse(kept.text)).toEqual({ 'one-message': 3, wrap: 1 })
})

test.each(['[]', '{"a":"b"}', '{"a":-1}', 'no', '{"__proto__":{}}'])(
  'what nobody can read is set aside: %s',
  async (text) => {
    const store = await openStore()
    const { kept, memo } = memoOf(text)
    keepLessonProgress(store, memo)
    expect(Object.keys(store.getState().lessonsRead)).toEqual([])
    expect([kept.aside, null]).toContain(kept.text === text ? null : kept.aside)
  },
)
