import { expect, test } from 'vitest'
import { openStore } from '../store/testing/openStore.ts'
import { keepPreferences, recallPreferences } from './preferences.ts'
import type { Memo } from './remember.ts'

function memo(text: string | null = null): Memo & { text: string | null; aside: string | null } {
  return {
    text,
    aside: null,
    recall() {
      return this.text
    },
    remember(said) {
      this.text = said
      return 'kept'
    },
    forget() {
      this.text = null
    },
    setAside() {
      this.aside = this.text
      this.text = null
    },
  }
}

test('only what a person has chosen is remembered, with what was chosen before', async () => {
  const store = await openStore()
  const kept = memo('{"theme":"dark"}')
  const stop = keepPreferences(store, kept)
  store.actions.setQueue(0)
  expect(kept.text).toBe('{"theme":"dark"}')
  store.actions.show({ language: 'zh' })
  expect(JSON.parse(kept.text ?? '')).toEqual({ theme: 'dark', language: 'zh' })
  stop()
  store.actions.show({ letterKeys: false })
  expect(JSON.parse(kept.text ?? '')).toEqual({ theme: 'dark', language: 'zh' })
})

test('nothing remembered is nothing chosen; what is damaged is set aside', () => {
  expect(recallPreferences(memo())).toEqual({ chosen: {}, damaged: false })
  const kept = memo('{"theme":"pink"}')
  expect(recallPreferences(kept)).toEqual({ chosen: {}, damaged: true })
  expect(kept.aside).toBe('{"theme":"pink"}')
})

test('what another tab has chosen meanwhile is not written over', async () => {
  const kept = memo('{"theme":"dark"}')
  const [here, there] = [await openStore(), await openStore()]
  keepPreferences(here, kept)
  keepPreferences(there, kept)
  there.setState({ theme: 'light' })
  here.setState({ base: 'hex' })
  there.setState({ language: 'zh' })
  expect(JSON.parse(kept.text ?? '')).toEqual({ theme: 'light', base: 'hex', language: 'zh' })
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a setting called %s is damage, and the page starts',
  (name) => {
    for (const value of ['1', '{"theme":"dark"}', '"dark"', 'null']) {
      const text = `{"${name}":${value}}`
      const kept = memo(text)
      expect(recallPreferences(kept)).toEqual({ chosen: {}, damaged: true })
      expect(kept.aside).toBe(text)
    }
  },
)
