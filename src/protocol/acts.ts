/**
 * The acts: all that a person, a key, a suggestion or a script can make happen at the end of the
 * history. One row says what an act is about and when it is possible. How it becomes a call stands
 * in session/acts.ts, its words under `do.`, `stage.` and `keys.`.
 *
 * Long because the table is one: a row more for each act.
 */
import { clockActor, handActor, remoteActor, sideOfActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import type { QueueLayout } from '../core/memory/layout.ts'
import { heldHeads } from '../core/memory/snapshot.ts'
import type { RemoteCall } from '../core/remotes/library/calls.ts'
import { heldHandles } from '../core/remotes/library/held.ts'
import { offers } from '../core/remotes/library/profiles.ts'
import type { Act, ActName, ActOf, OnQueue } from './act.ts'
import {
  type ActFacts,
  hasAvailable,
  hasEndpoint,
  idleSender,
  idleTask,
  isGone,
  isStopped,
  RVQ,
  SVQ,
  someoneInside,
} from './actFacts.ts'
import { isLocked } from './bounds.ts'
import type { Problem } from './problem.ts'

export { type Act, type ActName, type ActOf, MOST_DATA, type SendArgs } from './act.ts'

type WhyNot = Problem | ''

interface Row<N extends ActName> {
  /** The kind of remote that knows it. */
  readonly remote?: 'textbook' | 'library'
  /** It needs rpmsg above the queues. */
  readonly rpmsg?: true
  /** It says a message: one to the remote, or one to Linux. */
  readonly says?: 'message' | 'reply'
  whyNot(act: ActOf<N>, facts: ActFacts): WhyNot
}

/** An act with a key and, but for `time`, a button. */
export type KeyName = Exclude<ActName, 'run' | 'nap' | 'overwrite' | 'call'>
export type ButtonName = Exclude<KeyName, 'time'>

interface KeyRow<N extends KeyName> extends Row<N> {
  readonly key: string
  /** On whose shore its button stands. */
  readonly side: N extends ButtonName ? 'driver' | 'remote' : null
  /** Its button on the stage stands beside this queue only. */
  readonly queue?: 'svq' | 'rvq'
  /** Its button on the stage is the one to press most. */
  readonly primary?: true
  /** Its button on the stage stands on the card of what it is done to. */
  readonly onCard?: true
  /** It would change nothing, ever: then it has no button beside this queue. */
  isIdle?(facts: ActFacts, q: number): boolean
  /** It as its key or button does it where nothing is there to choose from. */
  form(q: number): ActOf<N>
  /** The same for each thing that it can be done to, in the order in which one would. */
  forms?(facts: ActFacts, q: number): readonly ActOf<N>[]
  /** Numbers that its words say. */
  values?(act: ActOf<N>, facts: ActFacts): Readonly<Record<string, number>>
}

const queueOf = ({ layout }: ActFacts, { q = SVQ }: OnQueue): QueueLayout => layout.queues[q]
/** The same as the remote sees it. */
const itsQueue = ({ layout }: ActFacts, { q = SVQ }: OnQueue): QueueLayout => layout.remoteQueues[q]

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

/** Without a driver nothing can be called but probe, and that only when nobody is inside any more. */
function byHand({ fn }: Call, facts: ActFacts): WhyNot {
  const gone = isGone(facts)
  if (fn !== 'probe') return gone ? 'driverGone' : handBusy(facts)
  if (!gone) return 'driverBound'
  return someoneInside(facts) ? 'stillInside' : handBusy(facts)
}

const amongHeld = (held: readonly number[], wanted: number): WhyNot =>
  held.length === 0 ? 'nothingHeld' : held.includes(wanted) ? '' : 'notHeld'

const NOTHING = -1

/** In the order of the buttons. */
const KEYED: { readonly [N in KeyName]: KeyRow<N> } = {
  send: {
    side: 'driver',
    key: 'S',
    queue: 'svq',
    says: 'message',
    primary: true,
    rpmsg: true,
    form: () => ({ name: 'send' }),
    values: (_, { messages }) => ({ n: messages + 1 }),
    whyNot: ({ sender }, facts) => {
      if (isGone(facts)) return 'driverGone'
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
      if (isGone(facts)) return 'driverGone'
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
    values: (act, facts) => {
      const { vring, lastAvailIdx } = itsQueue(facts, act)
      const slot = vring.slot(facts.memory.load(lastAvailIdx))
      const known = hasAvailable(facts, itsQueue(facts, act))
      return { head: known ? facts.memory.peek(vring.availRing(slot)) : NOTHING }
    },
    whyNot: (act, facts) => {
      const queue = itsQueue(facts, act)
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
      heldHeads(memory, layout.remoteQueues[q]).map((head) => ({ name: 'complete', q, head })),
    whyNot: (act, facts) =>
      amongHeld(heldHeads(facts.memory, itsQueue(facts, act)), act.head) || remoteBusy(facts),
  },
  poll: {
    side: 'remote',
    key: 'C',
    remote: 'library',
    form: (q) => ({ name: 'poll', q }),
    // TI's library has nothing to look at on the ring that it sends on.
    isIdle: ({ layout }, q) => layout.scenario.remote === 'ti-pru' && q === RVQ,
    whyNot: (act, facts) =>
      isStopped(facts, queueOf(facts, act)) ? 'remoteStopped' : remoteBusy(facts),
  },
  release: {
    side: 'remote',
    key: 'F',
    remote: 'library',
    onCard: true,
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
      if (isStopped(facts, facts.layout.queues[facts.layout.remoteRoles.sends]))
        return 'remoteStopped'
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
}

/** Is it a call of the application on a library? */
const isOfLibrary = (call: Call): call is RemoteCall => call.fn.startsWith('remote')

/** Does this actor take naps: does it sleep where nobody but the clock can wake it? */
export const naps = ({ layout: { scenario }, states }: ActFacts, actor: number): boolean =>
  states[actor] === 'asleep' && sideOfActor(scenario, actor) === 'remote'

/** What the world does is one step, at once. */
const worldBusy = ({ layout, states }: ActFacts): WhyNot =>
  states[clockActor(layout.scenario)] === 'idle' ? '' : 'actorCannotRun'

const OTHERS: { readonly [N in Exclude<ActName, KeyName>]: Row<N> } = {
  run: {
    whyNot: ({ actor }, { states }) => (states[actor] === 'ready' ? '' : 'actorCannotRun'),
  },
  nap: {
    whyNot: ({ actor }, facts) => (naps(facts, actor) ? '' : 'nobodyNaps'),
  },
  overwrite: { whyNot: (_, facts) => worldBusy(facts) },
  call: {
    whyNot: ({ by, call }, facts) => {
      if (by === 'world') return worldBusy(facts)
      if (by === 'hand') return byHand(call, facts)
      if (isOfLibrary(call) && !offers(facts.layout.scenario.remote, call.fn))
        return 'notThisRemote'
      return maySleep(call) && idleTask(facts) >= 0 ? '' : remoteBusy(facts)
    },
  },
}

/** The table. */
export const ACTS = { ...KEYED, ...OTHERS }

const KEY_NAMES = Object.keys(KEYED) as KeyName[]
/** Those that have a button on a shore. */
export const BUTTONS = KEY_NAMES.filter((name) => KEYED[name].side) as ButtonName[]

/** Is it a call of the remote that a thread of its own can sleep in? */
export const maySleep = (call: Call): boolean => 'wait' in call && Boolean(call.wait)

/** Why an act is not possible now; '' if it is. The session refuses it for the same reason. */
export function whyNot<N extends ActName>(act: ActOf<N>, facts: ActFacts): WhyNot {
  const row = (ACTS as { readonly [M in ActName]: Row<M> })[act.name] as Row<N>
  const { scenario } = facts.layout
  if (isLocked(facts.bounds, act.name)) return 'locked'
  if (row.rpmsg && scenario.layer !== 'rpmsg') return 'noRpmsg'
  return knows(row.remote, facts) ? row.whyNot(act, facts) : 'notThisRemote'
}

const knows = (remote: 'textbook' | 'library' | undefined, { layout }: ActFacts): boolean =>
  !remote || (remote === 'library') === (layout.remote !== null)

/** Has this scenario such an act at all? */
export const isKnown = (name: ActName, facts: ActFacts): boolean =>
  knows(ACTS[name].remote, facts) && !(ACTS[name].rpmsg && facts.layout.scenario.layer !== 'rpmsg')

/** Has it a button beside this queue? */
export const hasButton = (name: ButtonName, facts: ActFacts, q: number): boolean =>
  knows(ACTS[name].remote, facts) && !ACTS[name].isIdle?.(facts, q)

/** An act once for each thing that it can be done to; empty if this scenario has no such act. */
export function formsOf<N extends KeyName>(
  name: N,
  facts: ActFacts,
  q: number,
): readonly ActOf<N>[] {
  const row: KeyRow<N> = KEYED[name]
  if (!isKnown(name, facts)) return []
  return row.forms?.(facts, q) ?? [row.form(q)]
}

/** The first of these; where nothing is there to choose from, one that is refused with the reason. */
export function firstForm<N extends KeyName>(name: N, facts: ActFacts, q: number): ActOf<N> {
  const row: KeyRow<N> = KEYED[name]
  return formsOf(name, facts, q)[0] ?? row.form(q)
}

/** The numbers that the words of an act say. */
export function valuesOf<N extends KeyName>(
  act: ActOf<N>,
  facts: ActFacts,
): Readonly<Record<string, number>> {
  const row: KeyRow<N> = KEYED[act.name]
  return row.values?.(act, facts) ?? {}
}

/** The act that a key stands for, or null. */
export function actOfKey(key: string, facts: ActFacts, q: number): Act | null {
  const name = KEY_NAMES.find((n) => KEYED[n].key === key && isKnown(n, facts))
  return name ? firstForm(name, facts, q) : null
}
