import { createContext, use } from 'react'
import type { StageLayoutName } from '../../view/stage/geometry/stageLayout.ts'

/**
 * - `desk`: the stage with a rail and the timeline beside it.
 * - `tablet`: one thing at a time, all as large as fingers need it.
 * - `phone`: the same, with shores above and below.
 * - `slide`: the page as a slide, which is read from afar and pressed nowhere.
 * - `frame`: the sentence, a whole stage and the steps, in whatever room there is.
 */
export type Room = 'desk' | 'tablet' | 'phone' | 'frame' | 'slide'

export interface PageLayout {
  readonly room: Room
  /** What of the stage is drawn, and where. */
  readonly stageLayout: StageLayoutName
  /** Size of the letters of a sentence, in pixels, where it fits its place. */
  readonly letters: number
  /** A frame so narrow that nothing stands beside the sentence. */
  readonly slim: boolean
}

export const LayoutContext = createContext<PageLayout>({
  room: 'desk',
  stageLayout: 'desktop',
  letters: 16.5,
  slim: false,
})

/** What the page has room for. */
export const useLayout = (): PageLayout => use(LayoutContext)
