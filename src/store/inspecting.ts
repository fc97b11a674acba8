/** Acts that ask the history: to breakpoints, to the changes of a field, to who wrote it. */
import type { StoreApi } from 'zustand/vanilla'
import type { Breakpoint, ConditionProblem, Courses, Spot } from '../protocol/protocol.ts'
import type { Commander } from './commander.ts'
import type { VisualizerState } from './state.ts'

export interface Inspecting {
  /** Adds a breakpoint; answers what is wrong with its condition, if anything is. */
  breakAt(spot: Spot): Promise<ConditionProblem | null>
  /** Adds a breakpoint, or takes away the one that is there. */
  toggleBreak(spot: Spot): Promise<void>
  setBreakpoints(list: readonly Breakpoint[]): Promise<void>
  /** Runs to the next breakpoint, or goes back to the last one. */
  runOn(back?: boolean): Promise<void>
  /** Goes to the next change of these bytes, or to the one before. */
  toChange(bytes: { readonly from: number; readonly length: number }, back: boolean): Promise<void>
  /** What stood in some fields over a stretch of the history; null if there is no session. */
  courses(fields: readonly number[], from: number, to: number): Promise<Courses | null>
  /** Shows fields over time in the timeline, or who ran. */
  showFields(on: boolean): void
  /** Which fields have a row there, by their names. */
  setRows(rows: readonly string[]): void
  /** Goes to the step that last wrote the byte at `offset`. */
  toWriter(offset: number): Promise<void>
}

export const isSame = (a: Spot, b: Spot): boolean => JSON.stringify(a) === JSON.stringify(b)

export function createInspecting(
  { send, jump, run, seek }: Commander,
  store: StoreApi<VisualizerState>,
): Inspecting {
  const { getState: get, setState: set } = store
  const setBreakpoints = (list: readonly Breakpoint[]) => run({ do: 'breakpoints', list }, 'jump')
  const breakAt = async (at: Spot) => {
    const events = await jump({ do: 'break', at })
    for (const event of events) if (event.is === 'badCondition') return event.problem
    return null
  }
  return {
    breakAt,
    setBreakpoints,
    toggleBreak: async (spot) => {
      const all = get().frame?.breakpoints ?? []
      const others = all.filter((b) => !isSame(b.spot, spot))
      if (others.length < all.length) await setBreakpoints(others)
      else await breakAt(spot)
    },
    runOn: (back = false) => {
      set({ playing: false })
      return run({ do: 'runOn', back }, 'jump')
    },
    toChange: ({ from, length }, back) => {
      set({ playing: false })
      return run({ do: 'change', offset: from, length, back }, 'jump')
    },
    courses: async (fields, from, to) => {
      const events = await send({ do: 'courses', fields, from, to }).catch(() => [])
      for (const event of events) if (event.is === 'courses') return event.courses
      return null
    },
    showFields: (fieldsShown) => set({ fieldsShown }),
    setRows: (rows) => set({ rows }),
    toWriter: async (offset) => {
      const events = await send({ do: 'writer', offset })
      for (const event of events)
        if (event.is === 'writer' && event.step) {
          set({ playing: false })
          await seek(event.step.index + 1)
        }
    },
  }
}
