/** The page for a frame, as what serves the page around it. */
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { heightFor } from '../../ui/shell/askedLayout.ts'
import type { Opening } from '../opening.ts'
import { listenForHost } from './listen.ts'

/** From now on the page around can speak with it. */
export function listen(store: VisualizerStore, opening: Opening): void {
  const seen = document.documentElement
  listenForHost(
    {
      store,
      open: opening.openText,
      link: async () => (await import('../links.ts')).linkOf(store),
      play: async () => (await import('../../host/showing.ts')).playWhileSeen(store, seen),
      refused: { now: opening.refused, onChange: opening.onRefused },
      height: {
        now: () => heightFor(seen.clientWidth),
        onChange: (listener) => {
          addEventListener('resize', listener)
          return () => removeEventListener('resize', listener)
        },
      },
    },
    window,
  )
}
