/** The full page: one visualizer, its link in the address, its theme remembered. */
import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './ui/arrows.css'
import './ui/tokens.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import type { Address } from './embed/linkSync.ts'
import { Page } from './embed/Page.tsx'
import { recall, remember } from './embed/remember.ts'
import { createVisualizerStore } from './store/createVisualizerStore.ts'
import { isTheme } from './store/state.ts'
import { createWords } from './words/index.ts'
import { createClient } from './worker/client.ts'

const THEME = 'vringscope.theme'

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
    new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' }),
})
const saved = recall(THEME)
const store = createVisualizerStore(client, isTheme(saved) ? { theme: saved } : {})
store.subscribe((now, before) => {
  if (now.theme !== before.theme) remember(THEME, now.theme)
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Page
      store={store}
      words={createWords('en')}
      address={address}
      body={document.body}
      copyText={(text) => navigator.clipboard.writeText(text)}
    />,
  )
