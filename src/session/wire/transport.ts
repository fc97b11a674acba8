/** Where the session runs: in a worker, or on the main thread where a worker is refused. */
import type { Request, Response } from '../../protocol/protocol.ts'

export interface Transport {
  readonly where: 'worker' | 'mainThread'
  send(request: Request): void
  close(): void
}

export interface Handlers {
  onResponse(response: Response): void
  /** The worker died, or never came to life. */
  onDeath(): void
}

/** Throws where the page's policy refuses workers. */
export function workerTransport(create: () => Worker, handlers: Handlers): Transport {
  const worker = create()
  worker.addEventListener('message', (message: MessageEvent<Response>) =>
    handlers.onResponse(message.data),
  )
  worker.addEventListener('error', () => handlers.onDeath())
  worker.addEventListener('messageerror', () => handlers.onDeath())
  return {
    where: 'worker',
    send: (request) => worker.postMessage(request),
    close: () => worker.terminate(),
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
