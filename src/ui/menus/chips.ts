/** The actors that a person can let run, as the picker shows them. */
import {
  type ActFacts,
  type ActOf,
  type ActorInfo,
  type Frame,
  type Problem,
  whyNot,
} from '../../store/types.ts'
import { type ActorKind, kindOf } from '../context/actors.ts'

export interface Chip {
  readonly actor: number
  readonly state: ActorInfo['state']
  /** Number of the message that it sends, or 0. */
  readonly message: number
  /** FnName of its call, or ''. */
  readonly fn: ActorInfo['fn']
  /** What a press does, and why it cannot be done now. */
  readonly act: ActOf<'run' | 'send'>
  readonly why: Problem | ''
  /** Step would let this one go on. */
  readonly next: boolean
  /** Key that does the same; '' if there is none. */
  readonly key: string
}

const KEYS: Partial<Record<ActorKind, string>> = { irq: '0', remote: '9', hand: '-' }
/** Senders with a digit of their own. */
const LETTERED = 8

/** The key of an actor: 1 to 8 for senders A to H, 9 the remote, 0 the handler, - a call by hand. */
export function keyOf(scenario: Frame['scenario'], actor: number): string {
  const { kind, n } = kindOf(scenario, actor)
  if (kind === 'sender') return n < LETTERED ? String(n + 1) : ''
  return KEYS[kind] ?? ''
}

/** The actor of a key, or -1. */
export function actorOf(frame: Frame, key: string): number {
  return frame.actors.findIndex((a) => keyOf(frame.scenario, a.index) === key)
}

/** What lets an actor go on: a send begins on a sender that rests. */
export function actOfActor({ actors, scenario }: Frame, actor: number): ActOf<'run' | 'send'> {
  const rests = actors[actor].state === 'idle' && actor < scenario.senders
  return rests ? { name: 'send', sender: actor } : { name: 'run', actor }
}

/**
 * One chip per actor. Senders, the handler and the remote always have theirs, so that nothing
 * moves when a call begins or ends; a call by hand and the clock only while they run.
 */
export function chipsOf(frame: Frame, facts: ActFacts): Chip[] {
  const { actors, scenario, suggestion } = frame
  const rpmsg = scenario.layer === 'rpmsg'
  return actors.flatMap((a) => {
    const { kind } = kindOf(scenario, a.index)
    const resting = a.state === 'idle'
    if (resting && (kind === 'hand' || kind === 'clock')) return []
    if (resting && kind === 'sender' && !rpmsg) return []
    const act = actOfActor(frame, a.index)
    const next = suggestion.name === 'run' && suggestion.actor === a.index
    const { index: actor, state, message, fn } = a
    const why = whyNot(act, facts)
    return [{ actor, state, message, fn, act, why, next, key: keyOf(scenario, actor) } as const]
  })
}
