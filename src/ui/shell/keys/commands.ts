/**
 * Every key, in the order and the groups of the key sheet: what it prints, what it is called, and
 * what it does. Acts have their keys in the table of acts; the rest is how one goes through the
 * history and how the page is looked at.
 */
import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'
import { SPEEDS } from '../../../store/playLoop.ts'
import { otherLanguage } from '../../../store/preferences.ts'
import { nextTheme, type VisualizerState } from '../../../store/state.ts'
import { ACTS, actOfKey, factsAt, type Granularity, type KeyName } from '../../../store/types.ts'
import { targetNow } from '../../context/selectionTarget.ts'
import { shownQueue } from '../../context/shownQueue.ts'
import type { MessageKey } from '../../context/words.tsx'
import { actOfActor, actorOf } from '../../menus/chips.ts'

export interface Pressed {
  readonly actions: VisualizerStore['actions']
  readonly s: VisualizerState
  /** Step size that ⇧ or ⌥ stands for. */
  readonly by: Granularity | undefined
}
/** What the key does now; null: it is left to the browser. */
export type Deed = (() => void) | null
type Command = (pressed: Pressed) => Deed

export interface KeyRow {
  /** As the sheet prints them. */
  readonly keys: readonly string[]
  readonly words: MessageKey
  /** By the name of the key (see keymap.ts), `⇧` in front of it where that is another command. */
  readonly on?: Readonly<Record<string, Command>>
}

/** The act of this key that the remote at hand knows. */
const act =
  (key: string): Command =>
  ({ actions, s: { frame, mirror, queue } }) => {
    if (!frame || !mirror) return null
    const q = shownQueue(mirror.layout, queue).index
    const done = actOfKey(key, factsAt(frame, mirror), q)
    return done && (() => void actions.act(done))
  }

const ofAct = (name: KeyName, words: MessageKey): KeyRow => {
  const { key } = ACTS[name]
  return { keys: [key], words, on: { [key.toLowerCase()]: act(key) } }
}

/** Lets the actor of a key go on, or begins a send on it. */
const pick =
  (key: string): Command =>
  ({ actions, s: { frame }, by }) => {
    const actor = frame ? actorOf(frame, key) : -1
    if (!frame || actor < 0) return null
    const done = actOfActor(frame, actor)
    return () => void actions.act(done, done.name === 'run' ? by : undefined)
  }

const picks = (...keys: readonly string[]): Readonly<Record<string, Command>> =>
  Object.fromEntries(keys.map((key) => [key, pick(key)]))

const always =
  (does: (pressed: Pressed) => unknown): Command =>
  (pressed) =>
  () =>
    void does(pressed)

const dialog = (name: NonNullable<VisualizerState['dialog']>): Command =>
  always(({ actions }) => actions.setDialog(name))

const speed = (by: number): Command =>
  always(({ actions, s }) => {
    const to = SPEEDS.indexOf(s.speed) + by
    actions.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, to))])
  })

/** To the next change of what is at hand, or the one before. */
const change =
  (back: boolean): Command =>
  ({ actions, s }) => {
    const hand = targetNow(s)
    return hand && (() => void actions.toChange(hand, back))
  }

const writer: Command = ({ actions, s }) => {
  const hand = targetNow(s)
  return hand && (() => void actions.toWriter(hand.from))
}

const leave: Command = ({ actions, s }) => {
  if (s.prediction) return actions.unpredict
  if (s.linked) return actions.unpin
  return s.presenting ? () => actions.present(null) : null
}

/** Moving through what was recorded. */
const MOVE: readonly KeyRow[] = [
  {
    keys: ['→', '←'],
    words: 'keys.arrows',
    on: {
      arrowright: always(({ actions, by }) => actions.forward(by)),
      arrowleft: always(({ actions, by }) => actions.back(by)),
    },
  },
  { keys: ['⇧→', '⇧←'], words: 'keys.function' },
  { keys: ['⌥→', '⌥←'], words: 'keys.send' },
  {
    keys: ['Space'],
    words: 'keys.play',
    on: { ' ': always(({ actions, s }) => actions.play(!s.playing)) },
  },
  { keys: ['[', ']'], words: 'keys.speed', on: { '[': speed(-1), ']': speed(1) } },
  {
    keys: ['Home', 'End'],
    words: 'keys.ends',
    on: {
      home: always(({ actions }) => actions.seek(0)),
      end: always(({ actions, s }) => actions.seek(s.frame?.length ?? 0)),
    },
  },
  { keys: ['N', '⇧N'], words: 'keys.N', on: { n: change(false), '⇧n': change(true) } },
  { keys: ['W'], words: 'keys.W', on: { w: writer } },
  {
    keys: ['J', '⇧J'],
    words: 'keys.J',
    on: {
      j: always(({ actions }) => actions.runOn(false)),
      '⇧j': always(({ actions }) => actions.runOn(true)),
    },
  },
  { keys: ['B'], words: 'keys.B', on: { b: dialog('breakpoints') } },
  { keys: ['↑', '↓'], words: 'keys.toolbar' },
]

/** Doing something new. */
const DO: readonly KeyRow[] = [
  ofAct('send', 'keys.S'),
  { keys: ['⇧S'], words: 'keys.shiftS', on: { '⇧s': dialog('composer') } },
  ofAct('kick', 'keys.K'),
  ofAct('take', 'keys.C'),
  ofAct('complete', 'keys.F'),
  ofAct('reply', 'keys.R'),
  { keys: ['⇧R'], words: 'keys.shiftR', on: { '⇧r': dialog('reply') } },
  { keys: ['A'], words: 'keys.A', on: { a: dialog('chain') } },
  {
    keys: ['X'],
    words: 'keys.X',
    on: {
      x: always(({ actions, s }) => actions.setDialog(s.dialog === 'faults' ? null : 'faults')),
    },
  },
  ofAct('time', 'keys.time'),
]

const LOOK: readonly KeyRow[] = [
  {
    keys: ['H'],
    words: 'keys.H',
    on: { h: always(({ actions, s }) => actions.setBase(s.base === 'dec' ? 'hex' : 'dec')) },
  },
  {
    keys: ['P'],
    words: 'keys.P',
    on: { p: always(({ actions, s }) => (s.prediction ? actions.unpredict() : actions.predict())) },
  },
  { keys: ['/'], words: 'keys.find', on: { '/': dialog('find') } },
  {
    keys: ['G'],
    words: 'keys.G',
    on: { g: always(({ actions, s }) => actions.showFields(!s.fieldsShown)) },
  },
  {
    keys: ['V'],
    words: 'keys.V',
    on: { v: always(({ actions, s }) => actions.setQueue(s.queue === 1 ? 0 : 1)) },
  },
  {
    keys: ['O'],
    words: 'keys.O',
    on: {
      o: always(({ actions, s }) =>
        actions.setPerspective(s.perspective === 'all' ? 'remote' : 'all'),
      ),
    },
  },
  {
    keys: ['Y'],
    words: 'keys.Y',
    on: {
      y: always(({ actions, s }) =>
        actions.setPane(s.pane === 'transcript' ? 'memory' : 'transcript'),
      ),
    },
  },
  {
    keys: ['T'],
    words: 'keys.T',
    on: { t: always(({ actions, s }) => actions.setTheme(nextTheme(s.theme))) },
  },
  {
    keys: ['L'],
    words: 'keys.L',
    on: { l: always(({ actions, s }) => actions.prefer({ language: otherLanguage(s.language) })) },
  },
  { keys: ['?'], words: 'keys.help', on: { '?': dialog('keys') } },
]

/** Letting one actor go on, which fewer people need. */
const WHO: readonly KeyRow[] = [
  {
    keys: ['1', '–', '8'],
    words: 'keys.senders',
    on: picks('1', '2', '3', '4', '5', '6', '7', '8'),
  },
  { keys: ['9'], words: 'keys.9', on: picks('9') },
  { keys: ['0'], words: 'keys.0', on: picks('0') },
  { keys: ['-'], words: 'keys.hand', on: picks('-') },
  { keys: ['⇧', '⌥'], words: 'keys.digits.by' },
]

/** What some letters say on a slide, before what they say elsewhere. */
const SLIDE: readonly KeyRow[] = [
  { keys: ['B'], words: 'keys.present.B', on: { b: always(blank) } },
  {
    keys: ['C'],
    words: 'keys.present.C',
    on: { c: always(({ actions, s }) => actions.present({ code: !s.presenting?.code })) },
  },
  { keys: ['⇧C'], words: 'keys.C', on: { '⇧c': act(ACTS.take.key) } },
]

const PRESENT: KeyRow = {
  keys: ['⇧P'],
  words: 'keys.present',
  on: { '⇧p': always(({ actions, s }) => actions.present(s.presenting ? null : {})) },
}
const LEAVE: KeyRow = { keys: ['Esc'], words: 'keys.present.Esc', on: { escape: leave } }

function blank({ actions }: Pressed): void {
  actions.present({ blank: true })
}

export const KEY_GROUPS: readonly (readonly [words: MessageKey, rows: readonly KeyRow[]])[] = [
  ['keys.group.move', MOVE],
  ['keys.group.do', DO],
  ['keys.group.look', LOOK],
  ['keys.group.who', WHO],
  ['keys.group.slide', [PRESENT, ...SLIDE, LEAVE]],
]

const commandsOf = (rows: readonly KeyRow[]): ReadonlyMap<string, Command> =>
  new Map(rows.flatMap(({ on = {} }) => Object.entries(on)))

const ON_PAGE = commandsOf([...MOVE, ...DO, ...LOOK, ...WHO, PRESENT, LEAVE])
const ON_SLIDE = commandsOf(SLIDE)

/** The command of a key: with ⇧ its own, if it has one there. */
export function commandOf(name: string, shift: boolean, onSlide: boolean): Command | undefined {
  const shifted = `⇧${name}`
  const among = (commands: ReadonlyMap<string, Command>) =>
    (shift ? commands.get(shifted) : undefined) ?? commands.get(name)
  return (onSlide ? among(ON_SLIDE) : undefined) ?? among(ON_PAGE)
}
