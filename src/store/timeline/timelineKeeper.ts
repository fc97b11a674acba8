/** Keeps the timeline of the state fresh: one question in flight, asked again if it grew old. */
import type { StoreApi } from 'zustand/vanilla'
import type { Command, Event } from '../../protocol/protocol.ts'
import type { VisualizerState } from '../state.ts'

/** Columns of the minimap. */
export const BINS = 280

export function createTimelineKeeper(
  send: (command: Command) => Promise<readonly Event[]>,
  store: StoreApi<VisualizerState>,
) {
  let asking = false

  /** What is shown, and as much again on both sides, so that a drag rarely waits. */
  function wanted({ window, frame }: VisualizerState): { from: number; to: number } {
    const from = Math.max(0, Math.floor(window.from - window.span))
    const to = Math.min(frame?.length ?? 0, Math.ceil(window.from + 2 * window.span))
    return { from, to }
  }

  function isFresh(s: VisualizerState): boolean {
    const { timeline: t, frame, window } = s
    if (!t || t.revision !== frame?.revision || t.q !== s.queue) return false
    const last = Math.min(frame.length, Math.ceil(window.from + window.span))
    return t.from <= Math.max(0, Math.floor(window.from)) && t.to >= last
  }

  async function refresh(): Promise<void> {
    if (asking) return
    asking = true
    try {
      for (let s = store.getState(); s.frame && !isFresh(s); s = store.getState()) {
        const { revision } = s.frame
        await send({ do: 'timeline', q: s.queue, ...wanted(s), bins: BINS })
        const { timeline, frame, queue } = store.getState()
        // Nothing has changed, and yet there is no answer: asking again would not help.
        if (timeline?.revision !== revision && frame?.revision === revision && queue === s.queue)
          break
      }
    } catch {
      // The session answers every timeline; only a closed client does not, and then nobody looks.
    } finally {
      asking = false
    }
  }
  return { refresh: () => void refresh() }
}
