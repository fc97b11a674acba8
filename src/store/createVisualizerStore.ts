/** One visualizer: its state, and the actions that change it. Make one per element on the page. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { DEFAULT_MESSAGE, DEFAULT_REPLY } from '../protocol/messages.ts'
import type { Command, Problem } from '../protocol/protocol.ts'
import type { Client } from '../session/wire/client.ts'
import { createActing } from './acting.ts'
import { type Commander, createCommander } from './commander.ts'
import { FIRST_ROWS } from './defaults.ts'
import { createInspecting } from './inspecting.ts'
import { createLinking } from './linking.ts'
import { createOpening } from './opening.ts'
import { createPredicting } from './predicting.ts'
import { DEFAULT_PREFERENCES } from './preferences.ts'
import { createShowing } from './showing.ts'
import type { VisualizerState } from './state.ts'
import { createScrolling } from './timeline/scrolling.ts'
import { createTimelineKeeper } from './timeline/timelineKeeper.ts'
import { FIRST_WINDOW, followed } from './timeline/timelineWindow.ts'
import { createTurns, type Turns } from './turns.ts'

/** Everything that can be done to a visualizer, each slice in a file of its own. */
const createActions = (commander: Commander, store: StoreApi<VisualizerState>, turns: Turns) => ({
  inTurn: turns.inTurn,
  someWait: turns.someWait,
  /** Asks the session for something that no person waits for. */
  ask: commander.send,
  /** Several things one after the other that are one act: what is pressed meanwhile waits. */
  together: commander.together,
  /** Does what a program wants: nobody is asked first, and nothing is added. Answers why not, or ''. */
  command: (command: Command): Promise<Problem | ''> =>
    turns.inTurn(async () => {
      await commander.run(command, 'step')
      return store.getState().frame?.problem ?? ''
    }),
  ...createActing(commander, store, turns),
  ...createOpening(commander, store),
  ...createInspecting(commander, store),
  ...createPredicting(commander, store),
  ...createLinking(store),
  ...createShowing(store),
  ...createScrolling(store),
})

export type Actions = ReturnType<typeof createActions> & { close(): void }

export interface VisualizerStore extends StoreApi<VisualizerState> {
  readonly actions: Actions
}

const INITIAL: VisualizerState = {
  ...DEFAULT_PREFERENCES,
  lent: {},
  frame: null,
  replica: null,
  move: 'jump',
  notice: null,
  opening: null,
  inFlight: 0,
  acting: 0,
  leaving: 0,
  stage: 'absent',
  still: false,
  layout: 'auto',
  playing: false,
  speed: 1,
  granularity: 'step',
  timeline: null,
  window: FIRST_WINDOW,
  follow: true,
  fieldsShown: false,
  rows: FIRST_ROWS,
  queue: 1,
  dialog: null,
  pane: 'source',
  openStop: null,
  perspective: 'all',
  presenting: null,
  restored: false,
  asked: null,
  lesson: null,
  lessonsRead: {},
  asking: null,
  message: DEFAULT_MESSAGE,
  reply: DEFAULT_REPLY,
  prediction: null,
  linked: null,
  inspectedByte: null,
}

export function createVisualizerStore(
  client: Client,
  initial: Partial<VisualizerState> = {},
): VisualizerStore {
  const store = createStore<VisualizerState>(() => ({ ...INITIAL, ...initial }))
  const { setState: set } = store
  const commander = createCommander(client, store)
  const slices = createActions(commander, store, createTurns(store))
  const timeline = createTimelineKeeper(commander.send, store)
  const unwatch = store.subscribe((now, before) => {
    if (now.frame !== before.frame && now.frame) {
      if (now.restored) set({ restored: false })
      slices.rest()
      if (now.follow) set({ window: followed(now.window, now.frame.cursor, now.frame.length) })
      if (now.inspectedByte) void slices.look(now.inspectedByte.offset)
    }
    timeline.refresh()
  })
  const close = () => {
    unwatch()
    set({ playing: false })
    commander.close()
  }
  return Object.assign(store, { actions: { ...slices, close } })
}
