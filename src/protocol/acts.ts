/**
 * The acts: all that a person, a key, a suggestion or a script can make happen at the end of the
 * history. One row says what an act is about and when it is possible. How it becomes a call stands
 * in session/acts.ts, its words under `do.`, `stage.` and `keys.`.
 */

import { clockActor, handActor, remoteActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import type { QueueLayout } from '../core/memory/layout.ts'
import { heldHeads } from '../core/memory/snapshot.ts'
import { LIBRARY_FUNCTIONS } from '../core/remotes/library/functions.ts'
import { heldHandles } from '../core/remotes/library/held.ts'
import {
  type ActFacts,
  hasAvailable,
  hasEndpoint,
  idleSender,
  idleTask,
  isStopped,
  RVQ,
  SVQ,
} from './actFacts.ts'
import type { Problem } from './problem.ts'

/** What a person types into the composer. */
export interface SendArgs {
  readonly src: number
  readonly dst: number
  readonly data: Uint8Array
  readonly wait: boolean
}

/** `q`: index of the queue; the one that rpmsg sends on if nothing is said. */
interface OnQueue {
  readonly q?: number
}

/** What is said beside the name of an act. */
interface ActArgs {
  /** A thread of the driver sends: the first idle one, and the default message, if nothing is said. */
  readonly send: { readonly args?: SendArgs; readonly sender?: number }
  /** virtqueue_kick by hand. */
  readonly kick: OnQueue
  /** The remote sends a message to Linux: `deliver` of the textbook one, remoteSend of a library. */
  readonly reply: { readonly args?: SendArgs }
  /** The textbook remote takes the next available entry. */
  readonly take: OnQueue
  /** The textbook remote completes a head that it holds. */
  readonly complete: OnQueue & { readonly head: number }
  /** A library remote handles the notification of a queue. */
  readonly poll: OnQueue
  /** The application on a library lets go of a buffer, by its handle. */
  readonly release: { readonly held: number }
  /** Virtual time passes: so many ms, or until the first sleeper's time is over. */
  readonly time: { readonly ms?: number }
  /** An actor in the middle of a call goes on. */
  readonly run: { readonly actor: number }
  /**
   * Any other call: of the driver by hand, of the remote, or of the world around them (faults,
   * signals, memory that runs out), which is always one step.
   */
  readonly call: { readonly by: 'hand' | 'remote' | 'world'; readonly call: Call }
}

export type ActName = keyof ActArgs
export type ActOf<N extends ActName> = { [M in N]: { readonly name: M } & ActArgs[M] }[N]
export type Act = ActOf<ActName>

type WhyNot = Problem | ''

interface Row<N extends ActName> {
  /** On whose shore its button stands; null: it has none. */
  readonly side: 'driver' | 'remote' | null
  readonly key: string
  /** Its button stands beside this queue only. */
  readonly queue?: 'svq' | 'rvq'
  /** The kind of remote that knows it. */
  readonly remote?: 'textbook' | 'library'
  /** It says a message: one to the remote, or one to Linux. */
  readonly says?: 'message' | 'reply'
  /** It needs rpmsg above the queues. */
  readonly rpmsg?: true
  /** It as its key or button does it where nothing is there to choose from. */
  form?(q: number): ActOf<N>
  /** The same for each thing that it can be done to, in the order in which one would. */
  forms?(facts: ActFacts, q: number): readonly ActOf<N>[]
  /** Numbers that its words say. */
  values?(act: ActOf<N>, facts: ActFacts): Readonly<Record<string, number>>
  whyNot(act: ActOf<N>, facts: ActFacts): WhyNot
}

const queueOf = ({ layout }: ActFacts, { q = SVQ }: OnQueue): QueueLayout => layout.queues[q]

/**
 * The remote is one thread: what it is doing comes to its end before it begins anew. So it must
 * be idle, or able to go on.
 */
function remoteBusy({ layout, states }: ActFacts): WhyNot {
  const state = states[remoteActor(layout.scenario)]
  return state === 'idle' || state === 'ready' ? '' : 'remoteWaits'
}

const handBusy = ({ layout, states }: ActFacts): WhyNot =>
  states[handActor(layout.scenario)] === 'idle' ? '' : 'handBusy'

const amongHeld = (held: readonly number[], wanted: number): WhyNot =>
  held.length === 0 ? 'nothingHeld' : held.includes(wanted) ? '' : 'notHeld'

const NOTHING = -1

/** In the order of the buttons. */
export const ACTS: { readonly [N in ActName]: Row<N> } = {
  send: {
    side: 'driver',
    key: 'S',
    queue: 'svq',
    says: 'message',
    rpmsg: true,
    form: () => ({ name: 'send' }),
    values: (_, { messages }) => ({ n: messages + 1 }),
    whyNot: ({ sender }, facts) => {
      if (sender === undefined) return idleSender(facts) < 0 ? 'noIdleSender' : ''
      const { senders } = facts.layout.scenario
      return sender < senders && facts.states[sender] === 'idle' ? '' : 'actorCannotRun'
    },
  },
  kick: {
    side: 'driver',
    key: 'K',
    form: (q) => ({ name: 'kick', q }),
    whyNot: (act, facts) => {
      const { memory, layout, messages } = facts
      const queue = queueOf(facts, act)
      // In the driver, every kick of the send queue happens under tx_lock.
      if (queue.name === 'svq' && memory.load(layout.txLock)) return 'lockHeld'
      const something =
        queue.name === 'rvq' ||
        messages > 0 ||
        memory.load(queue.numAdded) > 0 ||
        hasAvailable(facts, queue)
      return something ? handBusy(facts) : 'nothingToKick'
    },
  },
  take: {
    side: 'remote',
    key: 'C',
    remote: 'textbook',
    form: (q) => ({ name: 'take', q }),
    whyNot: (act, facts) => {
      const queue = queueOf(facts, act)
      if (isStopped(facts, queue)) return 'remoteStopped'
      return hasAvailable(facts, queue) ? remoteBusy(facts) : 'nothingAvailable'
    },
  },
  complete: {
    side: 'remote',
    key: 'F',
    remote: 'textbook',
    form: (q) => ({ name: 'complete', q, head: NOTHING }),
    values: ({ head }) => ({ head }),
    forms: ({ memory, layout }, q) =>
      heldHeads(memory, layout.queues[q]).map((head) => ({ name: 'complete', q, head })),
    whyNot: (act, facts) =>
      amongHeld(heldHeads(facts.memory, queueOf(facts, act)), act.head) || remoteBusy(facts),
  },
  poll: {
    side: 'remote',
    key: 'C',
    remote: 'library',
    form: (q) => ({ name: 'poll', q }),
    whyNot: (act, facts) =>
      isStopped(facts, queueOf(facts, act)) ? 'remoteStopped' : remoteBusy(facts),
  },
  release: {
    side: 'remote',
    key: 'F',
    remote: 'library',
    form: () => ({ name: 'release', held: NOTHING }),
    values: ({ held }, facts) => ({
      buffer:
        heldHandles(facts.memory, facts.layout).find(({ handle }) => handle === held)?.buffer ??
        NOTHING,
    }),
    forms: ({ memory, layout }) =>
      heldHandles(memory, layout).map(({ handle }) => ({ name: 'release', held: handle })),
    whyNot: ({ held }, facts) => {
      const handles = heldHandles(facts.memory, facts.layout).map(({ handle }) => handle)
      return amongHeld(handles, held) || remoteBusy(facts)
    },
  },
  reply: {
    side: 'remote',
    key: 'R',
    queue: 'rvq',
    says: 'reply',
    rpmsg: true,
    form: () => ({ name: 'reply' }),
    whyNot: ({ args }, facts) => {
      if (isStopped(facts, facts.layout.queues[RVQ])) return 'remoteStopped'
      if (!hasEndpoint(facts)) return 'noRemoteEndpoint'
      return args?.wait && idleTask(facts) >= 0 ? '' : remoteBusy(facts)
    },
  },
  time: {
    side: null,
    key: '.',
    form: () => ({ name: 'time' }),
    whyNot: ({ ms }, { states }) =>
      ms === undefined && !states.includes('asleep') ? 'nobodySleeps' : '',
  },
  run: {
    side: null,
    key: '',
    whyNot: ({ actor }, { states }) => (states[actor] === 'ready' ? '' : 'actorCannotRun'),
  },
  call: {
    side: null,
    key: '',
    whyNot: ({ by, call }, facts) => {
      if (by === 'world')
        return facts.states[clockActor(facts.layout.scenario)] === 'idle' ? '' : 'actorCannotRun'
      if (by === 'hand') return handBusy(facts)
      const ofLibrary = call.fn in LIBRARY_FUNCTIONS && call.fn !== 'remoteRestart'
      if (ofLibrary && !facts.layout.remote) return 'notThisRemote'
      return maySleep(call) && idleTask(facts) >= 0 ? '' : remoteBusy(facts)
    },
  },
}

const ACT_NAMES = Object.keys(ACTS) as ActName[]
export type ButtonName = Exclude<ActName, 'time' | 'run' | 'call'>
/** Those that have a button on a shore. */
export const BUTTONS = ACT_NAMES.filter((name) => ACTS[name].side) as ButtonName[]

/** Is it a call of the remote that a thread of its own can sleep in? */
export const maySleep = (call: Call): boolean => 'wait' in call && Boolean(call.wait)

/** Why an act is not possible now; '' if it is. The session refuses it for the same reason. */
export function whyNot<N extends ActName>(act: ActOf<N>, facts: ActFacts): WhyNot {
  const row: Row<N> = ACTS[act.name]
  const { scenario } = facts.layout
  if (row.rpmsg && scenario.layer !== 'rpmsg') return 'noRpmsg'
  return knows(row.remote, facts) ? row.whyNot(act, facts) : 'notThisRemote'
}

const knows = (remote: 'textbook' | 'library' | undefined, { layout }: ActFacts): boolean =>
  !remote || (remote === 'library') === (layout.remote !== null)

/** Does the remote of this scenario know it? */
export const isOfRemote = (name: ActName, facts: ActFacts): boolean =>
  knows(ACTS[name].remote, facts)

/** Has this scenario such an act at all? */
export const isKnown = (name: ActName, facts: ActFacts): boolean =>
  isOfRemote(name, facts) && !(ACTS[name].rpmsg && facts.layout.scenario.layer !== 'rpmsg')

/** An act once for each thing that it can be done to; empty if this scenario has no such act. */
export function formsOf<N extends ActName>(
  name: N,
  facts: ActFacts,
  q: number,
): readonly ActOf<N>[] {
  const row: Row<N> = ACTS[name]
  if (!isKnown(name, facts)) return []
  return row.forms?.(facts, q) ?? (row.form ? [row.form(q)] : [])
}

/** The first of these; where nothing is there to choose from, one that is refused with the reason. */
export function firstForm<N extends ActName>(name: N, facts: ActFacts, q: number): ActOf<N> | null {
  const row: Row<N> = ACTS[name]
  return formsOf(name, facts, q)[0] ?? row.form?.(q) ?? null
}

/** The numbers that the words of an act say. */
export function valuesOf<N extends ActName>(
  act: ActOf<N>,
  facts: ActFacts,
): Readonly<Record<string, number>> {
  const row: Row<N> = ACTS[act.name]
  return row.values?.(act, facts) ?? {}
}

/** The act that a key stands for, or null. */
export function actOfKey(key: string, facts: ActFacts, q: number): Act | null {
  const name = ACT_NAMES.find((n) => ACTS[n].key === key && isKnown(n, facts))
  return name ? (firstForm(name, facts, q) as Act | null) : null
}
