/** Which command a key stands for. Letters are those of the words on the buttons. */
import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'
import { commandOf, type Deed } from './commands.ts'

export interface Key {
  readonly key: string
  /** Place on the keyboard: with ⇧ and ⌥ a digit says something else, but stays where it is. */
  readonly code: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Keys that write a sign, and so may be hit by a voice or by mistake; the space bar apart. */
export const isTyped = (key: string): boolean => key.length === 1 && key !== ' '

/** The digits and the key behind them, by their places. */
const PLACES: Readonly<Record<string, string>> = {
  Minus: '-',
  NumpadSubtract: '-',
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [`Digit${n}`, `Numpad${n}`]).flatMap((codes, n) =>
      codes.map((code) => [code, String(n)]),
    ),
  ),
}
/** Signs that some keyboards have on a digit. */
const SIGNS = ['/', '?']
const ANSWERS = ['1', '2', '3']

/** What a key does now, or null. */
export function actOf(event: Key, store: VisualizerStore): Deed {
  if (event.ctrlKey || event.metaKey) return null
  const { actions } = store
  const s = store.getState()
  if (s.presenting?.blank) return () => actions.present({ blank: false })
  if (!s.letterKeys && isTyped(event.key)) return null
  const digit = PLACES[event.code]
  if (s.prediction && ANSWERS.includes(digit)) return () => actions.choose(ANSWERS.indexOf(digit))
  const named = event.key.length > 1 || SIGNS.includes(event.key)
  if (event.altKey && !named && !digit) return null
  const name = named || !digit ? event.key.toLowerCase() : digit
  const by = event.shiftKey ? 'function' : event.altKey ? 'send' : undefined
  const command = commandOf(name, event.shiftKey, s.presenting !== null)
  return command?.({ store, actions, s, by }) ?? null
}
