/**
 * Who acts, and with which call: what a person asks for by name, and what Step would do. Asked by
 * whoever does it and by whoever only wants to know, so that both mean the same.
 */
import { clockActor, handActor, remoteActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import type { Problem, SendArgs, Settings } from '../protocol/protocol.ts'
import type { Play } from './execution.ts'
import {
  hasAvailable,
  heldHeads,
  idleSender,
  isLibrary,
  isStopped,
  SVQ,
  sleepers,
  suggest,
} from './scheduler.ts'

export interface Act {
  readonly actor: number
  /** null: it goes on with the call that it is in. */
  readonly call: Call | null
}

/** The call that sends a message. */
function sendCall(settings: Settings, { src, dst, data, wait }: SendArgs): Call {
  const kick = settings.kick === 'send'
  return { fn: 'send', src, dst, len: data.length, data, wait, kick }
}

/** @param sender who sends; undefined: the first idle one */
export function sendAct(
  play: Play,
  settings: Settings,
  args: SendArgs,
  sender?: number,
): Act | Problem {
  const { machine, scenario } = play
  const actor = sender ?? idleSender(play)
  if (actor < 0) return 'noIdleSender'
  if (actor >= scenario.senders || machine.actors[actor].call) return 'actorCannotRun'
  return { actor, call: sendCall(settings, args) }
}

export function handAct({ machine, scenario }: Play, call: Call): Act | Problem {
  const actor = handActor(scenario)
  return machine.actors[actor].call ? 'handBusy' : { actor, call }
}

export function kickAct(play: Play, q: number): Act | Problem {
  // In the driver, every kick of the send queue happens under tx_lock.
  if (q === SVQ && play.machine.memory.load(play.layout.txLock)) return 'lockHeld'
  return handAct(play, { fn: 'kick', q })
}

export function takeCall(play: Play, q: number): Call | Problem {
  if (isLibrary(play)) return 'notThisRemote'
  if (isStopped(play, q)) return 'remoteStopped'
  return hasAvailable(play, q) ? { fn: 'take', q } : 'nothingAvailable'
}

export function completeCall(play: Play, q: number, head: number): Call | Problem {
  if (isLibrary(play)) return 'notThisRemote'
  if (!heldHeads(play, q).includes(head)) return 'notHeld'
  return { fn: 'complete', q, entries: [[head, null]] }
}

/** A library handles the notification of a queue. */
export function pollCall(play: Play, q: number): Call | Problem {
  if (!isLibrary(play)) return 'notThisRemote'
  return isStopped(play, q) ? 'remoteStopped' : { fn: 'remotePoll', q }
}

/** @param ms virtual time; null: until the first sleeper's time is over */
export function timeAct(play: Play, ms: number | null): Act | Problem {
  const { machine, layout, scenario } = play
  const asleep = sleepers(play)
  if (ms === null && asleep.length === 0) return 'nobodySleeps'
  const until = () =>
    Math.min(...asleep.map((a) => machine.memory.load(layout.sleepUntil(a)))) -
    machine.memory.load(layout.clock)
  return { actor: clockActor(scenario), call: { fn: 'tick', ms: ms ?? until() } }
}

/**
 * What Step does at the end of the history.
 *
 * @param args what it sends, if it would send
 */
export function nextAct(play: Play, settings: Settings, args: SendArgs): Act | Problem {
  const { trace, machine, scenario, length } = play
  const next = suggest(play, length > 0 ? trace.columns.actor(length - 1) : -1)
  const byRemote = (call: Call | Problem): Act | Problem => {
    const actor = remoteActor(scenario)
    if (typeof call === 'string') return call
    return machine.actors[actor].call ? 'actorCannotRun' : { actor, call }
  }
  switch (next.do) {
    case 'redo':
      return 'actorCannotRun'
    case 'step':
      return { actor: next.actor, call: null }
    case 'send':
      return sendAct(play, settings, args)
    case 'kick':
      return kickAct(play, next.q)
    case 'take':
      return byRemote(takeCall(play, next.q))
    case 'complete':
      return byRemote(completeCall(play, next.q, next.head))
    case 'poll':
      return byRemote(pollCall(play, next.q))
    case 'time':
      return timeAct(play, null)
    default:
      return next satisfies never
  }
}
