import type { Request } from '../../protocol/protocol.ts'
import { createServer } from './server.ts'

/** What a worker does: it answers. */
export function serve(): void {
  const answer = createServer((progress) => postMessage(progress))
  self.addEventListener('message', (message: MessageEvent<Request>) => {
    const { response, transfer } = answer(message.data)
    postMessage(response, { transfer })
  })
}
