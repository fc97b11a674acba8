/**
 * The end that is spoken to: it carries out what a host asks for and tells what happens, whatever
 * carries the messages. Several may serve one visualizer.
 */
import { carryOut, type Home, shownIn, valuesOf, type Watched } from './carryOut.ts'
import { tellHappenings } from './happenings.ts'
import {
  type Answer,
  type HostError,
  type HostEvent,
  type Reply,
  type State,
  VERSION,
} from './protocol.ts'
import { HostRefusal, notOpened } from './refusal.ts'
import { idOf, readCommand } from './schema.ts'
import { staysReadOnly } from './settle.ts'
import { isShown, stateOf } from './state.ts'

export type { Home }

export interface Guest {
  /** Carries out one command, whatever it is; never rejects. */
  ask(command: unknown): Promise<Reply>
  /** Hears a message from outside, and answers it if it has a number. */
  hear(message: unknown): void
  close(): void
}

interface Speaks {
  answer(answer: Answer): void
  tell(event: HostEvent): void
}

/** @param home the visualizer that it serves */
export function createGuest(home: Home, { answer, tell }: Speaks): Guest {
  const { store } = home
  let open = true
  /** Commands are done one behind the other, in the order in which they came. */
  let last: Promise<unknown> = Promise.resolve()
  const said = (event: HostEvent) => {
    if (open) tell(event)
  }
  const stopTelling = tellHappenings(store, said)
  let stopWaiting = () => {}
  const ready = () => {
    const now = store.getState()
    if (!isShown(now)) return false
    stopWaiting()
    said({ event: 'ready', version: VERSION, state: stateOf(now) })
    return true
  }
  if (!ready()) stopWaiting = store.subscribe(ready)
  const stopRefused = hearRefused(home, (error) => said({ event: 'error', error }))
  const stopHeight = watch(home.height, (height) => said({ event: 'resize', height }))

  async function done(message: unknown): Promise<Reply> {
    try {
      const command = readCommand(message)
      if ('error' in command) return { ok: false, error: command.error }
      let more: Partial<State> = {}
      if (command.do === 'get') {
        const { fields, link } = command
        more = {
          ...(link ? { link: await home.link() } : {}),
          ...(fields ? { values: valuesOf(shownIn(store), fields) } : {}),
        }
      } else {
        await carryOut(home, command)
        if (command.do === 'open') await staysReadOnly(store)
      }
      return { ok: true, state: { ...stateOf(shownIn(store)), ...more } }
    } catch (error) {
      if (error instanceof HostRefusal) return { ok: false, error: error.error }
      const text = error instanceof Error ? error.message : String(error)
      return { ok: false, error: { is: 'failed', field: '', message: text } }
    }
  }

  function ask(message: unknown): Promise<Reply> {
    const next = last.then(() => done(message))
    last = next
    return next
  }

  return {
    ask,
    hear: (message) => {
      const id = idOf(message)
      void ask(message).then((reply) => {
        if (!open) return
        if (id !== null) answer({ ...reply, id })
        // Nobody waits for an answer, and yet something is wrong.
        else if (!reply.ok) tell({ event: 'error', error: reply.error })
      })
    },
    close: () => {
      open = false
      stopTelling()
      stopWaiting()
      stopRefused()
      stopHeight()
    },
  }
}

/** What the visualizer was led to by its address, and did not open. */
const hearRefused = ({ store, refused }: Home, tell: (error: HostError) => void) =>
  watch(refused, (now) => {
    if (now) void notOpened(store, now.problem).then(({ error }) => tell(error))
  })

/** Tells what it is, and what it becomes. */
function watch<T>(watched: Watched<T> | undefined, tell: (now: T) => void): () => void {
  if (!watched) return () => {}
  let last = watched.now()
  tell(last)
  return watched.onChange(() => {
    const now = watched.now()
    if (now !== last) tell(now)
    last = now
  })
}
