/** The worker's shell: nothing but messages. */
import type { Request } from '../../protocol/protocol.ts'
import { createServer } from './server.ts'

const serve = createServer((progress) => postMessage(progress))

self.addEventListener('message', (message: MessageEvent<Request>) => {
  const { response, transfer } = serve(message.data)
  postMessage(response, { transfer })
})
