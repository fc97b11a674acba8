/** How it is looked at: what a person sets and the session hears nothing of. */
import type { StoreApi } from 'zustand/vanilla'
import type { Granularity } from '../protocol/protocol.ts'
import type { Speed } from './playLoop.ts'
import type { Base, Preferences, Theme } from './preferences.ts'
import type { DialogName, PaneName, Presenting, VisualizerState } from './state.ts'

const SLIDE: Presenting = { blank: false, code: false }

export function createShowing({ getState: get, setState: set }: StoreApi<VisualizerState>) {
  return {
    setSpeed: (speed: Speed): void => set({ speed }),
    setGranularity: (granularity: Granularity): void => set({ granularity }),
    setBase: (base: Base): void => set({ base }),
    setTheme: (theme: Theme): void => set({ theme }),
    /** Changes how the person wants the page. */
    prefer: (change: Partial<Preferences>): void => set(change),
    setPane: (pane: PaneName): void => set({ pane }),
    /** Shows the stage as the remote sees it, or all of it again. */
    setPerspective: (perspective: 'all' | 'remote'): void => set({ perspective }),
    /** Makes a slide of the page, or changes what is on it; null: makes a page of it again. */
    present: (change: Partial<Presenting> | null): void =>
      set({
        presenting: change && { ...(get().presenting ?? SLIDE), ...change },
        // Nothing goes on behind a dark screen.
        playing: get().playing && !change?.blank,
      }),
    setDialog: (dialog: DialogName | null): void =>
      set({ dialog, playing: dialog ? false : get().playing }),
    dismissNotice: (): void => set({ notice: null }),
    /** The stage tells that it is there and at rest, or gone. */
    setStage: (stage: 'absent' | 'idle'): void => set({ stage }),
  }
}
