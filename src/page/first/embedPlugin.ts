/**
 * Vite plugin: embed.html, the page for a frame in somebody's document. It is index.html with a
 * mark on its root, which main.ts reads: nothing is remembered, and the address is only read.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const marked = (html: string): string => html.replace('<html ', '<html data-embed ')

export const embedPage = (): Plugin => ({
  name: 'vringscope:embed',
  configureServer: (server) => {
    server.middlewares.use('/embed.html', (_request, response, next) => {
      readFile(join(server.config.root, 'index.html'), 'utf8')
        .then((html) => server.transformIndexHtml('/index.html', html))
        .then((html) => response.setHeader('content-type', 'text/html').end(marked(html)), next)
    })
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return
      const source = marked(String(page.source))
      this.emitFile({ type: 'asset', fileName: 'embed.html', source })
    },
  },
})
