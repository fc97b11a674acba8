/**
 * The page's end: commands out, events in, typed. Drops frames that a newer one has overtaken,
 * falls back to the main thread, and revives a worker that died at the same step.
 */
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Response,
  type SentFrame,
} from '../../protocol/protocol.ts'
import { mainThreadTransport, type Transport, workerTransport } from './transport.ts'

export type Status = 'starting' | 'worker' | 'mainThread' | 'restarted' | 'tookOver'

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
  /** Workers that died while this command was with them. */
  deaths: number
}

/** How often a worker may die before the main thread takes over. */
const MOST_DEATHS = 2

/** The command that a page without a link begins with. */
export const OPEN_DEFAULT: Command = {
  do: 'open',
  scenario: DEFAULT_SCENARIO,
  settings: DEFAULT_SETTINGS,
  choices: [],
  cursor: null,
}

export function createClient(options: ClientOptions): Client {
  const eventListeners = new Set<(events: readonly Event[]) => void>()
  const statusListeners = new Set<(status: Status) => void>()
  const waiting = new Map<number, Waiting>()
  /** Enough to come back to the same step: a moment that is known, and what was said since. */
  let known: Command = OPEN_DEFAULT
  let since: Command[] = []
  let frame: SentFrame | null = null
  let nextId = 1
  let newest = 0
  let deaths = 0
  let answered = false
  let closed = false
  let transport = connect()

  function connect(): Transport {
    const handlers = { onResponse, onDeath }
    if (!options.createWorker || deaths > MOST_DEATHS) return mainThreadTransport(handlers)
    try {
      return workerTransport(options.createWorker, handlers)
    } catch {
      return mainThreadTransport(handlers)
    }
  }

  function tell(status: Status): void {
    for (const listener of statusListeners) listener(status)
  }

  function request(command: Command, resolve: Waiting['resolve'], reject: Waiting['reject']): void {
    const id = nextId++
    waiting.set(id, { command, resolve, reject, deaths: 0 })
    transport.send({ id, command })
  }

  function onResponse({ id, events, error }: Response): void {
    if (!answered) {
      answered = true
      tell(transport.where)
    }
    const asked = waiting.get(id)
    if (!asked) return
    waiting.delete(id)
    if (error !== null) {
      asked.reject(new Error(error))
      return
    }
    const fresh = events.filter((e) => e.is !== 'frame' || id > newest)
    if (fresh.some((e) => e.is === 'frame')) since.push(asked.command)
    for (const event of fresh) {
      if (event.is === 'frame') {
        newest = id
        frame = event.frame
      } else if (event.is === 'choices' && frame) {
        const { scenario, settings, cursor, breakpoints } = frame
        known = { do: 'open', scenario, settings, choices: event.choices, cursor, breakpoints }
        since = []
      }
    }
    for (const listener of eventListeners) listener(fresh)
    asked.resolve(fresh)
  }

  function onDeath(): void {
    if (closed) return
    transport.close()
    deaths = answered ? deaths + 1 : MOST_DEATHS + 1
    const lost = [...waiting.values()]
    waiting.clear()
    transport = connect()
    if (answered) {
      const again = [known, ...since]
      since = []
      for (const command of again)
        request(
          command,
          () => {},
          () => {},
        )
      tell(transport.where === 'worker' ? 'restarted' : 'tookOver')
    }
    for (const { command, resolve, reject, deaths: seen } of lost) {
      // A command that kills every worker must not kill the page.
      if (seen + 1 >= MOST_DEATHS) {
        reject(new Error('the worker stopped at this command'))
        continue
      }
      request(command, resolve, reject)
      const again = waiting.get(nextId - 1)
      if (again) again.deaths = seen + 1
    }
  }

  return {
    send: (command) => new Promise((resolve, reject) => request(command, resolve, reject)),
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
