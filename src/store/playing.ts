/** Starts and stops the play loop of one store. */
import type { StoreApi } from 'zustand/vanilla'
import { playOn, runsOn } from './playLoop.ts'
import type { VisualizerState } from './state.ts'

export function createPlaying(store: StoreApi<VisualizerState>, advance: () => Promise<number>) {
  const { getState: get, setState: set } = store
  let running = false

  const stageIdle = (): Promise<void> =>
    new Promise((resolve) => {
      if (get().stage !== 'moving') return resolve()
      const stop = store.subscribe((s) => {
        if (s.stage === 'moving') return
        stop()
        resolve()
      })
    })

  return {
    /** `begin` does what a person would do next, if nothing runs by itself. */
    async start(begin: () => Promise<void>): Promise<void> {
      if (running) return set({ playing: true })
      running = true
      set({ playing: true })
      try {
        if (!runsOn(get().frame)) {
          await begin()
          await stageIdle()
        }
        await playOn(
          {
            playing: () => get().playing,
            frame: () => get().frame,
            advance,
            stageIdle,
            stop: (ended) => {
              const { notice, frame } = get()
              const asleep = frame?.actors.some(({ state }) => state === 'asleep')
              const about = asleep ? 'playAsleep' : 'playEnded'
              set({ playing: false, notice: notice ?? (ended ? { about } : null) })
            },
          },
          (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        )
      } finally {
        running = false
      }
    },
  }
}
