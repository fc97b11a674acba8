// npm start: builds the site and serves it, from a fresh clone too.
//
//   npm start -- --port 8080     on this port or not at all; without it, the first
//                                free one from 4173

import { parseArgs } from 'node:util'
import { ensure } from './ensure.mjs'

const { values } = parseArgs({ options: { port: { type: 'string' } } })
const port = Number(values.port ?? 4173)
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`--port wants a number from 1 to 65535, not "${values.port}"`)
  process.exit(2)
}

try {
  await ensure()
  const { build, preview } = await import('vite')
  await build({ logLevel: 'warn' })
  const server = await preview({
    preview: { host: '127.0.0.1', port, strictPort: values.port !== undefined },
  })
  console.log(`vringscope is at ${server.resolvedUrls?.local[0]} (Ctrl-C ends it)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
