/** Scenarios and histories: one begins, another takes its place, and what is told of them. */
import type { StoreApi } from 'zustand/vanilla'
import { DEFAULT_SCENARIO, type Scenario } from '../core/machine/scenario.ts'
import type { Choice, Command, Script, Settings, Transcript } from '../protocol/protocol.ts'
import { DEFAULT_SETTINGS } from '../protocol/settings.ts'
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

export function createOpening(
  { send, run, jump, together, during, cancelOpening }: Commander,
  { getState: get, setState: set }: StoreApi<VisualizerState>,
) {
  /** Begins with a scenario and what was chosen in it. Rejects if the choices are impossible. */
  async function open(start: Extract<Command, { do: 'open' }>): Promise<void> {
    set({ ...BLANK, window: { ...get().window, from: 0 } })
    await jump(start)
    // A link leads to the ring that its step works on.
    const queue = get().frame?.step?.queue === 'rvq' ? 0 : 1
    if (queue !== get().queue) set({ queue, timeline: null, linked: null })
  }
  return {
    open,
    /** Opens what a script leads to. Rejects if it leads nowhere. */
    perform: (script: Script): Promise<void> =>
      together(async () => {
        const answer = answerTo(await send({ do: 'perform', script }), 'performed')?.performed
        if (!answer || 'problem' in answer) throw new Error('a script leads nowhere')
        const { scenario, settings } = script
        await open({ do: 'open', scenario, settings, ...answer })
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
    /** For what leads to an opening: nobody rests before it is done. */
    during,
    /** Gives up what `open` has begun: it rejects, and all is as before. */
    cancelOpening,
    setSettings: (settings: Settings): Promise<void> => run({ do: 'settings', settings }, 'jump'),
    restart: (scenario: Scenario): Promise<void> => {
      set({ ...BLANK, window: { ...get().window, from: 0 } })
      return run({ do: 'restart', scenario }, 'jump')
    },
    undoRestart: (): Promise<void> => {
      set(BLANK)
      return run({ do: 'undoRestart' }, 'jump')
    },
    toBranch: (index: number): Promise<void> => {
      set({ playing: false, asking: null })
      return run({ do: 'branch', index }, 'jump')
    },
    /** The choices up to the end of the history, for a link. */
    choices: async (): Promise<readonly Choice[]> =>
      answerTo(await send({ do: 'choices' }), 'choices')?.choices ?? [],
    /** A stretch of the history as it is told; null if there is no session any more. */
    transcript: async (from: number, to: number): Promise<Transcript | null> => {
      const events = await send({ do: 'transcript', from, to }).catch(() => [])
      return answerTo(events, 'transcript')?.transcript ?? null
    },
  }
}
