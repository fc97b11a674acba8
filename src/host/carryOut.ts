/** The commands of a host, each done to a visualizer. */
import { fieldNamed } from '../core/memory/fieldNames.ts'
import { readDoings } from '../link/grammar/doings.ts'
import { readStand } from '../link/grammar/stand.ts'
import type { Refused } from '../link/opened.ts'
import { writeLink } from '../link/writeLink.ts'
import { factsAt } from '../protocol/actFacts.ts'
import { whyNot } from '../protocol/acts.ts'
import type { Doing, Stand } from '../protocol/script.ts'
import { quoted, shown } from '../scenario/quoted.ts'
import { parseScenario } from '../scenario/text.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { follow } from './follow.ts'
import type { Command } from './protocol.ts'
import { did, HostRefusal, notOpened, readAs, wordsOf } from './refusal.ts'
import { settle } from './settle.ts'
import { stopPlaying } from './showing.ts'
import { isShown, type Shown } from './state.ts'

/** Something that changes. */
export interface Watched<T> {
  now(): T
  /** Answers how to stop. */
  onChange(listener: () => void): () => void
}

/** What a guest needs of the page or the element that it belongs to. */
export interface Home {
  readonly store: VisualizerStore
  /** Opens the text of a link and shows it as it says; null: it is open. `overtaken`: another one is. */
  open(text: string): Promise<Refused | 'overtaken' | null>
  /** The link of what is shown. */
  link(): Promise<string>
  /** Plays as long as somebody sees it. */
  play(): void | Promise<void>
  /** Why the link that it began with, or was led to, is not open; null: something is. */
  readonly refused?: Watched<Refused | null>
  /** The height in which all of it has room, if that is not decided otherwise. */
  readonly height?: Watched<number>
}

/** @throws HostRefusal */
export async function carryOut(home: Home, command: Exclude<Command, { do: 'get' }>) {
  const { store } = home
  switch (command.do) {
    case 'open':
      return open(home, command)
    case 'seek': {
      store.setState({ playing: false })
      return store.actions.seek(await stepOf(store, command))
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
      return stopPlaying(store)
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
  const read = parseScenario(typeof said === 'string' ? said : jsonOf(said))
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

/** A message may hold what no text can. */
function jsonOf(said: object): string {
  try {
    return JSON.stringify(said)
  } catch {
    const message = 'scenario: it holds what JSON has no word for'
    throw new HostRefusal({ is: 'malformed', field: 'scenario', message })
  }
}

/** @throws HostRefusal */
async function stepOf(store: VisualizerStore, said: Extract<Command, { do: 'seek' }>) {
  const { length, scenario, settings, stops } = shownIn(store).frame
  if ('stop' in said) return stopCalled(stops, said.stop)
  const { to } = said
  if (typeof to === 'number') return to
  const stand = await readAs('to', store, () => readStand(to))
  if (stand.is === 'step') return stand.step
  if (stand.is === 'end') return length
  return stepWith(store, { scenario, settings, stand })
}

function stopCalled(stops: Shown['frame']['stops'], called: number | string): number {
  const stop =
    typeof called === 'number' ? stops[called - 1] : stops.find(({ name }) => name === called)
  if (stop) return stop.step
  const names = stops.map(({ name }) => quoted(name)).join(', ') || 'none'
  const message = `stop: there is no ${shown(called)}; there are ${names}`
  throw new HostRefusal({ is: 'malformed', field: 'stop', message })
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
