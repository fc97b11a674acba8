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

/** True if the element under the key wants it for itself. */
export function isTaken(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const typing = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'
  if (target.closest(`${typing}, dialog`)) return true
  if (key === ' ' || key === 'Enter')
    return target.closest('button, input, summary, a, [role=button]') !== null
  return key.startsWith('Arrow') && target.closest('input, [role=tablist]') !== null
}
