/** Where the session runs: in a worker, or on the main thread where a worker is refused. */
import type { Progress, Request, Response } from '../../protocol/protocol.ts'

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

/** Throws where the page's policy refuses workers. */
export function workerTransport(create: () => Worker, handlers: Handlers): Transport {
  const worker = create()
  let watch: ReturnType<typeof setInterval> | null = null
  let silent = 0
  const rest = () => {
    if (watch !== null) clearInterval(watch)
    watch = null
  }
  const look = () => {
    if (!handlers.isAsked()) return rest()
    silent++
    if (silent >= MOST_SILENT_LOOKS) handlers.onDeath()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Response | Progress>) => {
    silent = 0
    if ('done' in data) handlers.onProgress(data)
    else handlers.onResponse(data)
  })
  worker.addEventListener('error', () => handlers.onDeath())
  worker.addEventListener('messageerror', () => handlers.onDeath())
  return {
    where: 'worker',
    send: (request) => {
      if (watch === null) silent = 0
      watch ??= setInterval(look, LOOK_EVERY_MS)
      worker.postMessage(request)
    },
    close: () => {
      rest()
      worker.terminate()
    },
  }
}

/** The same session without a worker; answers come in a later turn, as they would from one. */
export function mainThreadTransport(handlers: Handlers): Transport {
  let open = true
  const server = import('./server.ts').then(({ createServer }) => createServer())
  let queue: Promise<void> = Promise.resolve()
  return {
    where: 'mainThread',
    send: (request) => {
      queue = queue.then(async () => {
        const { response } = (await server)(request)
        if (open) handlers.onResponse(response)
      })
    },
    close: () => {
      open = false
    },
  }
}
