import type { Lit } from '../../stage/hover.ts'
import { chainLinks } from '../../view/subject/related.ts'
import { subjectAt, subjectName } from '../../view/subject/subject.ts'
import type { Found } from '../context/found.ts'
import type { Shown } from './motionsBetween.ts'

/** The marks of the step at hand belong to a chain that the step touches. */
export function litBy({ chain, thing }: Found, shown: Shown | null): Lit {
  const { origin, names } = chain
  const step = shown?.frame.step
  const touched = step ? subjectAt(step.place) : null
  const now = touched !== null && names.has(subjectName(touched))
  const isChain = thing.is !== 'term'
  return {
    origin,
    names,
    now,
    chain: isChain,
    links: shown ? chainLinks(shown.picture.spareLinks, chain) : [],
  }
}
