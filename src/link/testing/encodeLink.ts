/** The link of a history that a test has at hand. */
import type { Scenario } from '../../core/machine/scenario.ts'
import type { Choice } from '../../protocol/choice.ts'
import type { Settings } from '../../protocol/settings.ts'
import { packChoices, writeLink } from '../writeLink.ts'

export async function encodeLink({
  choices,
  cursor,
  ...start
}: {
  readonly scenario: Scenario
  readonly settings: Settings
  readonly choices: readonly Choice[]
  readonly cursor: number
}): Promise<string> {
  const past = await packChoices(choices)
  return writeLink({ ...start, past, doings: [], stand: { is: 'step', step: cursor } })
}
