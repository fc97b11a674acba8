/** Layouts that are asked for, by a link or by the page around a frame. */
import type { PageLayout } from '../context/layout.ts'
import { DESK, frameLayout, layoutOf } from './pageLayout.ts'

/** A smaller layout that is asked for is that of a page that has room for no more. */
export function layoutAs(
  asked: 'auto' | 'frame' | 'tablet',
  width: number,
  height: number,
  framed: boolean,
): PageLayout {
  if (asked === 'frame' && width > 0) return frameLayout(width, height)
  return layoutOf(asked === 'tablet' ? Math.min(width, DESK - 1) : width, height, framed)
}

/**
 * The height in which a frame of this width has room for all of it, as that of Share's code for a
 * frame; a narrow one is upright, and low enough to be none that is scrolled.
 */
export const heightFor = (width: number): number =>
  width < 560 ? Math.min(600, Math.round(width * 1.5)) : Math.min(800, Math.round(width / 1.5))
