/** Choices that name something by a number of which their scenario has only so many. */
import { actorCount } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import type { Scenario } from '../core/machine/scenario.ts'
import { RPMSG_MAX_PAYLOAD } from '../core/memory/constants.ts'
import { RING_FIELDS } from '../core/memory/ringFields.ts'
import type { Choice } from '../protocol/protocol.ts'
import { MOST_STEPS } from './limits.ts'
import { type Finding, finding } from './problem.ts'

/** @returns the first choice that no execution of the scenario could have, or null */
export function misplacedChoice(s: Scenario, choices: readonly Choice[]): Finding | null {
  const actors = actorCount(s)
  let steps = 0
  for (const [i, c] of choices.entries()) {
    if (c.actor >= actors) return notThere(['choices', i, 'actor'], c.actor, actors)
    if ('steps' in c) steps += c.steps
    if (steps > MOST_STEPS)
      return finding(['choices', i, 'steps'], 'tooManySteps', { limit: MOST_STEPS })
    if ('call' in c && copiesAnother(c.call))
      return finding(['choices', i, 'call', 'len'], 'notItsLength', {
        got: c.call.len,
        limit: c.call.data.length,
      })
    const limit = 'call' in c ? limitOf(s, c.call) : null
    if (limit && limit.got >= limit.count)
      return notThere(['choices', i, 'call', limit.key], limit.got, limit.count)
  }
  return null
}

type Send = Extract<Call, { fn: 'send' }>

/** A send that is not refused for its length copies its data: they are one thing. */
const copiesAnother = (call: Call): call is Send =>
  call.fn === 'send' && call.len >>> 0 <= RPMSG_MAX_PAYLOAD && call.len !== call.data.length

function limitOf(s: Scenario, call: Call): { key: string; got: number; count: number } | null {
  if (call.fn === 'signal') return { key: 'actor', got: call.actor, count: actorCount(s) }
  if (call.fn === 'destroyEpt') return { key: 'ept', got: call.ept, count: s.endpoints }
  if (call.fn !== 'overwrite') return null
  return { key: 'i', got: call.i, count: RING_FIELDS[call.field].many ? s.num : 1 }
}

const notThere = (path: Finding['path'], got: number, count: number): Finding =>
  finding(path, 'notThere', { got, limit: count - 1 })
