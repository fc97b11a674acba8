/** The worker's shell: nothing but messages. */
import type { Request } from './protocol.ts'
import { createServer } from './serve.ts'

const serve = createServer()

self.addEventListener('message', (message: MessageEvent<Request>) => {
  const { response, transfer } = serve(message.data)
  postMessage(response, { transfer })
})
