import type { Request } from '../../protocol/protocol.ts'
import { joining, type Part } from './parts.ts'
import { createServer } from './server.ts'

/** What a worker does: it answers. */
export function serve(): void {
  const answerTo = joining(createServer((progress) => postMessage(progress)))
  self.addEventListener('message', (message: MessageEvent<Request | Part>) => {
    const answer = answerTo(message.data)
    if (answer) postMessage(answer.response, { transfer: answer.transfer })
  })
}
