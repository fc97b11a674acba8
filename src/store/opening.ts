/** Scenarios and histories: one begins, another takes its place, and what is told of them. */
import type { StoreApi } from 'zustand/vanilla'
import { DEFAULT_SCENARIO, type Scenario } from '../core/machine/scenario.ts'
import {
  type Bounds,
  type Breakpoint,
  type Choice,
  type Command,
  type Doing,
  knownCursor,
  type Script,
  type ScriptProblem,
  type Settings,
  type Transcript,
} from '../protocol/protocol.ts'
import { DEFAULT_SETTINGS } from '../protocol/settings.ts'
import type { Stops } from '../protocol/stops.ts'
import { answerTo, type Commander } from './commander.ts'
import type { VisualizerState } from './state.ts'

/** What no other history has anything to say about. */
const BLANK = {
  playing: false,
  asked: null,
  asking: null,
  timeline: null,
  linked: null,
  inspectedByte: null,
}

export interface History {
  readonly choices: readonly Choice[]
  readonly script: readonly Doing[] | null
}
const NO_HISTORY: History = { choices: [], script: [] }

export function createOpening(
  { send, run, jump, together, leave, cancelOpening }: Commander,
  { getState: get, setState: set }: StoreApi<VisualizerState>,
) {
  /** Begins with a scenario and what was chosen in it. Rejects if the choices are impossible. */
  async function open(start: Extract<Command, { do: 'open' }>): Promise<void> {
    set({ ...BLANK, lesson: null, window: { ...get().window, from: 0 } })
    await jump(start)
    // A link leads to the ring that its step works on.
    const queue = get().frame?.step?.queue === 'rvq' ? 0 : 1
    if (queue !== get().queue) set({ queue, timeline: null, linked: null })
  }
  /** The choices that a script leads to, and where it stands; a long history is replayed once only. */
  async function whereTo(script: Script) {
    const cursor = knownCursor(script)
    if (cursor !== undefined) return { choices: script.choices, cursor }
    const answer = answerTo(await send({ do: 'perform', script }), 'performed')
    if (!answer) throw new Error('the session is gone')
    return answer.performed
  }
  return {
    open,
    /**
     * Opens what a script leads to. Rejects if the choices it begins with are impossible.
     *
     * @param wanted asked before anything is opened
     * @returns why it leads nowhere; null: it is open, or not wanted any more
     */
    perform: (
      script: Script & {
        readonly breakpoints?: readonly Breakpoint[] | null
        readonly bounds?: Bounds
        readonly stops?: Stops
      },
      wanted = () => true,
    ): Promise<ScriptProblem | null> =>
      together(async () => {
        const { scenario, settings, breakpoints, bounds, stops } = script
        const performed = await whereTo(script)
        if ('problem' in performed) return performed.problem
        if (!wanted()) return null
        const known = breakpoints ? { breakpoints } : {}
        await open({ do: 'open', scenario, settings, ...performed, ...known, bounds, stops })
        return null
      }),
    /** Begins with an empty ring. */
    openEmpty: (): Promise<void> =>
      open({
        do: 'open',
        scenario: DEFAULT_SCENARIO,
        settings: DEFAULT_SETTINGS,
        choices: [],
        cursor: null,
      }),
    /** For what leads to an opening in the place of what stands here. */
    leave,
    /** Gives up what `open` has begun: it rejects, and all is as before. */
    cancelOpening,
    setSettings: (settings: Settings): Promise<void> => run({ do: 'settings', settings }, 'jump'),
    restart: (scenario: Scenario): Promise<void> => {
      set({ ...BLANK, window: { ...get().window, from: 0 } })
      return run({ do: 'restart', scenario }, 'jump')
    },
    /** Has these stops from now on, and no others. */
    undoRestart: (): Promise<void> => {
      set(BLANK)
      return run({ do: 'undoRestart' }, 'jump')
    },
    toBranch: (index: number): Promise<void> => {
      set({ playing: false, asking: null })
      return run({ do: 'branch', index }, 'jump')
    },
    /** The history up to its end, for a link: its choices, and a script if there is a short one. */
    history: async (): Promise<History> =>
      answerTo(await send({ do: 'choices', script: true }), 'choices') ?? NO_HISTORY,
    /** Of the bytes at the cursor; null: the session has gone on meanwhile. */
    digest: async (): Promise<string | null> => {
      const answer = answerTo(await send({ do: 'digest' }), 'digest')
      const { frame } = get()
      return answer?.cursor === frame?.cursor && answer?.revision === frame?.revision
        ? (answer?.digest ?? null)
        : null
    },
    /** A stretch of the history as it is told; null if there is no session any more. */
    transcript: async (from: number, to: number): Promise<Transcript | null> => {
      const events = await send({ do: 'transcript', from, to }).catch(() => [])
      return answerTo(events, 'transcript')?.transcript ?? null
    },
  }
}
