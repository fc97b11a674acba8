/** Links to begin with: any scenario, and what restless people did in it. */
import fc from 'fast-check'
import type { Random } from '../../src/core/testing/random.ts'
import { encodeLink } from '../../src/link/testing/encodeLink.ts'
import { starts } from '../../src/scenario/testing/arbitraries.ts'
import { Execution } from '../../src/session/execution.ts'
import { act, SETTINGS, scenarios, wild } from '../../src/session/testing/restless.ts'

/** Deeds that went before, at most. */
const MOST_DEEDS = 60

/** A link that the page itself could have written, at any step of its history. */
export async function randomLink(random: Random): Promise<string> {
  const one = <T>(arbitrary: fc.Arbitrary<T>): T =>
    fc.sample(arbitrary, { seed: random.int(2 ** 31), numRuns: 1 })[0]
  const { scenario, settings } = random.oneIn(3)
    ? one(starts)
    : { scenario: one(scenarios), settings: SETTINGS }
  const execution = new Execution(scenario)
  const deeds = one(fc.array(wild, { minLength: MOST_DEEDS, maxLength: MOST_DEEDS }))
  for (const deed of deeds.slice(0, random.int(MOST_DEEDS))) act(execution, deed)
  const { choices, length } = execution
  const cursor = random.oneIn(2) ? length : random.int(length + 1)
  return `#${await encodeLink({ scenario, settings, choices, cursor })}`
}
