import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { VisualizerContext, type VisualizerStore } from '../../store/hooks.ts'
import { createWords } from '../../words/whole.ts'
import { loadNarrator } from '../stage/caption/useNarrator.ts'
import '../shell/tokens.css'
import { WordsContext } from '../context/words.tsx'

export const words = createWords('en')
await loadNarrator(words)

/** Renders one part of the page around a store, as it stands on the wide page. */
export const show = (store: VisualizerStore, part: ReactNode) =>
  render(
    <VisualizerContext value={store}>
      <WordsContext value={words}>
        <div data-vringscope="" data-room="desk" style={{ width: 1200 }}>
          {part}
        </div>
      </WordsContext>
    </VisualizerContext>,
  )
