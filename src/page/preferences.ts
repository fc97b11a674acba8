/** Preferences that outlive a visit. Only what a person has chosen is kept; the rest may change. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { type Preferences, parsePreferences, preferencesOf } from '../store/preferences.ts'
import type { Memo } from './remember.ts'

export interface Chosen {
  readonly chosen: Partial<Preferences>
  /** There was something, but nobody can read it: it was set aside. */
  readonly damaged: boolean
}

export function recallPreferences(memo: Memo): Chosen {
  const text = memo.recall()
  const chosen = text === null ? {} : parsePreferences(text)
  if (chosen) return { chosen, damaged: false }
  memo.setAside()
  return { chosen: {}, damaged: true }
}

/**
 * Remembers each change from now on, beside what is remembered by then: another tab may have
 * chosen something since.
 *
 * @returns how to stop
 */
export function keepPreferences(store: VisualizerStore, memo: Memo): () => void {
  return store.subscribe((now, old) => {
    if (now.lent !== old.lent) return
    const was = preferencesOf(old)
    const changed = Object.entries(preferencesOf(now)).filter(
      ([name, value]) => was[name as keyof Preferences] !== value,
    )
    if (changed.length === 0) return
    const { chosen } = recallPreferences(memo)
    memo.remember(JSON.stringify({ ...chosen, ...Object.fromEntries(changed) }))
  })
}
