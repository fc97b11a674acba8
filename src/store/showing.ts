/** How it is looked at: what a person sets and the session hears nothing of. */
import type { StoreApi } from 'zustand/vanilla'
import { CHOICES, type Preferences } from './preferences.ts'
import type { DialogName, Presenting, VisualizerState } from './state.ts'

const SLIDE: Presenting = { blank: false, code: false }

/** What changes without any consequence. */
export interface Shown
  extends Preferences,
    Pick<
      VisualizerState,
      'speed' | 'granularity' | 'pane' | 'openStop' | 'perspective' | 'fieldsShown' | 'rows'
    > {}

export function createShowing({ getState: get, setState: set }: StoreApi<VisualizerState>) {
  return {
    show: (change: Partial<Shown>): void => set(change),
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

/** Goes round: as the system, light, dark. */
export const nextTheme = ({ theme }: Preferences) => ({
  theme: CHOICES.theme[(CHOICES.theme.indexOf(theme) + 1) % CHOICES.theme.length],
})

export const otherLanguage = ({ language }: Pick<Preferences, 'language'>) =>
  ({ language: language === 'en' ? 'zh' : 'en' }) as const

/** All of the stage, or what the remote sees of it. */
export const otherPerspective = ({ perspective }: Pick<Shown, 'perspective'>) =>
  ({ perspective: perspective === 'all' ? 'remote' : 'all' }) as const
