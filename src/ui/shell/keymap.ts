/** Which key does what. Letters are those of the words on the buttons. */
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { SPEEDS } from '../../store/playLoop.ts'
import { otherLanguage } from '../../store/preferences.ts'
import { nextTheme } from '../../store/state.ts'
import type { Granularity } from '../../store/types.ts'
import { replyAgain } from '../context/replyAgain.ts'
import { handOf } from '../context/selectionTarget.ts'
import { actorOf } from '../menus/chips.ts'

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

/** The digits, and the key behind them. */
const PICKS = /^(?:(?:Digit|Numpad)([0-9])|Minus|NumpadSubtract)$/

/** What the remote holds longest: a head of the textbook one, a handle of a library; -1: nothing. */
export interface Oldest {
  readonly head: number
  readonly handle: number
}

/** The act that a key stands for, or null. */
export function actOf(event: Key, store: VisualizerStore, oldest: Oldest): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return null
  const { actions } = store
  const s = store.getState()
  if (s.presenting?.blank) return () => actions.present({ blank: false })
  if (!s.letterKeys && isTyped(event.key)) return null
  const answer = /^(?:Digit|Numpad)([123])$/.exec(event.code)
  if (s.prediction && answer) return () => actions.choose(Number(answer[1]) - 1)
  // Meant as an answer to a question that is not there yet.
  if (s.predicting && answer) return () => {}
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
    case 'Escape':
      if (s.prediction) return actions.unpredict
      if (s.linked) return actions.unpin
      return s.presenting ? () => actions.present(null) : null
    case '/':
      return () => actions.setDialog('find')
    case '?':
      return () => actions.setDialog('keys')
  }
  const picked = PICKS.exec(event.code)
  if (picked) return pick(store, picked[1] ?? '-', by)
  if (event.altKey) return null
  switch (event.key.toLowerCase()) {
    case ' ':
      return () => actions.play(!s.playing)
    case '[':
      return () => actions.setSpeed(neighbour(s.speed, -1))
    case ']':
      return () => actions.setSpeed(neighbour(s.speed, 1))
    case 's':
      return event.shiftKey
        ? () => actions.setDialog('composer')
        : () => void actions.act({ name: 'send' })
    case 'k':
      return () => void actions.act({ name: 'kick' })
    case 'o':
      return () => actions.setPerspective(s.perspective === 'all' ? 'remote' : 'all')
    case 'b':
      return () =>
        s.presenting ? actions.present({ blank: true }) : actions.setDialog('breakpoints')
    case 'p':
      return event.shiftKey
        ? () => actions.present(s.presenting ? null : {})
        : () => void (s.prediction ? actions.unpredict() : actions.predict())
    case 'c':
      // On a slide C is for the code; ⇧C takes, there and everywhere.
      if (s.presenting && !event.shiftKey)
        return () => actions.present({ code: !s.presenting?.code })
      return library(store)
        ? () => void actions.act({ name: 'poll' })
        : () => void actions.act({ name: 'take' })
    case 'f':
      if (library(store)) return oldest.handle < 0 ? null : () => release(store, oldest.handle)
      return oldest.head >= 0
        ? () => void actions.act({ name: 'complete', head: oldest.head })
        : null
    case 'r':
      return event.shiftKey ? () => actions.setDialog('reply') : () => replyAgain(store)
    case 'a':
      return () => actions.setDialog('chain')
    case 'x':
      return () => actions.setDialog(s.dialog === 'faults' ? null : 'faults')
    case 'n': {
      const hand = handOf(s)
      return hand && (() => void actions.toChange(hand, event.shiftKey))
    }
    case 'w': {
      const hand = handOf(s)
      return hand && (() => void actions.toWriter(hand.from))
    }
    case 'j':
      return () => void actions.runOn(event.shiftKey)
    case 'g':
      return () => actions.showFields(!s.fieldsShown)
    case 'v':
      return () => actions.setQueue(s.queue === 1 ? 0 : 1)
    case '.':
      return () => void actions.act({ name: 'time' })
    case 'h':
      return () => actions.setBase(s.base === 'dec' ? 'hex' : 'dec')
    case 'l':
      return () => actions.prefer({ language: otherLanguage(s.language) })
    case 'y':
      return () => actions.setPane(s.pane === 'transcript' ? 'memory' : 'transcript')
    case 't':
      return () => actions.setTheme(nextTheme(s.theme))
    default:
      return null
  }
}

/** Lets the actor of a key go on, or begins a send on it. */
function pick(
  { actions, getState }: VisualizerStore,
  key: string,
  by: Granularity | undefined,
): (() => void) | null {
  const { frame } = getState()
  const actor = frame ? actorOf(frame, key) : -1
  const info = frame?.actors[actor]
  if (!frame || !info) return null
  const rests = info.state === 'idle' && actor < frame.scenario.senders
  return rests
    ? () => void actions.act({ name: 'send', sender: actor })
    : () => void actions.act({ name: 'run', actor }, by)
}

const library = ({ getState }: VisualizerStore): boolean =>
  (getState().frame?.scenario.remote ?? 'textbook') !== 'textbook'

const release = ({ actions }: VisualizerStore, held: number): void =>
  void actions.act({ name: 'call', by: 'remote', call: { fn: 'remoteRelease', held } })

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
