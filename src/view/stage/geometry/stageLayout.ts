/**
 * Where the groups of the stage are, in each layout. `desktop` has room for all; in the others dials
 * are drawn as on the whole stage and put in their places by a move and a scale, and the other
 * groups are drawn short.
 */

import { DESKTOP } from './layouts/desktop.ts'
import { EMBED } from './layouts/embed.ts'
import { HERE, type Place, place, type StageLayout } from './layouts/layout.ts'
import { PHONE } from './layouts/phone.ts'
import { TABLET, UPRIGHT } from './layouts/tablet.ts'
import { CENTER, type DialName, type Point } from './stage.ts'

export {
  type Column,
  DESC_MAP,
  type Place,
  place,
  type RowLayout,
  type StageLayout,
  type StripLayout,
  type TableLayout,
  unplace,
} from './layouts/layout.ts'

export type StageLayoutName = StageLayout['name']

const known: Partial<Record<StageLayoutName, StageLayout>> = {
  desktop: DESKTOP,
  embed: EMBED,
  tablet: TABLET,
  upright: UPRIGHT,
  phone: PHONE,
}

/** Layouts that a page does not begin with come with the part that shows them. */
export function addStageLayouts(stageLayouts: readonly StageLayout[]): void {
  for (const stageLayout of stageLayouts) known[stageLayout.name] = stageLayout
}

export function stageLayoutNamed(name: StageLayoutName): StageLayout {
  const stageLayout = known[name]
  if (!stageLayout) throw new Error(`no layout ${name}`)
  return stageLayout
}

/** The smallest text, in stage units: those of a layout are pixels where it is drawn 1:1. */
export const LEAST_TEXT = 10.5

/** How wide its shores at the sides are; 0 where they lie above and below. */
export const shoreWidth = ({ strip, shores: { driver } }: StageLayout): number =>
  strip ? 0 : driver.width

/** Where a group is put that is laid out in the units of the whole stage; nowhere on that itself. */
export const putAt = (at: Place): Place | undefined => (at === HERE ? undefined : at)

/** As the attribute of an SVG group. */
export const transformOf = ({ x, y, k }: Place): string => `translate(${x} ${y}) scale(${k})`

/** Middle of a dial, where the layout puts it. */
export const dialMiddle = (stageLayout: StageLayout, name: DialName): Point =>
  place(stageLayout.dials[name], CENTER[name])
