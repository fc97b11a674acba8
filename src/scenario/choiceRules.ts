/** Choices that name something by a number of which their scenario has only so many. */
import { actorCount } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import type { Choice } from '../protocol/protocol.ts'
import { type Finding, finding } from './problem.ts'

/** @returns the first choice that no execution of the scenario could have, or null */
export function misplacedChoice(s: Scenario, choices: readonly Choice[]): Finding | null {
  const actors = actorCount(s)
  for (const [i, c] of choices.entries()) {
    if (c.actor >= actors) return notThere(['choices', i, 'actor'], c.actor, actors)
    const limit = 'call' in c ? limitOf(s, c.call) : null
    if (limit && limit.got >= limit.count)
      return notThere(['choices', i, 'call', limit.key], limit.got, limit.count)
  }
  return null
}

function limitOf(s: Scenario, call: Call): { key: string; got: number; count: number } | null {
  if (call.fn === 'signal') return { key: 'actor', got: call.actor, count: actorCount(s) }
  if (call.fn === 'destroyEpt') return { key: 'ept', got: call.ept, count: s.endpoints }
  return call.fn === 'scribble' ? { key: 'head', got: call.head, count: s.num } : null
}

const notThere = (path: Finding['path'], got: number, count: number): Finding =>
  finding(path, 'notThere', { got, limit: count - 1 })
