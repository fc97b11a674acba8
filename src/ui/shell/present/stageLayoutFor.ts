import { BESIDE, SLIDE } from '../../../view/stage/geometry/layouts/slide.ts'
import { addStageLayouts, type StageLayoutName } from '../../../view/stage/geometry/stageLayout.ts'
import { FROM_AFAR } from '../../../view/stage/shores/fromAfar.ts'
import { addShores } from '../../../view/stage/shores/later.ts'

// No page begins as a slide.
addStageLayouts([SLIDE, BESIDE])
addShores('slide', FROM_AFAR)

/** The slide that the design draws; all others are the same picture, larger or smaller. */
const DESIGN = { width: 1920, height: 1080 }
/** The least that its words shrink to: below that what is drawn is laid out for a small page. */
const LEAST = 0.45

/** How many pixels of a slide of this size are one of the design's. */
const scaleOf = (width: number, height: number): number =>
  width === 0 ? 1 : Math.min(width / DESIGN.width, height / DESIGN.height)

export const unitOf = (width: number, height: number): number =>
  Math.max(LEAST, scaleOf(width, height))

/** What of the stage is drawn on a slide of this size. */
export function stageLayoutFor(width: number, height: number, code: boolean): StageLayoutName {
  if (scaleOf(width, height) >= LEAST) return code ? 'beside' : 'slide'
  return height >= width ? 'phone' : 'embed'
}
