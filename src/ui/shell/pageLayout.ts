/** Which layout a page has room for. */
import type { PageLayout } from '../context/layout.ts'

/** The least width of a page with a rail. */
export const DESK = 1200

/**
 * The first picture is chosen by the same bounds, as media queries (page/first/early.css).
 *
 * @param width of the page; one that is not measured yet is taken for a wide one
 * @param framed it is a frame in somebody's page, which nobody scrolls
 */
export function layoutOf(width: number, height: number, framed: boolean): PageLayout {
  const portrait = height >= width
  if (width === 0 || (width >= DESK && height >= 560))
    return { room: 'desk', stageLayout: 'desktop', letters: 16.5, slim: false }
  if (width >= 700 && height >= 600)
    return portrait
      ? { room: 'tablet', stageLayout: 'upright', letters: 20, slim: false }
      : { room: 'tablet', stageLayout: 'tablet', letters: 22, slim: false }
  if (width < 560 && (height >= 640 || !framed))
    return { room: 'phone', stageLayout: 'phone', letters: 15.5, slim: true }
  return frameLayout(width, height)
}

/** Sentence, stage and steps. */
export function frameLayout(width: number, height: number): PageLayout {
  const stageLayout = height >= width && width < 560 ? 'phone' : 'embed'
  return { room: 'frame', stageLayout, letters: 14, slim: width < 640 }
}
