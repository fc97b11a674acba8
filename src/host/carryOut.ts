/** The commands of a host, each done to a visualizer. */
import { fieldNamed } from '../core/memory/fieldNames.ts'
import { readDoings } from '../link/grammar/doings.ts'
import { readStand } from '../link/grammar/stand.ts'
import { WrongLink } from '../link/grammar/wrong.ts'
import type { LinkProblem } from '../link/linkProblem.ts'
import type { Refused } from '../link/opened.ts'
import { writeLink } from '../link/writeLink.ts'
import { factsAt } from '../protocol/actFacts.ts'
import { whyNot } from '../protocol/acts.ts'
import type { Problem } from '../protocol/problem.ts'
import type { Doing, Stand } from '../protocol/script.ts'
import { quoted } from '../scenario/quoted.ts'
import { parseScenario } from '../scenario/text.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { loadWords } from '../words/index.ts'
import { follow } from './follow.ts'
import type { Command, HostError } from './protocol.ts'
import { refusedWords } from './refusedWords.ts'
import { settle } from './settle.ts'
import { isShown, type Shown } from './state.ts'

/** What a guest needs of the page or the element that it belongs to. */
export interface Home {
  readonly store: VisualizerStore
  /** Opens the text of a link and shows it as it says; null: it is open. `overtaken`: another one is. */
  open(text: string): Promise<Refused | 'overtaken' | null>
  /** The link of what is shown. */
  link(): Promise<string>
  /** Plays as long as somebody sees it. */
  play(): void
}

/** Thrown by whoever cannot carry out a command. */
export class HostRefusal extends Error {
  constructor(readonly error: HostError) {
    super(error.message)
  }
}

/** @throws HostRefusal */
export async function carryOut(home: Home, command: Exclude<Command, { do: 'get' }>) {
  const { store } = home
  switch (command.do) {
    case 'open':
      return open(home, command)
    case 'seek': {
      store.setState({ playing: false })
      return store.actions.seek(await stepOf(store, command.to))
    }
    case 'step': {
      const { by = store.getState().granularity, back } = command
      store.setState({ playing: false })
      return did(store, await store.actions.command({ do: back ? 'back' : 'step', by }), 'do')
    }
    case 'act':
      return act(store, command)
    case 'play':
      if (command.speed) store.actions.show({ speed: command.speed })
      return home.play()
    case 'pause':
      return store.actions.play(false)
    case 'set':
      return settle(store, command)
    case 'around':
      return follow(store, command)
    default:
      return command satisfies never
  }
}

async function open(home: Home, command: Extract<Command, { do: 'open' }>): Promise<void> {
  const text = 'link' in command ? command.link : await scenarioLink(home.store, command.scenario)
  const refused = await home.open(text.startsWith('#') ? text.slice(1) : text)
  if (refused === 'overtaken')
    throw new HostRefusal({
      ...{ is: 'overtaken', field: 'do' },
      message: 'another link was asked for before this one was open',
    })
  if (refused) throw await notOpened(home.store, refused.problem)
}

/** A scenario is opened as a link is: what may be in the one may be in the other. */
async function scenarioLink(store: VisualizerStore, said: string | object): Promise<string> {
  const read = parseScenario(typeof said === 'string' ? said : JSON.stringify(said))
  if ('scenario' in read) return writeLink({ ...read, past: '', doings: [], stand: { is: 'end' } })
  const [{ is, values, field, line, column }] = read.problems
  const { t } = await wordsOf(store)
  const where = typeof said === 'string' ? ` (${line}:${column})` : ''
  throw new HostRefusal({
    is: 'notOpened',
    field: field ? `scenario.${field}` : 'scenario',
    message: `${field}${where}: ${t(`scenario.problem.${is}`, values)}`,
  })
}

/** @throws HostRefusal */
async function stepOf(store: VisualizerStore, to: number | string): Promise<number> {
  if (typeof to === 'number') return to
  const { length, scenario, settings } = shownIn(store).frame
  const stand = await readAs('to', store, () => readStand(to))
  if (stand.is !== 'condition') return stand.is === 'step' ? stand.step : length
  return stepWith(store, { scenario, settings, stand })
}

async function stepWith(
  store: VisualizerStore,
  said: Pick<Shown['frame'], 'scenario' | 'settings'> & { readonly stand: Stand },
): Promise<number> {
  const { choices } = await store.actions.history()
  const script = { ...said, choices, doings: [] }
  const events = await store.actions.ask({ do: 'perform', script })
  const answer = events.find((event) => event.is === 'performed')
  if (!answer) throw new Error('no answer')
  if ('cursor' in answer.performed) return answer.performed.cursor
  throw await notOpened(store, { is: 'script', problem: answer.performed.problem }, 'to')
}

async function act(store: VisualizerStore, command: Extract<Command, { do: 'act' }>) {
  const { scenario } = shownIn(store).frame
  const doings = await readAs('act', store, () => readDoings(command.act, scenario))
  const inPart = doings.find(({ steps }) => steps !== null)
  if (doings.length === 0 || inPart)
    throw new HostRefusal({
      ...{ is: 'malformed', field: 'act' },
      message: inPart ? 'act: how far an act goes is said by `by` here' : 'act: it says none',
    })
  store.setState({ playing: false })
  for (const doing of doings)
    for (let time = 0; time < doing.times; time++) await actOnce(store, doing, command.by ?? 'send')
}

async function actOnce(store: VisualizerStore, { act }: Doing, run: 'step' | 'function' | 'send') {
  // Asked before: the page says nothing of what only a program wanted.
  const { frame, replica } = shownIn(store)
  await did(store, whyNot(act, factsAt(frame, replica)), 'act')
  await did(store, await store.actions.command({ do: 'act', act, run }), 'act')
}

async function did(store: VisualizerStore, why: Problem | '', field: string): Promise<void> {
  if (why === '') return
  const { t } = await wordsOf(store)
  const message = `${field}: ${t(`problem.${why}`)}`
  throw new HostRefusal({ is: 'notPossible', field, message, why })
}

/** The value of each field, by its name. */
export function valuesOf({ frame, replica, queue }: Shown, names: readonly string[]) {
  const { layout, memory } = replica
  const q = layout.queues[Math.min(queue, layout.queues.length - 1)]
  return Object.fromEntries(
    names.map((name, i) => {
      const found = fieldNamed(layout, q, name)
      if (found !== null) return [name, memory.peek(found)] as const
      const message = `fields.${i}: no field is called ${quoted(name)} at num ${frame.scenario.num}`
      throw new HostRefusal({ is: 'malformed', field: `fields.${i}`, message })
    }),
  )
}

/** @throws HostRefusal if there is nothing yet */
export function shownIn(store: VisualizerStore): Shown {
  const now = store.getState()
  if (isShown(now)) return now
  throw new HostRefusal({ is: 'failed', field: '', message: 'nothing is open yet' })
}

async function readAs<T>(field: string, store: VisualizerStore, read: () => T): Promise<T> {
  try {
    return read()
  } catch (error) {
    if (error instanceof WrongLink) throw await notOpened(store, error.problem, field)
    throw error
  }
}

async function notOpened(store: VisualizerStore, problem: Refused['problem'], of = 'link') {
  const words = await wordsOf(store)
  const { key, values } = refusedWords(words, { problem })
  const param = paramOf(problem)
  const field = of === 'link' && param ? `link.${param}` : of
  const is = of === 'link' ? 'notOpened' : 'malformed'
  return new HostRefusal({ is, field, message: `${field}: ${words.t(key, values)}` })
}

const paramOf = (problem: Refused['problem'] | LinkProblem): string =>
  'param' in problem ? problem.param : 'path' in problem ? problem.path : ''

const wordsOf = (store: VisualizerStore) =>
  loadWords(store.getState().language, store.getState().vocabulary)
