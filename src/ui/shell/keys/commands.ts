/**
 * Every key, in the order and the groups of the key sheet: what it prints, what it is called, and
 * what it does. Acts have their keys in the table of acts; the rest is how one goes through the
 * history and how the page is looked at.
 */
import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'
import { SPEEDS } from '../../../store/playLoop.ts'
import { nextTheme, otherLanguage, otherPerspective, type Shown } from '../../../store/showing.ts'
import type { VisualizerState } from '../../../store/state.ts'
import { ACTS, actOfKey, factsAt, type Granularity, type KeyName } from '../../../store/types.ts'
import { shownQueue } from '../../context/shownQueue.ts'
import type { MessageKey } from '../../context/words.tsx'
import { actOfActor, actorOf } from '../../menus/chips.ts'
import { selectionTarget } from './selectionTarget.ts'

export interface Pressed {
  readonly store: VisualizerStore
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
  ({ actions, s: { frame, replica, queue } }) => {
    if (!frame || !replica) return null
    const q = shownQueue(replica.layout, queue).index
    const done = actOfKey(key, factsAt(frame, replica), q)
    return done && (() => void actions.act(done))
  }

const row = (keys: readonly string[], words: MessageKey, on: KeyRow['on'] = {}): KeyRow => ({
  keys,
  words,
  on,
})
/** A key with one command. */
const key = (name: string, words: MessageKey, command: Command): KeyRow =>
  row([name], words, { [name.toLowerCase()]: command })

const ofAct = (name: KeyName, words: MessageKey): KeyRow =>
  key(ACTS[name].key, words, act(ACTS[name].key))

/** Lets the actor of a key go on, or begins a send on it. */
const pick =
  (key: string): Command =>
  ({ actions, s: { frame }, by }) => {
    const actor = frame ? actorOf(frame, key) : -1
    if (!frame || actor < 0) return null
    const done = actOfActor(frame, actor)
    return () => void actions.act(done, done.name === 'run' ? by : undefined)
  }

const picks = (keys: readonly string[], words: MessageKey, printed = keys): KeyRow =>
  row(printed, words, Object.fromEntries(keys.map((name) => [name, pick(name)])))

const always =
  (does: (pressed: Pressed) => unknown): Command =>
  (pressed) =>
  () =>
    void does(pressed)

const dialog = (name: NonNullable<VisualizerState['dialog']>): Command =>
  always(({ actions }) => actions.setDialog(name))

/** Changes how the page is looked at. */
const show = (change: (s: VisualizerState) => Partial<Shown>): Command =>
  always(({ actions, s }) => actions.show(change(s)))

const speed = (by: number): Command =>
  show((s) => {
    const to = SPEEDS.indexOf(s.speed) + by
    return { speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, to))] }
  })

/** To the next change of what is at hand, or the one before. */
const change =
  (back: boolean): Command =>
  ({ actions, s }) => {
    const hand = selectionTarget(s)
    return hand && (() => void actions.toChange(hand, back))
  }

const writer: Command = ({ actions, s }) => {
  const hand = selectionTarget(s)
  return hand && (() => void actions.toWriter(hand.from))
}

type StopKeys = typeof import('./stopKeys.ts')
/** Fetched by the first of these keys; a page that cannot fetch it goes on without. */
const stopKeys = (
  { actions }: VisualizerStore,
  does: (keys: StopKeys) => Promise<void>,
): (() => void) => {
  return () => void actions.together(() => import('./stopKeys.ts').then(does, () => {}))
}

const leave: Command = ({ store, actions, s }) => {
  // What is open above the page is closed first, and the platform does that.
  if (s.dialog) return null
  // Typed before the question was there, it is an answer all the same.
  if (s.asking) return () => void actions.answer(false)
  if (s.prediction) return actions.unpredict
  if (s.linked && !s.linked.resting) return actions.unpin
  if (s.presenting) return () => actions.present(null)
  if (s.lesson?.left) return stopKeys(store, (keys) => keys.returnToLesson(store))
  return s.intro && s.frame?.length === 0 ? () => actions.show({ intro: false }) : null
}

const faults = always(({ actions, s }) =>
  actions.setDialog(s.dialog === 'faults' ? null : 'faults'),
)
const predict = always(({ actions, s }) => (s.prediction ? actions.unpredict() : actions.predict()))
const otherQueue = always(({ actions, s }) => actions.setQueue(s.queue === 1 ? 0 : 1))
const blank = always(({ actions }) => actions.present({ blank: true }))
const code = always(({ actions, s }) => actions.present({ code: !s.presenting?.code }))
const present = always(({ actions, s }) => actions.present(s.presenting ? null : {}))

const stop: Command = ({ store }) => stopKeys(store, (keys) => keys.stopNow(store))

/** A page without stops is scrolled by these keys. */
const toStop =
  (back: boolean): Command =>
  ({ store, s }) =>
    s.frame?.stops.length ? stopKeys(store, (keys) => keys.walk(store, back)) : null

/** Moving through what was recorded. */
const MOVE: readonly KeyRow[] = [
  row(['→', '←'], 'keys.arrows', {
    arrowright: always(({ actions, by }) => actions.forward(by)),
    arrowleft: always(({ actions, by }) => actions.back(by)),
  }),
  row(['⇧→', '⇧←'], 'keys.function'),
  row(['⌥→', '⌥←'], 'keys.send'),
  row(['Space'], 'keys.play', { ' ': always(({ actions, s }) => actions.play(!s.playing)) }),
  row(['[', ']'], 'keys.speed', { '[': speed(-1), ']': speed(1) }),
  row(['Home', 'End'], 'keys.ends', {
    home: always(({ actions }) => actions.seek(0)),
    end: always(({ actions, s }) => actions.seek(s.frame?.length ?? 0)),
  }),
  row(['N', '⇧N'], 'keys.N', { n: change(false), '⇧n': change(true) }),
  key('W', 'keys.W', writer),
  row(['J', '⇧J'], 'keys.J', {
    j: always(({ actions }) => actions.runOn(false)),
    '⇧j': always(({ actions }) => actions.runOn(true)),
  }),
  key('B', 'keys.B', dialog('breakpoints')),
  key('M', 'keys.M', stop),
  row(['PgDn', 'PgUp'], 'keys.stops', { pagedown: toStop(false), pageup: toStop(true) }),
  row(['↑', '↓'], 'keys.toolbar'),
]

/** Doing something new. */
const DO: readonly KeyRow[] = [
  ofAct('send', 'keys.S'),
  key('⇧S', 'keys.shiftS', dialog('composer')),
  ofAct('kick', 'keys.K'),
  ofAct('take', 'keys.C'),
  ofAct('complete', 'keys.F'),
  ofAct('reply', 'keys.R'),
  key('⇧R', 'keys.shiftR', dialog('reply')),
  key('A', 'keys.A', dialog('chain')),
  key('X', 'keys.X', faults),
  ofAct('time', 'keys.time'),
]

const LOOK: readonly KeyRow[] = [
  key(
    'H',
    'keys.H',
    show(({ base }) => ({ base: base === 'dec' ? 'hex' : 'dec' })),
  ),
  key('P', 'keys.P', predict),
  key('/', 'keys.find', dialog('find')),
  key(
    'G',
    'keys.G',
    show(({ fieldsShown }) => ({ fieldsShown: !fieldsShown })),
  ),
  key('V', 'keys.V', otherQueue),
  key('O', 'keys.O', show(otherPerspective)),
  key(
    'Y',
    'keys.Y',
    show(({ pane }) => ({ pane: pane === 'transcript' ? 'memory' : 'transcript' })),
  ),
  key('T', 'keys.T', show(nextTheme)),
  key('L', 'keys.L', show(otherLanguage)),
  key('?', 'keys.help', dialog('keys')),
]

/** Letting one actor go on, which fewer people need. */
const WHO: readonly KeyRow[] = [
  picks(['1', '2', '3', '4', '5', '6', '7', '8'], 'keys.senders', ['1', '–', '8']),
  picks(['9'], 'keys.9'),
  picks(['0'], 'keys.0'),
  picks(['-'], 'keys.hand'),
  row(['⇧', '⌥'], 'keys.digits.by'),
]

/** What some letters say on a slide, before what they say elsewhere. */
const SLIDE: readonly KeyRow[] = [
  key('B', 'keys.present.B', blank),
  key('C', 'keys.present.C', code),
  key('⇧C', 'keys.C', act(ACTS.take.key)),
]

const PRESENT = key('⇧P', 'keys.present', present)
const LEAVE = row(['Esc'], 'keys.present.Esc', { escape: leave })

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
