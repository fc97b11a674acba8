/** A script as the command that opens it, without a page: for tests and programs in Node. */
import type { Command } from '../../protocol/protocol.ts'
import { knownCursor, type Script } from '../../protocol/script.ts'
import { performScript } from './performScript.ts'

/**
 * @returns null if the script leads nowhere
 * @throws if its choices are impossible
 */
export function openCommand(script: Script): Extract<Command, { do: 'open' }> | null {
  const known = knownCursor(script)
  const { scenario, settings, choices } = script
  const performed = known === undefined ? performScript(script) : { choices, cursor: known }
  return 'problem' in performed ? null : { do: 'open', scenario, settings, ...performed }
}
