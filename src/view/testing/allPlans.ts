/** Every layout there is, for tests that look at all of them. */

import { DESKTOP } from '../stage/geometry/plans/desktop.ts'
import { EMBED } from '../stage/geometry/plans/embed.ts'
import { PHONE } from '../stage/geometry/plans/phone.ts'
import { BESIDE, SLIDE } from '../stage/geometry/plans/slide.ts'
import { TABLET, UPRIGHT } from '../stage/geometry/plans/tablet.ts'
import { addPlans } from '../stage/geometry/stageLayout.ts'
import { FROM_AFAR } from '../stage/shores/fromAfar.ts'
import { addShores } from '../stage/shores/later.ts'

export const PLANS = {
  desktop: DESKTOP,
  embed: EMBED,
  tablet: TABLET,
  upright: UPRIGHT,
  slide: SLIDE,
  beside: BESIDE,
  phone: PHONE,
} as const

addPlans([SLIDE, BESIDE])
addShores('slide', FROM_AFAR)
