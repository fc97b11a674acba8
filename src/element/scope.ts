/** One visualizer as an element shows it: sentence, stage and steps, around a store of its own. */

import { createGuest, type Guest, type Home } from '../host/guest.ts'
import { openLink } from '../host/openLink.ts'
import type { HostError, HostEvent } from '../host/protocol.ts'
import { playWhileSeen, showAs, stopPlaying } from '../host/showing.ts'
import type { Refused } from '../link/opened.ts'
import { linkOf } from '../page/links.ts'
import { createClient } from '../session/wire/client.ts'
import { createVisualizerStore, type VisualizerStore } from '../store/createVisualizerStore.ts'
import { isIdle } from '../store/state.ts'
import { find } from '../ui/context/found.ts'
import { litBy } from '../ui/stage/litBy.ts'
import { createLiveStage, type LiveStage } from '../ui/stage/liveStage.ts'
import { stageLayoutNamed } from '../view/stage/geometry/stageLayout.ts'
import { LANG, loadWords, plain, type Words } from '../words/index.ts'
import { createBar } from './bar.ts'
import { createCaption } from './caption.ts'
import { h, setAttributes } from './dom.ts'
import { createInWords } from './inWords.ts'
import { listenKeys } from './keys.ts'
import { type Layout, type LayoutName, layoutFor } from './layout.ts'
import type { Part } from './part.ts'
import { refusal, refusalSaid } from './refusal.ts'
import { createWhy } from './why.ts'

export interface Scope {
  readonly element: HTMLElement
  readonly store: VisualizerStore
  readonly guest: Guest
  /** What is wrong with the link that was opened last stands in the place of all. */
  isRefused(): boolean
  /** Puts there what is wrong with something else. */
  refuse(wrong: Refused): HostError
  /** The link of the step at hand. */
  link(): Promise<string>
  play(on: boolean): void
  layOut(wanted: LayoutName): void
  destroy(): void
}

interface Options {
  /** Throws where workers are refused. */
  readonly createWorker: (() => Worker) | null
  readonly tell: (event: HostEvent) => void
}

export function createScope({ createWorker, tell }: Options): Scope {
  const store = createVisualizerStore(createClient({ createWorker }), { intro: false })
  const root = h('div', { 'data-vringscope': '', 'data-room': 'frame', tabindex: '-1' })
  const why = createWhy(root)
  const play = (on: boolean) => (on ? playWhileSeen(store, root) : stopPlaying(store))
  const toggle = () => play(!store.getState().playing)
  let words: Words | null = null
  let wanted: LayoutName = 'auto'
  let layout: Layout | null = null
  let parts: readonly Part[] = []
  let stage: LiveStage | null = null
  let refused: Refused | null = null
  let opened = 0
  /** What the stage says of itself while it is made is heard when it is there. */
  let building = false

  listenKeys(store, root, toggle)
  root.addEventListener('pointermove', () => store.actions.stir())

  /** All parts anew: in other words, or in another layout. */
  function build(): void {
    if (building) return
    building = true
    rebuild()
    building = false
    update()
  }

  function rebuild(): void {
    for (const part of parts) part.destroy()
    stage?.destroy()
    ;[parts, stage] = [[], null]
    if (!words) return
    root.lang = LANG[words.locale]
    if (refused) root.replaceChildren(refusal(refused, words))
    if (refused || !layout || !store.getState().frame) return
    const [caption, bar] = [
      createCaption(store, words, layout.letters),
      createBar(store, words, toggle),
    ]
    stage = createLiveStage(store, words, layout.stageLayout)
    const inWords = createInWords(store, words)
    parts = [caption, bar, inWords]
    root.dataset.compact = layout.stageLayout
    const { width, height } = stageLayoutNamed(layout.stageLayout)
    root.style.setProperty('--stage-layout', `${width} / ${height}`)
    const place = h('div', { class: 'stage' }, stage.element)
    root.replaceChildren(caption.element, place, inWords.element, bar.element, why.element)
  }

  function update(): void {
    if (building) return
    const now = store.getState()
    root.dataset.theme = now.theme
    setAttributes(root, { 'data-motion': now.still ? 'off' : null })
    root.dataset.idle = String(isIdle(now))
    if (stage === null && now.frame && layout && words && !refused) build()
    for (const part of parts) part.update()
  }

  /** What belongs to what is pointed at lights up. */
  function light(): void {
    const { frame, replica, queue, linked } = store.getState()
    if (!stage || !words) return
    const lit = linked && !linked.resting && frame && replica
    const found = lit ? find(frame, replica, words, queue, linked) : null
    stage.mark(found && litBy(found, stage.shown()))
  }

  /** The words that are wanted; the ones before stay until they are here. */
  async function speak(): Promise<void> {
    const { language, vocabulary } = store.getState()
    if (words?.locale === language && words.vocabulary === vocabulary) return
    try {
      const loaded = await loadWords(language, vocabulary)
      const now = store.getState()
      if (now.language !== language || now.vocabulary !== vocabulary) return
      words = loaded
      build()
    } catch {
      store.setState({ language: 'en', notice: { about: 'noLanguage' } })
    }
  }

  const stop = store.subscribe((now, before) => {
    if (now.language !== before.language || now.vocabulary !== before.vocabulary) void speak()
    if (now.frame !== before.frame) why.hide()
    update()
    if (now.linked !== before.linked || now.frame !== before.frame) light()
  })
  void speak()

  const measure = () => {
    const said = wanted === 'auto' ? store.getState().layout : wanted
    const next = layoutFor(said, root.clientWidth)
    if (root.clientWidth === 0) return
    const changed = layout?.stageLayout !== next.stageLayout
    layout = next
    if (changed || !stage) build()
    else update()
    tell({ event: 'resize', height: Math.ceil(root.getBoundingClientRect().height) })
  }
  // In a frame of its own: what it changes would be a size that nobody has heard of yet.
  const sizes = new ResizeObserver(() => requestAnimationFrame(measure))
  sizes.observe(root)

  async function open(text: string): Promise<Refused | 'overtaken' | null> {
    opened++
    const mine = opened
    const answer = await openLink(store, text, () => mine === opened)
    if (answer.is === 'overtaken' || mine !== opened) return 'overtaken'
    refused = answer.is === 'refused' ? answer : null
    if (answer.is === 'open') {
      showAs(store, answer.view)
      if (answer.view.layout) measure()
      if (answer.view.play) play(true)
    }
    await speak()
    build()
    return refused
  }

  const home: Home = { store, open, link: () => linkOf(store), play: () => play(true) }
  const guest = createGuest(home, { answer: () => {}, tell })
  return {
    element: root,
    store,
    guest,
    isRefused: () => refused !== null,
    refuse(wrong) {
      refused = wrong
      build()
      const field = 'param' in wrong.problem ? wrong.problem.param : ''
      const message = words ? plain(refusalSaid(wrong, words)) : wrong.text
      return { is: 'notOpened', field, message }
    },
    link: () => linkOf(store),
    play,
    layOut(name) {
      wanted = name
      measure()
    },
    destroy() {
      stop()
      sizes.disconnect()
      guest.close()
      for (const part of parts) part.destroy()
      stage?.destroy()
      store.actions.close()
      root.remove()
    },
  }
}
