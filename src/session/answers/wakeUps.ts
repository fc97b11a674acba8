/**
 * Is something published that nobody will ever look at? A lost wake-up is no single mistake: the
 * kick was lost, or the interrupt, or suppressed by flags or an event index that say what nobody
 * meant. What they have in common is seen here: an entry waits, and nobody who runs, sleeps, or was
 * rung will come by it.
 *
 * It errs on the side of silence: whoever may still run, be woken by the clock, or answer a doorbell
 * is a reason to wait. `wakeUps.test.ts` holds it against a search through what can still happen.
 */
import { Owner } from '../../core/history/owner.ts'
import { distance } from '../../core/invariants/queueFacts.ts'
import { irqActor, remoteActor } from '../../core/machine/actors.ts'
import { disagrees } from '../../core/machine/scenario.ts'
import { SITE } from '../../core/machine/sites.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import { RVQ, SVQ } from '../../protocol/actFacts.ts'
import type { Execution } from '../execution.ts'
import { isLibrary, isStopped, mustPoll } from '../scheduler.ts'
import { runningCall, statesOf } from './stepInfo.ts'

/**
 * What would have to come for somebody to look: `announcement` where no doorbell helps, since no
 * index says that the entry is there; '' where nothing is forgotten.
 */
export type Wanted = '' | 'kick' | 'interrupt' | 'announcement'

/** Sites that follow the decision whether to ring, to the end of the call. */
const BEHIND_THE_KICK: ReadonlySet<number> = new Set([
  SITE['notify.broken'],
  SITE['send.unlock'],
  SITE['world.signalled'],
])

/** By queue. The memory, and all that walks with the history, must be at the cursor. */
export function wanted(execution: Execution): readonly Wanted[] {
  const { scenario } = execution
  // Where the two do not agree on the rings, they do not agree on what is published either.
  if (scenario.layer !== 'rpmsg' || disagrees(scenario) || somebodyComes(execution)) return []
  return [usedWants(execution), availWants(execution)]
}

/** Linux learns of a message by an interrupt, and only so. */
function usedWants({ machine, layout }: Execution): Wanted {
  const { memory } = machine
  const { vring, lastUsedIdx, broken } = layout.queues[RVQ]
  const waits = memory.load(vring.usedIdx) !== memory.load(lastUsedIdx)
  return waits && memory.load(broken) === 0 ? 'interrupt' : ''
}

function availWants(execution: Execution): Wanted {
  const { machine, layout, ownership, doorbells } = execution
  const { memory } = machine
  const { vring, lastAvailIdx, numAdded, data, held } = layout.queues[SVQ]
  // Entries that were added and not yet kicked: whoever added them will.
  if (isStopped(execution, SVQ) || memory.load(numAdded) > 0) return ''
  const cursor = memory.load(lastAvailIdx)
  const waiting = distance(cursor, memory.load(vring.availIdx))
  for (let n = 0; n < Math.min(waiting, vring.num); n++) {
    const head = memory.load(vring.availRing(vring.slot(cursor + n)))
    const isNew = head < vring.num && memory.load(data(head)) !== NO_TOKEN
    if (isNew && memory.load(held(head)) === 0)
      return !isLibrary(execution) && doorbells.knows(SVQ) ? '' : 'kick'
  }
  return ownership.counts[SVQ][Owner.lost] > 0 ? 'announcement' : ''
}

/** Will anybody do anything, without a new act from outside, that could make somebody look? */
function somebodyComes(execution: Execution): boolean {
  const { doorbells, scenario } = execution
  if (doorbells.unanswered() >= 0) return true
  if ([SVQ, RVQ].some((q) => mustPoll(execution, q))) return true
  const states = statesOf(execution)
  const alive = states.flatMap((state, a) => (state === 'ready' || state === 'asleep' ? [a] : []))
  // Whose kick waits will ring as soon as the remote has read what fills its mailbox.
  if (states.includes('mailbox')) return true
  // Who waits for a lock goes on when the others have; and all of them may ring.
  if (alive.length > 0 && states.includes('lock')) return true
  const quiet = (actor: number) =>
    actor !== irqActor(scenario) &&
    actor !== remoteActor(scenario) &&
    isBehindKick(execution, actor)
  return alive.some((actor) => !quiet(actor))
}

/** Has the send, or kick by hand, of this actor rung already, if it did? */
function isBehindKick(execution: Execution, actor: number): boolean {
  const { trace, cursor, machine, length } = execution
  const call = runningCall(execution, actor, cursor)
  if (call < 0) return false
  const { fn } = trace.calls[call].call
  if (fn !== 'send' && fn !== 'kick') return false
  const { columns } = trace
  for (let i = cursor; i < length; i++)
    if (columns.actor(i) === actor) return BEHIND_THE_KICK.has(columns.site(i))
  return BEHIND_THE_KICK.has(machine.actors[actor].pending?.site ?? -1)
}
