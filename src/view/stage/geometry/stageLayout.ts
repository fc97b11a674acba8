/**
 * Where the groups of the stage are, in each layout. `desktop` has room for all; in the others dials
 * are drawn as on the whole stage and put in their places by a move and a scale, and the other
 * groups are drawn short.
 */

import { DESKTOP } from './plans/desktop.ts'
import { EMBED } from './plans/embed.ts'
import { PHONE } from './plans/phone.ts'
import { HERE, type Place, type Plan, place } from './plans/plan.ts'
import { TABLET, UPRIGHT } from './plans/tablet.ts'
import { CENTER, type DialName, type Point } from './stage.ts'

export {
  type Column,
  DESC_MAP,
  type Place,
  type Plan,
  place,
  type RowPlan,
  type StripPlan,
  type TablePlan,
  unplace,
} from './plans/plan.ts'

export type PlanName = Plan['name']

const known: Partial<Record<PlanName, Plan>> = {
  desktop: DESKTOP,
  embed: EMBED,
  tablet: TABLET,
  upright: UPRIGHT,
  phone: PHONE,
}

/** Layouts that a page does not begin with come with the part that shows them. */
export function addPlans(plans: readonly Plan[]): void {
  for (const plan of plans) known[plan.name] = plan
}

export function planNamed(name: PlanName): Plan {
  const plan = known[name]
  if (!plan) throw new Error(`no layout ${name}`)
  return plan
}

/** The smallest text, in stage units: those of a plan are pixels where it is drawn 1:1. */
export const LEAST_TEXT = 10.5

/** How wide its shores at the sides are; 0 where they lie above and below. */
export const shoreWidth = ({ strip, shores: { driver } }: Plan): number =>
  strip ? 0 : driver.width

/** Where a group is put that is laid out in the units of the whole stage; nowhere on that itself. */
export const putAt = (at: Place): Place | undefined => (at === HERE ? undefined : at)

/** As the attribute of an SVG group. */
export const transformOf = ({ x, y, k }: Place): string => `translate(${x} ${y}) scale(${k})`

/** Middle of a dial, where the plan puts it. */
export const dialMiddle = (plan: Plan, name: DialName): Point =>
  place(plan.dials[name], CENTER[name])
