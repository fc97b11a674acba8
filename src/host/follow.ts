/** Theme and language of a visualizer that are `auto`: they are those of the page around it. */
import type { LinkView } from '../link/grammar/view.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Preferences } from '../store/preferences.ts'
import { pickLanguage } from '../words/languages.ts'

/** What the page around says of itself. */
interface Around {
  readonly theme?: 'light' | 'dark'
  readonly lang?: string
}
type Followed = Partial<Pick<Preferences, 'theme' | 'language'>>

interface Following {
  around: Around
  /** What a link or the host has said for certain. */
  fixed: Pick<LinkView, 'theme' | 'lang'>
  /** What was put into the state for it: if it is something else now, a reader has chosen. */
  put: Followed
}
const followings = new WeakMap<VisualizerStore, Following>()

function followingOf(store: VisualizerStore): Following {
  const known = followings.get(store)
  if (known) return known
  const made: Following = { around: {}, fixed: {}, put: {} }
  followings.set(store, made)
  return made
}

/** Of the browser; in Node there is none. */
const languagesHere = (): readonly string[] => globalThis.navigator?.languages ?? []

/** What `auto` means here. */
export function autoOf(store: VisualizerStore): Required<Followed> {
  const { around } = followingOf(store)
  return {
    theme: around.theme ?? 'system',
    language: pickLanguage(around.lang ? [around.lang] : languagesHere()),
  }
}

/** Somebody has said how it is to be shown. */
export function fix(store: VisualizerStore, { theme, lang }: Following['fixed']): void {
  const following = followingOf(store)
  following.fixed = {
    ...following.fixed,
    ...(theme && { theme }),
    ...(lang && { lang }),
  }
}

/** The page around says what it looks like. */
export function follow(store: VisualizerStore, said: Around): void {
  const following = followingOf(store)
  following.around = { ...following.around, ...said }
  const { fixed, put } = following
  const now = store.getState()
  const auto = autoOf(store)
  const change: { theme?: Preferences['theme']; language?: Preferences['language'] } = {}
  const untouched = {
    theme: now.theme === (put.theme ?? now.lent.theme ?? 'system'),
    language: now.language === (put.language ?? now.lent.language ?? pickLanguage(languagesHere())),
  }
  const isAuto = (name: 'theme' | 'lang') => (fixed[name] ?? 'auto') === 'auto'
  if (said.theme && isAuto('theme') && untouched.theme) change.theme = auto.theme
  if (said.lang && isAuto('lang') && untouched.language) change.language = auto.language
  following.put = { ...put, ...change }
  if (Object.keys(change).length > 0)
    store.setState({ ...change, lent: { ...now.lent, ...change } })
}
