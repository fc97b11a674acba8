/** One visualizer: its state, and the actions that change it. Make one per element on the page. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Call } from '../core/machine/calls.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import type {
  Choice,
  Command,
  Event,
  Granularity,
  SendArgs,
  Settings,
  Transcript,
} from '../protocol/protocol.ts'
import type { Client } from '../session/wire/client.ts'
import { createCommander } from './commander.ts'
import { DEFAULT_MESSAGE, DEFAULT_REPLY, FIRST_ROWS } from './defaults.ts'
import { createInspecting, type Inspecting } from './inspecting.ts'
import { createLinking, type LinkedIn } from './linking.ts'
import { createPlaying } from './playing.ts'
import { beat, type Speed } from './playLoop.ts'
import { createPredicting, type Predicting } from './predicting.ts'
import { DEFAULT_PREFERENCES, type Preferences } from './preferences.ts'
import type {
  Act,
  Base,
  DialogName,
  PaneName,
  Presenting,
  Theme,
  VisualizerState,
} from './state.ts'
import { createTimelineKeeper } from './timelineKeeper.ts'
import { clamped, FIRST_WINDOW, followed } from './timelineWindow.ts'

export interface Actions extends Inspecting, Predicting {
  /** Begins with a scenario and what was chosen in it. Rejects if the choices are impossible. */
  open(start: Extract<Command, { do: 'open' }>): Promise<void>
  /** One step of the chosen size; `by` for another size. Never asks. */
  forward(by?: Granularity): Promise<void>
  back(by?: Granularity): Promise<void>
  seek(to: number): Promise<void>
  runTo(site: string): Promise<void>
  /** Sends the last composed message. */
  sendAgain(): Promise<void>
  send(args: SendArgs, run: 'step' | 'whole'): Promise<void>
  kick(): Promise<void>
  take(): Promise<void>
  complete(head: number): Promise<void>
  /** The remote handles the notification of the queue on the stage. */
  poll(): Promise<void>
  /** The remote sends a message to Linux. */
  reply(args: SendArgs, run: 'step' | 'whole'): Promise<void>
  /** Any other call; see the command of the same name. `run`: as far as a step goes, if not said. */
  call(by: 'hand' | 'remote' | 'world', call: Call, run?: 'step' | 'whole'): Promise<void>
  /** Lets one actor go on, that a person has chosen; `by` for another size than the usual. */
  runActor(actor: number, by?: Granularity): Promise<void>
  /** Begins a send of the last composed message on this sender; `run` as for `call`. */
  sendAs(sender: number, run?: 'step' | 'whole'): Promise<void>
  /** Shows another queue on the stage. */
  setQueue(queue: number): void
  /** Virtual time passes, until the next sleeper's time is over. */
  letTimePass(): Promise<void>
  /** Answers the question of `asking`. */
  answer(goOn: boolean): Promise<void>
  setSettings(settings: Settings): Promise<void>
  restart(scenario: Scenario): Promise<void>
  undoRestart(): Promise<void>
  toBranch(index: number): Promise<void>
  play(on: boolean): void
  setSpeed(speed: Speed): void
  setGranularity(by: Granularity): void
  setBase(base: Base): void
  setTheme(theme: Theme): void
  /** Changes how the person wants the page. */
  prefer(change: Partial<Preferences>): void
  setDialog(dialog: DialogName | null): void
  setPane(pane: PaneName): void
  /** Shows the stage as the remote sees it, or all of it again. */
  setPerspective(perspective: 'all' | 'remote'): void
  /** Makes a slide of the page, or changes what is on it; null: makes a page of it again. */
  present(change: Partial<Presenting> | null): void
  setFollow(follow: boolean): void
  /** Moves the timeline so that `from` is its first step, and stops following. */
  scrollTimeline(from: number): void
  /** Says how many steps the timeline has room for. */
  setSpan(span: number): void
  /** The pointer or, `at` once, the keyboard is on a thing, or on none: its chain lights up. */
  link(thing: string | null, where: LinkedIn, at?: 'once'): void
  /** Holds a thing's chain, or lets go of it. */
  pin(thing: string, where: LinkedIn): void
  unpin(): void
  /** Looks at a byte (offset in memory), or at none. */
  look(offset: number | null): Promise<void>
  dismissNotice(): void
  /** The stage tells that it is there and at rest, or gone. */
  setStage(stage: 'absent' | 'idle'): void
  /** The choices up to the end of the history, for a link. */
  choices(): Promise<readonly Choice[]>
  /** A stretch of the history as it is told; null if there is no session any more. */
  transcript(from: number, to: number): Promise<Transcript | null>
  close(): void
}

export interface VisualizerStore extends StoreApi<VisualizerState> {
  readonly actions: Actions
}

const INITIAL: VisualizerState = {
  ...DEFAULT_PREFERENCES,
  frame: null,
  mirror: null,
  move: 'jump',
  notice: null,
  inFlight: 0,
  stage: 'absent',
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
  perspective: 'all',
  presenting: null,
  restored: false,
  asking: null,
  message: DEFAULT_MESSAGE,
  reply: DEFAULT_REPLY,
  prediction: null,
  predicting: false,
  linked: null,
  looked: null,
}

const SLIDE: Presenting = { blank: false, code: false }

/** What no other history has anything to say about. */
const blank = () => ({ playing: false, asking: null, timeline: null, linked: null, looked: null })

export function createVisualizerStore(
  client: Client,
  initial: Partial<VisualizerState> = {},
): VisualizerStore {
  const store = createStore<VisualizerState>(() => ({ ...INITIAL, ...initial }))
  const { getState: get, setState: set } = store
  const commander = createCommander(client, store)
  const linking = createLinking(store)
  const inspecting = createInspecting(commander, store)
  const predicting = createPredicting(commander, store)
  const timeline = createTimelineKeeper(commander.send, store)
  const playing = createPlaying(store, () => {
    const { by, ms } = beat(get().speed, get().granularity)
    return commander.run({ do: 'step', by }, 'step').then(() => ms)
  })
  const unwatch = store.subscribe((now, before) => {
    if (now.frame !== before.frame && now.frame) {
      if (now.restored) set({ restored: false })
      if (now.follow) set({ window: followed(now.window, now.frame.cursor, now.frame.length) })
      if (now.looked) void actions.look(now.looked.offset)
    }
    timeline.refresh()
  })

  /** Acting in the past ends the future that was recorded: ask first. */
  async function act(command: Act): Promise<void> {
    const { frame } = get()
    if (frame && frame.cursor < frame.length) set({ asking: command, playing: false })
    else await commander.run(command, 'step')
  }
  const runNow = (): 'step' | 'whole' => (get().granularity === 'send' ? 'whole' : 'step')

  const actions: Actions = {
    open: async (start) => {
      set({ ...blank(), window: { ...get().window, from: 0 } })
      await commander.jump(start)
      // A link leads to the ring that its step works on.
      const queue = get().frame?.step?.queue === 'rvq' ? 0 : 1
      if (queue !== get().queue) actions.setQueue(queue)
    },
    forward: async (size) => {
      const { prediction } = get()
      // What was predicted is one step.
      const by = size ?? (prediction ? 'step' : get().granularity)
      if (get().frame?.suggestion.do === 'send')
        return prediction ? actions.send(get().message, 'step') : actions.sendAgain()
      await commander.run({ do: 'step', by }, 'step')
    },
    back: async (by = get().granularity) => {
      set({ playing: false })
      await commander.run({ do: 'back', by }, 'step')
    },
    seek: (to) => {
      set({ playing: false })
      return commander.seek(to)
    },
    runTo: (site) => commander.run({ do: 'runTo', site }, 'jump'),
    sendAgain: () => act({ do: 'send', args: get().message, run: runNow() }),
    send: (args, run) => {
      set({ message: args })
      return act({ do: 'send', args, run })
    },
    kick: () => act({ do: 'kick', q: get().queue, run: runNow() }),
    take: () => act({ do: 'take', q: get().queue, run: runNow() }),
    complete: (head) => act({ do: 'complete', q: get().queue, head, run: runNow() }),
    poll: () => act({ do: 'poll', q: get().queue, run: runNow() }),
    reply: (args, run) => {
      set({ reply: args })
      return act({ do: 'reply', args, run })
    },
    call: (by, call, run = runNow()) => act({ do: 'call', by, call, run }),
    runActor: (actor, by = get().granularity) => act({ do: 'run', actor, by }),
    sendAs: (sender, run = runNow()) => act({ do: 'send', args: get().message, run, sender }),
    setQueue: (queue) => set({ queue, timeline: null, linked: null }),
    letTimePass: () => act({ do: 'time', ms: null }),
    answer: async (goOn) => {
      const { asking } = get()
      set({ asking: null })
      if (asking && goOn) await commander.run(asking, 'step')
    },
    setSettings: (settings) => commander.run({ do: 'settings', settings }, 'jump'),
    restart: async (scenario) => {
      set({ ...blank(), window: { ...get().window, from: 0 } })
      await commander.run({ do: 'restart', scenario }, 'jump')
    },
    undoRestart: async () => {
      set(blank())
      await commander.run({ do: 'undoRestart' }, 'jump')
    },
    toBranch: async (index) => {
      set({ playing: false, asking: null })
      await commander.run({ do: 'branch', index }, 'jump')
    },
    play: (on) => {
      if (!on) set({ playing: false })
      else playing.start(actions.forward)
    },
    setSpeed: (speed) => set({ speed }),
    setGranularity: (granularity) => set({ granularity }),
    setBase: (base) => set({ base }),
    setTheme: (theme) => set({ theme }),
    prefer: (change) => set(change),
    setPane: (pane) => set({ pane }),
    setPerspective: (perspective) => set({ perspective }),
    present: (change) =>
      set({
        presenting: change && { ...(get().presenting ?? SLIDE), ...change },
        // Nothing goes on behind a dark screen.
        playing: get().playing && !change?.blank,
      }),
    setDialog: (dialog) => set({ dialog, playing: dialog ? false : get().playing }),
    setFollow: (follow) => {
      const { window, frame } = get()
      set({
        follow,
        window: follow && frame ? followed(window, frame.cursor, frame.length) : window,
      })
    },
    scrollTimeline: (from) => {
      const { window, frame } = get()
      set({ follow: false, window: clamped({ ...window, from }, frame?.length ?? 0) })
    },
    setSpan: (span) => {
      const { window, frame, follow } = get()
      if (span === window.span) return
      const wider = { ...window, span }
      set({ window: follow && frame ? followed(wider, frame.cursor, frame.length) : wider })
    },
    ...linking,
    ...inspecting,
    ...predicting,
    look: async (offset) => {
      set({ looked: offset === null ? null : { offset, writer: null } })
      if (offset !== null) await commander.send({ do: 'writer', offset }).catch(() => {})
    },
    dismissNotice: () => set({ notice: null }),
    setStage: (stage) => set({ stage }),
    choices: async () => {
      const events = await commander.send({ do: 'choices' })
      return events.find(isChoices)?.choices ?? []
    },
    transcript: async (from, to) => {
      const events = await commander.send({ do: 'transcript', from, to }).catch(() => [])
      for (const event of events) if (event.is === 'transcript') return event.transcript
      return null
    },
    close: () => {
      unwatch()
      set({ playing: false })
      commander.close()
    },
  }
  return Object.assign(store, { actions })
}

const isChoices = (e: Event): e is Extract<Event, { is: 'choices' }> => e.is === 'choices'
