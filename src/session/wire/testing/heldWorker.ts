/** A client on a worker that answers when it is told to: a slow processor, as slow as a test wants. */
import type { Request } from '../../../protocol/protocol.ts'
import { createClient } from '../client.ts'
import { createServer } from '../server.ts'

class HeldWorker extends EventTarget {
  readonly asked: Request[] = []
  readonly #serve = createServer((progress) => this.#say(progress))
  postMessage(request: Request): void {
    this.asked.push(structuredClone(request))
  }
  answerOne(): void {
    const request = this.asked.shift()
    if (request) this.#say(structuredClone(this.#serve(request).response))
  }
  #say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate(): void {}
}

export function heldClient() {
  const worker = new HeldWorker()
  const client = createClient({ createWorker: () => worker as unknown as Worker })
  /** Once: what it has been asked first; it resolves when the page has heard it. */
  const answerOne = async () => {
    worker.answerOne()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    client,
    answerOne,
    async answerAll() {
      while (worker.asked.length > 0) await answerOne()
    },
  }
}
