/** The full page: one visualizer, its link in the address, what the person prefers remembered. */
import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import '../ui/shell/arrows.css'
import '../ui/shell/tokens.css'
import '../ui/shell/forcedColors.css'
import '../ui/shell/print.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { createClient } from '../session/wire/client.ts'
import { createVisualizerStore } from '../store/createVisualizerStore.ts'
import { createWords, loadWords, pickLanguage } from '../words/index.ts'
import { MEMOS } from './firstPaint.ts'
import type { Address } from './linkSync.ts'
import { Page } from './Page.tsx'
import { keepPreferences, recallPreferences } from './preferences.ts'
import { memo } from './remember.ts'

const address: Address = {
  read: () => location.hash.slice(1),
  write: (fragment) =>
    history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname),
  href: (fragment) => new URL(`#${fragment}`, location.href).href,
  onChange: (listener) => {
    addEventListener('hashchange', listener)
    return () => removeEventListener('hashchange', listener)
  },
}

const client = createClient({
  createWorker: () =>
    new Worker(new URL('../session/wire/worker.ts', import.meta.url), { type: 'module' }),
})
const settings = memo(MEMOS.settings)
const { chosen, damaged } = recallPreferences(settings)
const store = createVisualizerStore(client, {
  language: pickLanguage(navigator.languages),
  ...chosen,
  notice: damaged ? { about: 'settingsDamaged' } : null,
})
keepPreferences(store, settings, chosen)

/** A frame in somebody's page is not where a person comes back to. */
const own = window.top === window
const session = own ? memo(MEMOS.session) : null
const breakpoints = own ? memo(MEMOS.breakpoints) : null

const openPage = (href: string) => void window.open(href, '_blank', 'noopener')

async function start(root: HTMLElement) {
  const { language, vocabulary } = store.getState()
  const english = () => createWords('en', vocabulary)
  const words = language === 'en' ? english() : await loadWords(language, vocabulary).catch(english)
  createRoot(root).render(
    <Page
      store={store}
      words={words}
      address={address}
      body={document.body}
      session={session}
      breakpoints={breakpoints}
      copyText={(text) => navigator.clipboard.writeText(text)}
      openPage={own ? null : openPage}
      onShown={() => document.getElementById('early')?.remove()}
    />,
  )
}

const root = document.getElementById('root')
if (root) void start(root)
