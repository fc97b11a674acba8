/** A client whose workers are real sessions, and die when a test says so. */
import type { Request } from '../../../protocol/protocol.ts'
import { createClient, type Status } from '../client.ts'
import { joining, type Part } from '../parts.ts'
import { createServer } from '../server.ts'

export type Fate = 'lives' | 'dies before' | 'dies after' | 'ends without a word'

/** A worker made of the real server, and of a fate at each request. */
class FakeWorker extends EventTarget {
  readonly #serve = joining(createServer((progress) => this.#post(progress)))
  #dead = false
  constructor(readonly fateAt: (request: Request) => Fate) {
    super()
  }
  /** Choices of each part that has come. */
  readonly parts: number[] = []
  postMessage(message: Request | Part): void {
    // As it would arrive: nothing that was sent is shared.
    const sent = structuredClone(message)
    queueMicrotask(() => {
      if (this.#dead) return
      if ('part' in sent) {
        this.parts.push(sent.part.length)
        this.#serve(sent)
        return
      }
      const fate = this.fateAt(sent)
      if (fate !== 'dies before' && fate !== 'ends without a word') {
        const answer = this.#serve(sent)
        if (fate === 'lives') this.#post(structuredClone(answer?.response))
      }
      if (fate === 'lives') return
      this.#dead = true
      if (fate !== 'ends without a word') this.dispatchEvent(new globalThis.Event('error'))
    })
  }
  #post(data: unknown): void {
    if (!this.#dead) this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate(): void {
    this.#dead = true
  }
}

/** @param fateAt asked at each request that reaches a worker */
export function mortalClient(fateAt: (request: Request) => Fate) {
  const workers: FakeWorker[] = []
  const client = createClient({
    createWorker: () => {
      workers.push(new FakeWorker(fateAt))
      return workers[workers.length - 1] as unknown as Worker
    },
  })
  const statuses: Status[] = []
  client.onStatus((status) => statuses.push(status))
  return { client, workers, statuses }
}
