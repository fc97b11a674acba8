/**
 * The stage before the page: session, store and stage stand and answer, then the rest of the page
 * is fetched and takes the stage over as it is.
 */
import { createClient } from '../session/wire/client.ts'
import { createVisualizerStore, type VisualizerStore } from '../store/createVisualizerStore.ts'
import { listenKeys } from '../ui/shell/keys/listenKeys.ts'
import { layoutOf } from '../ui/shell/pageLayout.ts'
import { createLiveStage, leaveStanding } from '../ui/stage/liveStage.ts'
import { createWords, loadWords, type Words } from '../words/index.ts'
import type { Language } from '../words/languages.ts'
import { coverWhileOpening } from './coverWhileOpening.ts'
import { keepPresses, type Presses } from './first/presses.ts'
import { askedAgain, PATIENCE_MS, say, sayForGood } from './first/trouble.ts'
import type { Address } from './linkSync.ts'
import { MEMOS } from './memos.ts'
import { openPage } from './opening.ts'
import { type Chosen, keepPreferences } from './preferences.ts'
import { type Memo, memo } from './remember.ts'

export interface Begun {
  readonly worker: () => Worker
  readonly presses: Presses
  readonly settings: Memo
  readonly recalled: Chosen
  readonly language: Language
  /** Where the last session is kept; null: nowhere. */
  readonly session: Memo | null
  /** The address is only read. */
  readonly embedded: boolean
}

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

/** A frame leaves its address as it is; what opens from it is the page itself. */
const FRAMED: Pick<Address, 'write' | 'href'> = {
  write: () => {},
  href: (fragment) => new URL(`./#${fragment}`, location.href).href,
}

export async function boot(begun: Begun): Promise<void> {
  const { recalled, settings, session, language, embedded } = begun
  const { chosen, damaged } = recalled
  const store = createVisualizerStore(createClient({ createWorker: begun.worker }), {
    language,
    ...chosen,
    notice: damaged ? { about: 'settingsDamaged' } : null,
  })
  keepPreferences(store, settings)
  const words = wordsFor(store)
  coverWhileOpening(store, () => wordsFor(store), document.body)
  const opening = openPage({
    store,
    words,
    address: embedded ? { ...address, ...FRAMED } : address,
    seen: document.documentElement,
    holdPresses: () => {
      const presses = keepPresses()
      const refuse = () => store.setState({ notice: { about: 'pressedEarly' } })
      return () => presses.release(() => answered(store), refuse)
    },
    session,
    breakpoints: session && memo(MEMOS.breakpoints),
  })
  const silent = setTimeout(() => {
    if (!store.getState().opening) sayForGood('silent')
  }, PATIENCE_MS)
  const [spoken] = await Promise.all([words, parsed(), opening.begun]).finally(() =>
    clearTimeout(silent),
  )
  say(null)
  const early = document.getElementById('early')
  const root = document.getElementById('root')
  if (!early || !root) return
  await released(early)
  const stopKeys = listenKeys(store, early, document.body)
  if (!opening.refused()) stand(store, spoken, early, session === null)
  await begun.presses.release(() => answered(store))
  await painted()
  const { showPage } = await theRest()
  await released(early)
  stopKeys()
  showPage(root, { store, words: spoken, address, opening, own: session !== null, embedded })
  early.remove()
}

/** The ring stands and answers; what is around it can be asked for as often as one likes. */
async function theRest(): Promise<typeof import('./app.tsx')> {
  const app = await import('./app.tsx').catch(() => null)
  if (!app) {
    say('rest')
    await askedAgain('rest')
  }
  say(null)
  return app ?? theRest()
}

async function wordsFor(store: VisualizerStore): Promise<Words> {
  const { language, vocabulary } = store.getState()
  const english = () => createWords('en', vocabulary)
  return language === 'en' ? english() : loadWords(language, vocabulary).catch(english)
}

/** Puts the stage in the place of its first picture. */
function stand(store: VisualizerStore, words: Words, early: HTMLElement, framed: boolean): void {
  const { stageLayout } = layoutOf(early.clientWidth, innerHeight, framed)
  const stage = createLiveStage(store, words, stageLayout)
  const place = early.querySelector('.early-stage')
  const focused = document.activeElement?.closest<HTMLElement>('button[data-key]')?.dataset.key
  place?.replaceChildren(stage.element)
  if (focused) place?.querySelector<HTMLElement>(`button[data-key="${focused}"]`)?.focus()
  leaveStanding(store, stage)
  // It no longer is the beginning that the sentence tells of.
  const stop = store.subscribe(({ frame }) => {
    if (!frame?.step) return
    early.dataset.moved = ''
    stop()
  })
}

/** Nothing that was asked of the session is under way. */
const answered = (store: VisualizerStore) =>
  new Promise<void>((resolve) => {
    const stop = store.subscribe(({ inFlight }) => inFlight === 0 && end())
    const end = () => {
      stop()
      resolve()
    }
    if (store.getState().inFlight === 0) end()
  })

/** All of the page's own text is here. */
const parsed = () =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
    : null

/** No button is held down: a press that has begun ends on what it began on. */
async function released(early: HTMLElement): Promise<void> {
  while (early.matches(':active')) await painted()
}

/** A frame that is scrolled out of sight is no hidden page, and yet it is not painted. */
const UNSEEN_MS = 1000

/** What is drawn now has been painted; at once where nobody sees it. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, UNSEEN_MS)
    if (document.hidden) resolve()
  })
