/**
 * The shape of what a link says. A link comes from outside: nothing else sees it before it has
 * been through here.
 */
import * as v from 'valibot'
import { MOST_REMOTE_TASKS, MOST_SENDERS } from '../core/machine/scenario.ts'
import { misplacedChoice } from '../scenario/choiceRules.ts'
import * as f from '../scenario/fields.ts'
import { MOST_CHOICES, MOST_STEPS } from '../scenario/limits.ts'
import type { Finding } from '../scenario/problem.ts'
import { impossible } from '../scenario/rules.ts'
import { linkScenario, linkSettings } from '../scenario/schema.ts'
import { callSchema } from './callSchema.ts'

/** Beside senders and threads of the remote: the interrupt, the remote, the clock and a hand. */
const actor = f.integer(0, MOST_SENDERS + 3 + MOST_REMOTE_TASKS)
const steps = f.strict({ actor, steps: f.integer(1, MOST_STEPS) })
const called = f.strict({ actor, call: callSchema })
/** Not a union: the message should be about the kind of choice that was meant. */
export const choiceSchema = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'call' in input ? called : steps,
)

/** What a link says where no words do. */
export const startSchema = f.strict({ scenario: linkScenario, settings: linkSettings })

/** All but the choices one by one: there can be hundreds of thousands, see `choiceSchema`. */
export const linkSchema = f.strict({
  scenario: linkScenario,
  settings: linkSettings,
  choices: f.listOf(v.unknown(), MOST_CHOICES),
  cursor: f.integer(0, MOST_STEPS),
})
type Link = Pick<v.InferOutput<typeof linkSchema>, 'scenario'> & {
  readonly choices: readonly v.InferOutput<typeof choiceSchema>[]
}

/** What is wrong with a link whose fields are right one by one: the first thing, or null. */
export function wrongTogether({ scenario, choices }: Link): Finding | null {
  const [cannotBe] = impossible(scenario)
  if (cannotBe) return { ...cannotBe, path: ['scenario', ...cannotBe.path] }
  return misplacedChoice(scenario, choices)
}
