/** Which of the stage's layouts an element has room for. Its width decides; its height follows. */

export const LAYOUTS = ['auto', 'desktop', 'frame', 'tablet', 'upright', 'phone'] as const
export type LayoutName = (typeof LAYOUTS)[number]
type StageLayout = Exclude<LayoutName, 'auto' | 'frame'> | 'embed'

export interface Layout {
  readonly stageLayout: StageLayout
  /** Size of the letters of the sentence. */
  readonly letters: number
}

const LETTERS: Readonly<Record<StageLayout, number>> = {
  ...{ desktop: 17, embed: 15, tablet: 18, upright: 18, phone: 15.5 },
}

const stageLayoutFor = (width: number): StageLayout =>
  width < 560 ? 'phone' : width < 1000 ? 'embed' : 'desktop'

export function layoutFor(wanted: LayoutName, width: number): Layout {
  const stageLayout =
    wanted === 'auto' ? stageLayoutFor(width) : wanted === 'frame' ? 'embed' : wanted
  return { stageLayout, letters: LETTERS[stageLayout] }
}
