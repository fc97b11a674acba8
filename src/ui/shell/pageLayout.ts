/** Which layout a page has room for. */
import type { PageLayout } from '../context/layout.ts'

/**
 * The first picture is chosen by the same bounds, as media queries (page/first/early.css).
 *
 * @param width of the page; one that is not measured yet is taken for a wide one
 * @param framed it is a frame in somebody's page, which nobody scrolls
 */
export function layoutOf(width: number, height: number, framed: boolean): PageLayout {
  const portrait = height >= width
  if (width === 0 || (width >= 1200 && height >= 560))
    return { room: 'desk', plan: 'desktop', letters: 16.5, slim: false }
  if (width >= 700 && height >= 600)
    return portrait
      ? { room: 'tablet', plan: 'upright', letters: 20, slim: false }
      : { room: 'tablet', plan: 'tablet', letters: 22, slim: false }
  if (width < 560 && (height >= 640 || !framed))
    return { room: 'phone', plan: 'phone', letters: 15.5, slim: true }
  const plan = portrait && width < 560 ? 'phone' : 'embed'
  return { room: 'frame', plan, letters: 14, slim: width < 640 }
}

/** A frame of this width has room for all in this height. It is as that of Share's code for a frame. */
export const heightFor = (width: number): number =>
  width < 560 ? 640 : Math.min(800, Math.round(width / 1.5))
