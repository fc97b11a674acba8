/** The built page on a host of its own, in the ways in which sites serve it. */
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Connect, preview } from 'vite'
import { watch } from './watch.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The policy that the README names, with nothing of the page's left out. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types vringscope',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A folder for each way, and the headers of the page there. */
const FOLDERS = {
  plain: {},
  /** Motions are played, whatever the system says. */
  moving: {},
  strict: { 'content-security-policy': STRICT },
  /** Like a frame of somebody who trusts nobody: no storage, no worker. */
  refused: { 'content-security-policy': 'sandbox allow-scripts' },
} as const

export type Folder = keyof typeof FOLDERS

const isFolder = (name: string): name is Folder => Object.hasOwn(FOLDERS, name)

export interface Site {
  readonly url: string
  close(): Promise<void>
}

function send(answer: ServerResponse, type: string, body: string, headers = {}): void {
  answer.writeHead(200, { 'content-type': type, ...headers }).end(body)
}

/** A frame of another page, in its corner. */
const hostPage = (src: string, width: string, height: string): string =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
  <style>body { margin: 0 } iframe { border: 0; display: block }</style>
  <iframe title="ring" src="${src}" width="${width}" height="${height}"></iframe></html>`

/** Three lines in a page that is not ours. */
const ELEMENT = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
<script src="./watch.js"></script><script type="module" src="./vring-scope.js"></script>
<vring-scope do="send" at="17" theme="dark" from="9" to="24" lock="all"></vring-scope></html>`

const WATCH = `(${watch})()`

function serve(index: string): Connect.NextHandleFunction {
  return (request, answer, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site')
    const [, folder, ...rest] = pathname.split('/')
    const file = rest.join('/')
    // Who is trusted by nobody asks as if from another host.
    answer.setHeader('access-control-allow-origin', '*')
    if (folder === 'host') {
      const [src, width, height] = ['src', 'width', 'height'].map((n) => searchParams.get(n) ?? '')
      return send(answer, 'text/html', hostPage(src, width, height))
    }
    if (file === 'watch.js') return send(answer, 'text/javascript', WATCH)
    if (folder === 'element') {
      if (file === '') return send(answer, 'text/html', ELEMENT)
      return send(answer, 'text/javascript', readFileSync(`${ROOT}/dist-package/${file}`, 'utf8'))
    }
    if (!isFolder(folder)) return next()
    if (file === '') return send(answer, 'text/html', index, FOLDERS[folder])
    request.url = `/${file}`
    next()
  }
}

/** Serves what `npm run build` has made; a script of the tests comes first in each page. */
export async function openSite(): Promise<Site> {
  const built = readFileSync(`${ROOT}/dist/index.html`, 'utf8')
  const index = built.replace('<meta charset="utf-8" />', '$&<script src="./watch.js"></script>')
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
    plugins: [
      {
        name: 'folders',
        configurePreviewServer: ({ middlewares }) => void middlewares.use(serve(index)),
      },
    ],
  })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || !address) throw new Error('the site has no port')
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
