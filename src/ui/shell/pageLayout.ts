/** Which layout a page has room for. */
import type { PlanName } from '../../view/stage/geometry/stageLayout.ts'

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
  readonly plan: PlanName
  /** Size of the letters of a sentence, in pixels, where it fits its place. */
  readonly letters: number
  /** A frame so narrow that nothing stands beside the sentence. */
  readonly slim: boolean
}

/**
 * The first picture is chosen by the same bounds, as media queries (page/first/early.css).
 *
 * @param width of the page; one that is not measured yet is taken for a wide one
 * @param framed it is a frame in somebody's page, which nobody scrolls
 */
export function layoutOf(width: number, height: number, framed: boolean): PageLayout {
  const portrait = height >= width
  if (width === 0 || (width >= 1200 && height >= 560))
    return { room: 'desk', plan: 'whole', letters: 16.5, slim: false }
  if (width >= 700 && height >= 600)
    return portrait
      ? { room: 'tablet', plan: 'upright', letters: 20, slim: false }
      : { room: 'tablet', plan: 'tablet', letters: 22, slim: false }
  if (width < 560 && (height >= 640 || !framed))
    return { room: 'phone', plan: 'phone', letters: 15.5, slim: true }
  const plan = portrait && width < 560 ? 'phone' : 'embed'
  return { room: 'frame', plan, letters: 14, slim: width < 640 }
}
