/** How an act becomes a call, and whose: of those that a person asks for by name, and of Step. */
import { clockActor, handActor, remoteActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE, RPMSG_MAX_PAYLOAD } from '../core/memory/constants.ts'
import { RL_BLOCK } from '../core/remotes/rpmsgLite/codes.ts'
import { type ActFacts, idleSender, idleTask, SVQ } from '../protocol/actFacts.ts'
import { type Act, type ActName, type ActOf, maySleep, whyNot } from '../protocol/acts.ts'
import { NO_BOUNDS } from '../protocol/bounds.ts'
import { DEFAULT_MESSAGE, DEFAULT_REPLY } from '../protocol/messages.ts'
import type { Problem, SendArgs, Settings } from '../protocol/protocol.ts'
import { statesOf } from './answers/stepInfo.ts'
import type { Execution } from './execution.ts'
import { remoteEndpoints } from './remoteEndpoints.ts'
import { sleepers, suggest } from './scheduler.ts'

export interface Resolved {
  readonly actor: number
  /** null: it goes on with the call that it is in. */
  readonly call: Call | null
}

/** What decides about acts, at the cursor. */
export const factsOf = (execution: Execution): ActFacts => ({
  memory: execution.machine.memory,
  layout: execution.layout,
  messages: execution.messages.sent,
  states: statesOf(execution),
  // The session holds to them before anybody is asked: see bounded.ts.
  bounds: NO_BOUNDS,
})

type Resolve<N extends ActName> = (
  act: ActOf<N>,
  execution: Execution,
  settings: Settings,
) => Resolved

const byHand = ({ scenario }: Execution, call: Call): Resolved => ({
  actor: handActor(scenario),
  call,
})

/** What may sleep is done in a thread of the remote of its own, if it has one that is idle. */
function byRemote(execution: Execution, call: Call): Resolved {
  const task = maySleep(call) ? idleTask(factsOf(execution)) : -1
  return { actor: task < 0 ? remoteActor(execution.scenario) : task, call }
}

const RESOLVE: { readonly [N in ActName]: Resolve<N> } = {
  send: ({ args = DEFAULT_MESSAGE, sender }, execution, settings) => {
    const { src, dst, data, wait } = args
    const kick = settings.kick === 'send'
    const call: Call = { fn: 'send', src, dst, len: data.length, data, wait, kick }
    return { actor: sender ?? idleSender(factsOf(execution)), call }
  },
  kick: ({ q = SVQ }, execution) => byHand(execution, { fn: 'kick', q }),
  reply: ({ args = DEFAULT_REPLY }, execution) => byRemote(execution, replyCall(execution, args)),
  take: ({ q = SVQ }, execution) => byRemote(execution, { fn: 'take', q }),
  complete: ({ q = SVQ, head }, execution) =>
    byRemote(execution, { fn: 'complete', q, entries: [[head, null]] }),
  poll: ({ q = SVQ }, execution) => byRemote(execution, { fn: 'remotePoll', q }),
  release: ({ held }, execution) => byRemote(execution, { fn: 'remoteRelease', held }),
  time: ({ ms }, execution) => {
    const { memory } = execution.machine
    const until = () =>
      Math.min(...sleepers(execution).map((a) => memory.load(execution.layout.sleepUntil(a)))) -
      memory.load(execution.layout.clock)
    return { actor: clockActor(execution.scenario), call: { fn: 'tick', ms: ms ?? until() } }
  },
  run: ({ actor }) => ({ actor, call: null }),
  nap: ({ actor }) => ({ actor, call: null }),
  overwrite: ({ by, q, field, i, value }, { scenario }) => ({
    actor: clockActor(scenario),
    call: { fn: 'overwrite', by, q, field, i, value },
  }),
  call: ({ by, call }, execution) => {
    if (by === 'hand') return byHand(execution, call)
    return by === 'world'
      ? { actor: clockActor(execution.scenario), call }
      : byRemote(execution, call)
  },
}

/** The call of an act that is possible. */
export function resolve<N extends ActName>(
  act: ActOf<N>,
  execution: Execution,
  settings: Settings,
): Resolved {
  const row: Resolve<N> = RESOLVE[act.name]
  return row(act, execution, settings)
}

/** A library sends from its endpoint with the address `src`, else from its oldest one. */
function replyCall({ scenario, machine, layout }: Execution, args: SendArgs): Call {
  const { src, dst, wait } = args
  if (scenario.remote === 'textbook') {
    // What does not fit is cut off, as OpenAMP does it.
    const data = args.data.slice(0, RPMSG_MAX_PAYLOAD)
    const written = RPMSG_HDR_SIZE + data.length
    const usedLen = scenario.usedLen === 'written' ? written : RPMSG_BUF_SIZE
    return { fn: 'deliver', src, dst, reserved: 0, len: data.length, flags: 0, data, usedLen }
  }
  const endpoints = remoteEndpoints(machine.memory, layout)
  const ept = endpoints.find(({ addr }) => addr === src) ?? endpoints[0]
  const patience = scenario.remote === 'rpmsg-lite' ? RL_BLOCK : 1
  return { fn: 'remoteSend', ept: ept.handle, dst, data: args.data, wait: wait ? patience : 0 }
}

/**
 * What Step does at the end of the history.
 *
 * @param args what it sends, if it would send
 */
export function nextAct(
  execution: Execution,
  settings: Settings,
  args?: SendArgs,
): Resolved | Problem {
  const { trace, length } = execution
  const next = suggest(execution, length > 0 ? trace.columns.actor(length - 1) : -1)
  if (next.name === 'redo') return 'actorCannotRun'
  const act: Act = next.name === 'send' ? { ...next, args } : next
  return whyNot(act, factsOf(execution)) || resolve(act, execution, settings)
}
