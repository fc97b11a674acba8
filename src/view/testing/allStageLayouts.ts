/** Every layout there is, for tests that look at all of them. */

import { DESKTOP } from '../stage/geometry/layouts/desktop.ts'
import { EMBED } from '../stage/geometry/layouts/embed.ts'
import { PHONE } from '../stage/geometry/layouts/phone.ts'
import { BESIDE, SLIDE } from '../stage/geometry/layouts/slide.ts'
import { TABLET, UPRIGHT } from '../stage/geometry/layouts/tablet.ts'
import { addStageLayouts } from '../stage/geometry/stageLayout.ts'
import { FROM_AFAR } from '../stage/shores/fromAfar.ts'
import { addShores } from '../stage/shores/later.ts'

export const STAGE_LAYOUTS = {
  desktop: DESKTOP,
  embed: EMBED,
  tablet: TABLET,
  upright: UPRIGHT,
  slide: SLIDE,
  beside: BESIDE,
  phone: PHONE,
} as const

addStageLayouts([SLIDE, BESIDE])
addShores('slide', FROM_AFAR)
