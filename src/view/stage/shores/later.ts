/** Shores of layouts that a page does not begin with: they come with the part that shows them. */
import type { Words } from '../../../words/index.ts'
import type { Driver } from '../../model/shores/driver.ts'
import type { Remote } from '../../model/shores/remote.ts'
import type { StageLayout, StageLayoutName } from '../geometry/stageLayout.ts'
import type { Group } from '../marks/mark.ts'

export interface Shores {
  readonly driver: (d: Driver, stageLayout: StageLayout) => Group[]
  readonly remote: (r: Remote, words: Words, stageLayout: StageLayout) => Group[]
}

const known: Partial<Record<StageLayoutName, Shores>> = {}

export function addShores(name: StageLayoutName, shores: Shores): void {
  known[name] = shores
}

/** Undefined where the layout draws them as the others do. */
export const shoresOf = ({ name }: StageLayout): Shores | undefined => known[name]
