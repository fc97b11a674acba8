/** The built page on a host of its own, in the ways in which sites serve it. */
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
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
  /** A page of another origin, with a frame of this one in two lines. */
  readonly other: string
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

/** What docs/embedding.md asks for. */
const twoLines = (site: string): string =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
  <style>body { margin: 0 } iframe { border: 0 }</style>
  <iframe src="${site}/plain/embed.html#v2.tx?do=send&amp;at=17&amp;theme=dark&amp;from=9&amp;to=24&amp;lock=all" width="720" title="ring" loading="lazy"></iframe>
  <script async src="${site}/plain/frame.js"></script></html>`

const WATCH = `(${watch})()`

function serve(index: string, embed: string): Connect.NextHandleFunction {
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
    if (file === 'embed.html') return send(answer, 'text/html', embed, FOLDERS[folder])
    request.url = `/${file}`
    next()
  }
}

/** Serves what `npm run build` has made; a script of the tests comes first in each page. */
export async function openSite(): Promise<Site> {
  const [index, embed] = ['index', 'embed'].map((name) =>
    readFileSync(`${ROOT}/dist/${name}.html`, 'utf8').replace(
      '<meta charset="utf-8" />',
      '$&<script src="./watch.js"></script>',
    ),
  )
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
    plugins: [
      {
        name: 'folders',
        configurePreviewServer: ({ middlewares }) => void middlewares.use(serve(index, embed)),
      },
    ],
  })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || !address) throw new Error('the site has no port')
  const url = `http://127.0.0.1:${address.port}`
  const other = createServer((_, answer) => send(answer, 'text/html', twoLines(url)))
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  return {
    url,
    other: `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
    close: async () => {
      other.close()
      await server.close()
    },
  }
}
