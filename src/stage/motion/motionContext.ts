/** What the performers of motions share: the stage they play on and a few small tools. */
import type { Motion } from '../../view/motion/motion.ts'
import type { Group } from '../drawing/parts.ts'
import type { OutgoingCopies } from './outgoingCopies.ts'

export interface MotionContext {
  readonly svg: SVGSVGElement
  /** Where things are drawn that are on their way. */
  readonly travel: Group
  readonly copies: OutgoingCopies
  readonly reverse: boolean
}

/** What a motion shows from 0 to 1, and how it looks at its end; null: there is nothing to show. */
export type Played = { tick(t: number): void; end(): void } | null

export type Of<K extends Motion['is']> = Extract<Motion, { is: K }>

export const find = (t: MotionContext, key: string): SVGGElement | null =>
  t.svg.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)

/** null: as the style sheet says. */
export function opacity(node: SVGElement | null, value: number | null): void {
  if (value === null) node?.removeAttribute('opacity')
  else node?.setAttribute('opacity', String(value))
}

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
