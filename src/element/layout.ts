/** Which of the stage's layouts an element has room for. Its width decides; its height follows. */

export const LAYOUTS = ['auto', 'desktop', 'frame', 'tablet', 'upright', 'phone'] as const
export type LayoutName = (typeof LAYOUTS)[number]
type Plan = Exclude<LayoutName, 'auto' | 'frame'> | 'embed'

export interface Layout {
  readonly plan: Plan
  /** Size of the letters of the sentence. */
  readonly letters: number
}

const LETTERS: Readonly<Record<Plan, number>> = {
  ...{ desktop: 17, embed: 15, tablet: 18, upright: 18, phone: 15.5 },
}

const planFor = (width: number): Plan =>
  width < 560 ? 'phone' : width < 1000 ? 'embed' : 'desktop'

export function layoutFor(wanted: LayoutName, width: number): Layout {
  const plan = wanted === 'auto' ? planFor(width) : wanted === 'frame' ? 'embed' : wanted
  return { plan, letters: LETTERS[plan] }
}
