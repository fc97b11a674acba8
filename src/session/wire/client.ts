/**
 * The page's end: commands out, events in, typed. Falls back to the main thread where a worker is
 * refused, and revives a worker that died: see journal.ts.
 */
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Progress,
  type Response,
} from '../../protocol/protocol.ts'
import { Deaths } from './deaths.ts'
import { Journal } from './journal.ts'
import { mainThreadTransport, type Transport, workerTransport } from './transport.ts'

export { fetchServer } from './transport.ts'

export type Status = 'starting' | 'worker' | 'mainThread' | 'restarted' | 'tookOver' | 'lost'

export interface Client {
  /** Resolves with the events that answer the command; rejects if the session refused it. */
  send(command: Command): Promise<readonly Event[]>
  /** Hears every event in order. */
  onEvents(listener: (events: readonly Event[]) => void): () => void
  onStatus(listener: (status: Status) => void): () => void
  /** Hears when a new worker begins to be brought to where the last one was, and when it is there. */
  onReviving(listener: (reviving: boolean) => void): () => void
  /** Hears how far a long history has been opened. */
  onProgress(listener: (progress: Progress) => void): () => void
  /** Gives up what is being opened: its `send` rejects with `Cancelled`, and all is as before. */
  cancelOpening(): void
  close(): void
}

export interface ClientOptions {
  /** Makes the worker; null: run on the main thread from the start. */
  readonly createWorker: (() => Worker) | null
}

/** A person has stopped what was being opened. */
export class Cancelled extends Error {}
/** A command at which one worker after another stopped. */
export class WorkerStopped extends Error {}

interface Waiting {
  readonly command: Command
  /** Null: brings a new worker to where the last one was. */
  readonly answer: Answer | null
  /** Workers that died at this command. */
  deaths: number
}
interface Answer {
  readonly resolve: (events: readonly Event[]) => void
  readonly reject: (error: Error) => void
}

/** How often a worker may die at one command. */
const MOST_AT_ONE = 2

/** The command that a page without a link begins with. */
export const OPEN_DEFAULT: Extract<Command, { do: 'open' }> = {
  do: 'open',
  scenario: DEFAULT_SCENARIO,
  settings: DEFAULT_SETTINGS,
  choices: [],
  cursor: null,
}

export function createClient(options: ClientOptions): Client {
  const eventListeners = new Set<(events: readonly Event[]) => void>()
  const statusListeners = new Set<(status: Status) => void>()
  const progressListeners = new Set<(progress: Progress) => void>()
  const revivingListeners = new Set<(reviving: boolean) => void>()
  /** In the order in which they were sent, and will be answered. */
  const waiting = new Map<number, Waiting>()
  const journal = new Journal()
  const deaths = new Deaths()
  let nextId = 1
  let answered = false
  let closed = false
  let lost = false
  let reviving = false
  /** A worker has died, and that another one stands in its place has not been told. */
  let died = false
  let transport = connect()

  function connect(): Transport {
    const handlers = {
      onResponse,
      onProgress: (progress: Progress) => {
        heard()
        // What a new worker is brought to stands on the screen already.
        if (!waiting.values().next().value?.answer) return
        for (const listener of progressListeners) listener(progress)
      },
      onDeath,
      isAsked: () => waiting.size > 0,
    }
    if (!options.createWorker || deaths.tooMany) return mainThreadTransport(handlers)
    try {
      return workerTransport(options.createWorker, handlers)
    } catch {
      return mainThreadTransport(handlers)
    }
  }

  function tell(status: Status): void {
    for (const listener of statusListeners) listener(status)
  }

  function setReviving(now: boolean): void {
    if (reviving === now) return
    reviving = now
    for (const listener of revivingListeners) listener(now)
  }

  /** All is as it was before the worker died. */
  function back(): void {
    setReviving(false)
    if (died) tell(transport.where === 'worker' ? 'restarted' : 'tookOver')
    died = false
  }

  function heard(): void {
    if (answered) return
    answered = true
    tell(transport.where)
  }

  function request(command: Command, answer: Answer | null, seen = 0): void {
    if (lost) {
      answer?.reject(new Error('the session is gone'))
      return
    }
    const id = nextId++
    waiting.set(id, { command, answer, deaths: seen })
    transport.send({ id, command: journal.asked(command) })
  }

  function onResponse({ id, events, error }: Response): void {
    heard()
    const asked = waiting.get(id)
    if (!asked) return
    waiting.delete(id)
    const { command, answer } = asked
    if (error !== null) {
      // What was possible once is not any more: nothing that comes now would be what it was.
      if (answer) answer.reject(new Error(error))
      else loseAll()
      return
    }
    if (answer) journal.answered(command, events)
    // A link that waits behind shows itself; what it takes the place of is not shown again.
    if (answer || ![...waiting.values()].some((w) => w.command.do === 'open' && w.answer))
      for (const listener of eventListeners) listener(events)
    if (answer) answer.resolve(events)
    else back()
  }

  function loseAll(): void {
    lost = true
    const all = [...waiting.values()]
    waiting.clear()
    transport.close()
    for (const { answer } of all) answer?.reject(new Error('the session is gone'))
    setReviving(false)
    tell('lost')
  }

  function onDeath(): void {
    if (closed || lost) return
    if (answered) deaths.add()
    else deaths.giveUp()
    const culprit = waiting.values().next().value
    if (culprit) culprit.deaths++
    died = answered
    revive()
  }

  /** Another worker, at the same step, with the same commands before it. */
  function revive(): void {
    transport.close()
    const all = [...waiting.values()]
    waiting.clear()
    transport = connect()
    const revival = answered ? journal.revival() : null
    if (revival) {
      setReviving(true)
      request(revival, null)
    } else back()
    for (const { command, answer, deaths } of all) {
      if (!answer) continue
      // A command that kills every worker must not kill the page.
      if (answered && deaths >= MOST_AT_ONE)
        answer.reject(new WorkerStopped('the worker stopped at this command'))
      else request(command, answer, deaths)
    }
  }

  const listen = <T>(listeners: Set<T>, listener: T) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return {
    send: (command) => new Promise((resolve, reject) => request(command, { resolve, reject })),
    onEvents: (listener) => listen(eventListeners, listener),
    onStatus: (listener) => listen(statusListeners, listener),
    onReviving: (listener) => listen(revivingListeners, listener),
    onProgress: (listener) => listen(progressListeners, listener),
    cancelOpening: () => {
      const opening = [...waiting].filter(
        ([, { command, answer }]) => command.do === 'open' && answer,
      )
      if (opening.length === 0) return
      for (const [id, { answer }] of opening) {
        waiting.delete(id)
        answer?.reject(new Cancelled('stopped while it was opened'))
      }
      revive()
    },
    close: () => {
      closed = true
      transport.close()
    },
  }
}
