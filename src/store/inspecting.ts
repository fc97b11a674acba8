/** Acts that ask the history: to breakpoints, to the changes of a field, to who wrote it. */
import type { StoreApi } from 'zustand/vanilla'
import type { Breakpoint, ConditionProblem, Spot, Stops } from '../protocol/protocol.ts'
import { answerTo, type Commander } from './commander.ts'
import type { VisualizerState } from './state.ts'

export const isSame = (a: Spot, b: Spot): boolean => JSON.stringify(a) === JSON.stringify(b)

export function createInspecting(
  { send, ask, run, seek, together }: Commander,
  { getState: get, setState: set }: StoreApi<VisualizerState>,
) {
  const setBreakpoints = (list: readonly Breakpoint[]) => run({ do: 'breakpoints', list }, 'jump')

  /** Adds a breakpoint; answers what is wrong with its condition, if anything is. */
  async function breakAt(at: Spot): Promise<ConditionProblem | null> {
    return answerTo(await ask({ do: 'break', at }), 'badCondition')?.problem ?? null
  }

  return {
    breakAt,
    setBreakpoints,
    /** Adds a breakpoint, or takes away the one that is there. */
    toggleBreak: async (spot: Spot): Promise<void> => {
      const all = get().frame?.breakpoints ?? []
      const others = all.filter((b) => !isSame(b.spot, spot))
      if (others.length < all.length) await setBreakpoints(others)
      else await breakAt(spot)
    },
    /** Has these stops from now on, and no others. */
    setStops: (list: Stops): Promise<void> => run({ do: 'stops', list }, 'jump'),
    /** Goes to a stop; what has not been run yet is run, as far as it runs by itself. */
    toStop: (step: number): Promise<void> => {
      set({ playing: false })
      return step <= (get().frame?.length ?? 0)
        ? seek(step)
        : run({ do: 'runOn', back: false }, 'jump')
    },
    /** Runs to the next breakpoint, or goes back to the last one. */
    runOn: (back = false): Promise<void> => {
      set({ playing: false })
      return run({ do: 'runOn', back }, 'jump')
    },
    /** Goes to the next change of these bytes, or to the one before. */
    toChange: ({ from, length }: Bytes, back: boolean): Promise<void> => {
      set({ playing: false })
      return run({ do: 'change', offset: from, length, back }, 'jump')
    },
    /** What stood in some fields over a stretch of the history; null if there is no session. */
    courses: async (fields: readonly number[], from: number, to: number) => {
      const events = await send({ do: 'courses', fields, from, to }).catch(() => [])
      return answerTo(events, 'courses')?.courses ?? null
    },
    /** Looks at a byte (offset in memory), or at none. */
    look: async (offset: number | null): Promise<void> => {
      set({ inspectedByte: offset === null ? null : { offset, writer: null } })
      if (offset !== null) await send({ do: 'writer', offset }).catch(() => {})
    },
    /** Goes to the step that last wrote the byte at `offset`. */
    toWriter: (offset: number): Promise<void> =>
      together(async () => {
        const step = answerTo(await ask({ do: 'writer', offset }), 'writer')?.step
        if (!step) return
        set({ playing: false })
        await seek(step.index + 1)
      }),
  }
}

interface Bytes {
  readonly from: number
  readonly length: number
}
