/** The actors that a person can let run, as the picker shows them. */
import type { ActorInfo, Frame } from '../../store/types.ts'
import { type ActorKind, kindOf } from '../context/actors.ts'

export interface Chip {
  readonly actor: number
  readonly state: ActorInfo['state']
  /** Number of the message that it sends, or 0. */
  readonly message: number
  /** FnName of its call, or ''. */
  readonly fn: ActorInfo['fn']
  /** What a press does; null: it cannot act now. */
  readonly act: 'run' | 'send' | null
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

/**
 * One chip per actor. Senders, the handler and the remote always have theirs, so that nothing
 * moves when a call begins or ends; a call by hand and the clock only while they run.
 */
export function chipsOf({ actors, scenario, suggestion }: Frame): Chip[] {
  const rpmsg = scenario.layer === 'rpmsg'
  return actors.flatMap((a) => {
    const { kind } = kindOf(scenario, a.index)
    const resting = a.state === 'idle'
    if (resting && (kind === 'hand' || kind === 'clock')) return []
    if (resting && kind === 'sender' && !rpmsg) return []
    const act = resting ? (kind === 'sender' ? 'send' : null) : a.state === 'ready' ? 'run' : null
    const next = suggestion.name === 'run' && suggestion.actor === a.index
    const { index: actor, state, message, fn } = a
    return [{ actor, state, message, fn, act, next, key: keyOf(scenario, actor) } as const]
  })
}
