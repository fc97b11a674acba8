/** What can be done at a moment, and why not, in the words of a link. */
import { actWords } from '../link/grammar/actWords.ts'
import { type ActFacts, RVQ, SVQ } from '../protocol/actFacts.ts'
import {
  ACTS,
  type Act,
  BUTTONS,
  firstForm,
  formsOf,
  hasButton,
  isKnown,
  whyNot,
} from '../protocol/acts.ts'
import type { ActWhyNot } from './facts.ts'

/**
 * Each act that this scenario has, once for each thing that it can be done to.
 *
 * @param atLast nothing can come behind this step: it is the last that can be reached
 */
export function actsNow(facts: ActFacts, atLast: boolean): readonly ActWhyNot[] {
  const { scenario } = facts.layout
  const found = new Map<string, ActWhyNot>()
  const add = (act: Act, as = actWords(act, scenario).join(':')) => {
    const why = whyNot(act, facts) || (atLast ? 'atLast' : '')
    if (!found.has(as)) found.set(as, { act: as, possible: why === '', why })
  }
  for (const name of BUTTONS) {
    if (!isKnown(name, facts)) continue
    for (const q of [SVQ, RVQ]) {
      const { queue } = ACTS[name]
      if ((queue && queue !== (q === SVQ ? 'svq' : 'rvq')) || !hasButton(name, facts, q)) continue
      const forms = formsOf(name, facts, q)
      for (const form of forms) add(form)
      // There is nothing to choose from: it is its word alone that is not possible.
      if (forms.length === 0) add(firstForm(name, facts, q), q === SVQ ? name : `${name}:rvq`)
    }
  }
  add({ name: 'time' })
  for (const [actor, state] of facts.states.entries())
    if (state === 'ready') add({ name: 'run', actor })
  return [...found.values()]
}
