/** Where the session runs: in a worker, or on the main thread where a worker is refused. */
import type { Progress, Request, Response } from '../../protocol/protocol.ts'
import { partsOf } from './parts.ts'
import type { createServer } from './server.ts'

export interface Transport {
  readonly where: 'worker' | 'mainThread'
  send(request: Request): void
  close(): void
}

export interface Handlers {
  onResponse(response: Response): void
  onProgress(progress: Progress): void
  /** The worker died, or never came to life. */
  onDeath(): void
  /** Has anything been asked that is not answered? */
  isAsked(): boolean
}

/**
 * A worker can end without a word. One that owes an answer and has said nothing for so many looks
 * in a row is dead; a page that was asleep has looked once.
 */
const LOOK_EVERY_MS = 5_000
const MOST_SILENT_LOOKS = 6
/** One that has never said a word has not begun with it: somebody is waiting for the first picture. */
const MOST_AT_FIRST = 2

/** Throws where the page's policy refuses workers. */
export function workerTransport(create: () => Worker, handlers: Handlers): Transport {
  const worker = create()
  let watch: ReturnType<typeof setInterval> | null = null
  let silent = 0
  let most = MOST_AT_FIRST
  const rest = () => {
    if (watch !== null) clearInterval(watch)
    watch = null
  }
  const look = () => {
    if (!handlers.isAsked()) return rest()
    silent++
    if (silent >= most) handlers.onDeath()
  }
  const heard = new AbortController()
  const listen = { signal: heard.signal }
  const onMessage = ({ data }: MessageEvent<Response | Progress>) => {
    silent = 0
    most = MOST_SILENT_LOOKS
    if ('done' in data) handlers.onProgress(data)
    else handlers.onResponse(data)
  }
  const unsent: Request[] = []
  let sending = false
  /** In order. One that goes in parts leaves the page its turns between them. */
  async function sendAll(): Promise<void> {
    if (sending) return
    sending = true
    for (let next = unsent.shift(); next; next = unsent.shift())
      for (const message of partsOf(next)) {
        if (heard.signal.aborted) return
        worker.postMessage(message)
        if ('part' in message) await new Promise((resolve) => setTimeout(resolve))
      }
    sending = false
  }
  worker.addEventListener('message', onMessage, listen)
  worker.addEventListener('error', () => handlers.onDeath(), listen)
  worker.addEventListener('messageerror', () => handlers.onDeath(), listen)
  return {
    where: 'worker',
    send: (request) => {
      if (watch === null) silent = 0
      watch ??= setInterval(look, LOOK_EVERY_MS)
      unsent.push(request)
      void sendAll()
    },
    close: () => {
      rest()
      heard.abort()
      worker.terminate()
    },
  }
}

/** The session's code, for a page that has to do without a worker. */
export const fetchServer = () => import('./server.ts')

/** The same session without a worker; answers come in a later turn, as they would from one. */
export function mainThreadTransport(handlers: Handlers): Transport {
  let open = true
  let server: Promise<ReturnType<typeof createServer>> | null = null
  const fetched = () =>
    fetchServer().then(
      (file) => file.createServer(),
      (error) => {
        server = null
        throw error
      },
    )
  const serve = async (request: Request): Promise<Response> => {
    try {
      server ??= fetched()
      return (await server)(request).response
    } catch (error) {
      return { id: request.id, events: [], error: String(error) }
    }
  }
  let queue: Promise<void> = Promise.resolve()
  return {
    where: 'mainThread',
    send: (request) => {
      queue = queue.then(async () => {
        const response = await serve(request)
        if (open) handlers.onResponse(response)
      })
    },
    close: () => {
      open = false
    },
  }
}
