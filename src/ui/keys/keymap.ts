/** Which key does what. Letters are those of the words on the buttons. */
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { SPEEDS } from '../../store/playLoop.ts'
import { nextTheme } from '../../store/state.ts'
import type { Granularity } from '../../store/types.ts'

export interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The act that a key stands for, or null. `oldest`: head that the remote has held longest, or -1. */
export function actOf(event: Key, store: VisualizerStore, oldest: number): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return null
  const { actions } = store
  const s = store.getState()
  const by: Granularity | undefined = event.shiftKey
    ? 'function'
    : event.altKey
      ? 'send'
      : undefined
  switch (event.key) {
    case 'ArrowRight':
      return () => void actions.forward(by)
    case 'ArrowLeft':
      return () => void actions.back(by)
    case 'Home':
      return () => void actions.seek(0)
    case 'End':
      return () => void actions.seek(s.frame?.length ?? 0)
    case '?':
      return () => actions.setDialog('keys')
  }
  if (event.altKey) return null
  switch (event.key.toLowerCase()) {
    case ' ':
      return () => actions.play(!s.playing)
    case '[':
      return () => actions.setSpeed(neighbour(s.speed, -1))
    case ']':
      return () => actions.setSpeed(neighbour(s.speed, 1))
    case 's':
      return event.shiftKey ? () => actions.setDialog('composer') : () => void actions.sendAgain()
    case 'k':
      return () => void actions.kick()
    case 'c':
      return () => void actions.take()
    case 'f':
      return oldest >= 0 ? () => void actions.complete(oldest) : null
    case 'h':
      return () => actions.setBase(s.base === 'dec' ? 'hex' : 'dec')
    case 't':
      return () => actions.setTheme(nextTheme(s.theme))
    default:
      return null
  }
}

const neighbour = (speed: (typeof SPEEDS)[number], by: number) =>
  SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, SPEEDS.indexOf(speed) + by))]

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], dialog'
const PRESSABLE = 'button, input, summary, a, [role=button]'

/**
 * True if the element under the key wants it for itself. A closed select does not get the
 * arrows to the sides: whoever has just chosen something wants to step on.
 */
export function isTaken(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  if (sideways && target.matches('select')) return false
  if (target.closest(TYPING)) return true
  if (target.closest('[aria-disabled=true]')) return false
  return (key === ' ' || key === 'Enter') && target.closest(PRESSABLE) !== null
}
