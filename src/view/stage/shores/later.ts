/** Shores of layouts that a page does not begin with: they come with the part that shows them. */
import type { Words } from '../../../words/index.ts'
import type { Driver } from '../../model/shores/driver.ts'
import type { Remote } from '../../model/shores/remote.ts'
import type { Plan, PlanName } from '../geometry/stageLayout.ts'
import type { Group } from '../marks/mark.ts'

export interface Shores {
  readonly driver: (d: Driver, plan: Plan) => Group[]
  readonly remote: (r: Remote, words: Words, plan: Plan) => Group[]
}

const known: Partial<Record<PlanName, Shores>> = {}

export function addShores(name: PlanName, shores: Shores): void {
  known[name] = shores
}

/** Undefined where the layout draws them as the others do. */
export const shoresOf = ({ name }: Plan): Shores | undefined => known[name]
