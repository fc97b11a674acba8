/**
 * The page's end: commands out, events in, typed. Drops answers that a newer one has overtaken,
 * falls back to the main thread, and revives a worker that died at the same step.
 */
import { DEFAULT_SCENARIO } from '../core/scenario.ts'
import {
  type Choice,
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Frame,
  type Response,
} from './protocol.ts'
import { mainThreadTransport, type Transport, workerTransport } from './transport.ts'

export type Status = 'starting' | 'worker' | 'mainThread' | 'restarted'

export interface Client {
  /** Resolves with the events that answer the command; rejects if the session refused it. */
  send(command: Command): Promise<readonly Event[]>
  /** Hears every event in order, stale frames left out. */
  onEvents(listener: (events: readonly Event[]) => void): () => void
  onStatus(listener: (status: Status) => void): () => void
  close(): void
}

export interface ClientOptions {
  /** Makes the worker; null: run on the main thread from the start. */
  readonly createWorker: (() => Worker) | null
}

interface Waiting {
  readonly command: Command
  readonly resolve: (events: readonly Event[]) => void
  readonly reject: (error: Error) => void
}

/** How often a worker may die before the main thread takes over. */
const MOST_DEATHS = 2

export function createClient(options: ClientOptions): Client {
  const eventListeners = new Set<(events: readonly Event[]) => void>()
  const statusListeners = new Set<(status: Status) => void>()
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  let newest = 0
  let deaths = 0
  let answered = false
  let closed = false
  /** Enough to come back to the same step: the last frame and the choices that led there. */
  let frame: Frame | null = null
  let choices: readonly Choice[] = []
  let transport = connect()

  function tell(status: Status): void {
    for (const listener of statusListeners) listener(status)
  }

  function connect(): Transport {
    const handlers = { onResponse, onDeath }
    if (!options.createWorker || deaths > MOST_DEATHS) return mainThreadTransport(handlers)
    try {
      return workerTransport(options.createWorker, handlers)
    } catch {
      return mainThreadTransport(handlers)
    }
  }

  function onResponse({ id, events, error }: Response): void {
    if (!answered) {
      answered = true
      tell(transport.where)
    }
    const call = waiting.get(id)
    waiting.delete(id)
    if (!call) return
    if (error !== null) return call.reject(new Error(error))
    const fresh = events.filter((e) => e.is !== 'frame' || id > newest)
    for (const event of fresh) {
      if (event.is === 'frame') {
        newest = id
        frame = event.frame
      }
      if (event.is === 'choices') choices = event.choices
    }
    for (const listener of eventListeners) listener(fresh)
    call.resolve(events)
  }

  function onDeath(): void {
    if (closed) return
    deaths++
    transport.close()
    const neverLived = !answered
    if (neverLived) deaths = MOST_DEATHS + 1
    transport = connect()
    const again = [...waiting.entries()]
    if (frame) {
      const { scenario, settings, cursor } = frame
      post({ do: 'open', scenario, settings, choices, cursor }, () => tell('restarted'))
    }
    for (const [id, { command }] of again) transport.send({ id, command })
    if (neverLived) tell('mainThread')
  }

  function post(command: Command, then: (events: readonly Event[]) => void): void {
    const id = nextId++
    waiting.set(id, { command, resolve: then, reject: () => {} })
    transport.send({ id, command })
  }

  return {
    send: (command) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { command, resolve, reject })
        transport.send({ id, command })
      }),
    onEvents: (listener) => {
      eventListeners.add(listener)
      return () => eventListeners.delete(listener)
    },
    onStatus: (listener) => {
      statusListeners.add(listener)
      return () => statusListeners.delete(listener)
    },
    close: () => {
      closed = true
      transport.close()
    },
  }
}

/** The command that a page without a link begins with. */
export const OPEN_DEFAULT: Command = {
  do: 'open',
  scenario: DEFAULT_SCENARIO,
  settings: DEFAULT_SETTINGS,
  choices: [],
  cursor: null,
}
