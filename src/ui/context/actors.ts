/** Actors by the short names that the page gives them: A, B, C, D, irq, remote. */
import type { Frame, Scenario, StepInfo } from '../../store/types.ts'
import type { Words } from './words.tsx'

export type ActorKind = 'sender' | 'irq' | 'remote' | 'task' | 'clock' | 'hand'

const OTHERS = ['irq', 'remote', 'clock', 'hand'] as const

/** What an actor is, and its number among those of its kind, from 0. */
export function kindOf({ senders }: Scenario, actor: number): { kind: ActorKind; n: number } {
  if (actor < senders) return { kind: 'sender', n: actor }
  const kind = OTHERS[actor - senders]
  return kind ? { kind, n: 0 } : { kind: 'task', n: actor - senders - OTHERS.length }
}

/** A, B, C … of a sender. */
export const letter = (sender: number): string => String.fromCharCode(65 + sender)

/** A short name, for a chip. */
export function shortName(scenario: Scenario, actor: number, { t }: Words): string {
  const { kind, n } = kindOf(scenario, actor)
  if (kind === 'sender') return letter(n)
  return kind === 'task' ? t('pick.letter.task', { n: n + 1 }) : t(`pick.letter.${kind}`)
}

/** A name to begin a sentence with. */
export function longName(scenario: Scenario, actor: number, { t }: Words): string {
  const { kind, n } = kindOf(scenario, actor)
  if (kind === 'sender') return t('pick.who.sender', { letter: letter(n) })
  return kind === 'task' ? t('pick.who.task', { n: n + 1 }) : t(`pick.who.${kind}`)
}

/** Who did a step: all that sends is the driver. */
export function writerOf(step: StepInfo, frame: Frame): 'driver' | (typeof OTHERS)[number] {
  const name = frame.actors[step.actor]?.name
  // A stray write is one side's, whoever lets it happen.
  if (name === 'clock' && step.side !== 'world') return step.side
  return OTHERS.find((other) => other === name) ?? 'driver'
}
