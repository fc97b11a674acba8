/** Acts and steps: what makes something happen, and how one goes through what has happened. */
import type { StoreApi } from 'zustand/vanilla'
import type { SiteName } from '../core/machine/sites.ts'
import { factsAt } from '../protocol/actFacts.ts'
import { ACTS, type Act, whyNot } from '../protocol/acts.ts'
import type { Command, Granularity } from '../protocol/protocol.ts'
import type { Commander } from './commander.ts'
import { createPlaying } from './playing.ts'
import { beat } from './playLoop.ts'
import type { VisualizerState } from './state.ts'
import type { Turns } from './turns.ts'

export function createActing(
  commander: Commander,
  store: StoreApi<VisualizerState>,
  { inTurn }: Turns,
) {
  const { getState: get, setState: set } = store
  const step = (by: Granularity) => commander.run({ do: 'step', by }, 'step')
  const playing = createPlaying(store, async () => {
    const { by, ms } = beat(get().speed, get().granularity)
    await step(by)
    return ms
  })

  /** A call that begins does so with one step, or as a whole. */
  function usual({ name }: Act): Granularity {
    const { granularity } = get()
    return name === 'run' || granularity === 'send' ? granularity : 'step'
  }

  /** With the message that was composed last, unless it says one: then that is the last. */
  function withMessage(act: Act): Act {
    const { says } = ACTS[act.name]
    if (!says) return act
    const { args = get()[says] } = act as Act & { name: 'send' | 'reply' }
    set({ [says]: args })
    return { ...act, args } as Act
  }

  /** In the past it ends the future that was recorded: then it is asked for first. */
  async function actNow(wanted: Act, run: Granularity = usual(wanted)): Promise<void> {
    const command: Command = { do: 'act', act: withMessage(wanted), run }
    const { frame, replica } = get()
    if (!frame || !replica || frame.cursor === frame.length) return commander.run(command, 'step')
    const problem = whyNot(command.act, factsAt(frame, replica))
    set({
      playing: false,
      ...(problem ? { notice: { about: 'problem', problem } } : { asking: command }),
    })
  }

  async function forwardNow(size?: Granularity): Promise<void> {
    const { prediction, frame, granularity } = get()
    const next = frame?.suggestion
    // What was predicted is one step.
    const by = size ?? (prediction ? 'step' : granularity)
    const begins = next && next.name !== 'redo' && (ACTS[next.name].says || next.name === 'call')
    if (!begins) return step(by)
    return actNow(next, prediction ? 'step' : size)
  }

  /** One step of the chosen size; `size` for another size, of what begins with it too. */
  const forward = (size?: Granularity) => inTurn(() => forwardNow(size))

  return {
    /** Does an act, begun with a step or as a whole. */
    act: (wanted: Act, run?: Granularity): Promise<void> => inTurn(() => actNow(wanted, run)),
    forward,
    back: (by?: Granularity): Promise<void> =>
      inTurn(() => {
        set({ playing: false })
        return commander.run({ do: 'back', by: by ?? get().granularity }, 'step')
      }),
    seek: (to: number): Promise<void> => {
      set({ playing: false })
      return commander.seek(to)
    },
    /** Runs forward until a step happens at this site. */
    runTo: (site: SiteName): Promise<void> => commander.run({ do: 'runTo', site }, 'jump'),
    /** Answers the question of `asking`. */
    answer: async (goOn: boolean): Promise<void> => {
      const { asking } = get()
      set({ asking: null })
      if (asking && goOn) await commander.run(asking, 'step')
    },
    play: (on: boolean): void => {
      // Its turn may come when nothing is played any more.
      if (on) void playing.start(() => inTurn(() => (get().playing ? forwardNow() : undefined)))
      else set({ playing: false })
    },
  }
}
