/** The acts that may have begun a call, the shortest first; only the session knows which it was. */
import { clockActor, handActor } from '../../core/machine/actors.ts'
import type { Call } from '../../core/machine/calls.ts'
import type { Scenario } from '../../core/machine/scenario.ts'
import { SVQ } from '../../protocol/actFacts.ts'
import type { Act } from '../../protocol/acts.ts'

export function actsOf(call: Call, actor: number, scenario: Scenario): readonly Act[] {
  if (actor < scenario.senders) return call.fn === 'send' ? sends(call, actor) : []
  const by =
    actor === clockActor(scenario) ? 'world' : actor === handActor(scenario) ? 'hand' : 'remote'
  return [...named(call), { name: 'call', by, call }]
}

function sends({ src, dst, data, wait }: Call & { fn: 'send' }, sender: number): Act[] {
  const args = { src, dst, data, wait }
  return [
    { name: 'send' },
    { name: 'send', sender },
    { name: 'send', args },
    { name: 'send', args, sender },
  ]
}

const onQueue = (q: number) => (q === SVQ ? {} : { q })

function named(call: Call): Act[] {
  switch (call.fn) {
    case 'kick':
    case 'take':
      return [{ name: call.fn, ...onQueue(call.q) }]
    case 'complete': {
      const head = call.entries[0]?.[0]
      return head === undefined ? [] : [{ name: 'complete', ...onQueue(call.q), head }]
    }
    case 'remotePoll':
      return [{ name: 'poll', ...onQueue(call.q) }]
    case 'remoteRelease':
      return [{ name: 'release', held: call.held }]
    case 'tick':
      return [{ name: 'time' }, { name: 'time', ms: call.ms }]
    case 'overwrite': {
      const { fn: name, ...rest } = call
      return [{ name, ...rest }]
    }
    case 'deliver': {
      const { src, dst, data } = call
      return [{ name: 'reply' }, { name: 'reply', args: { src, dst, data, wait: false } }]
    }
    case 'remoteSend':
      return [{ name: 'reply' }]
    default:
      return []
  }
}
