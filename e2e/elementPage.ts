/** Somebody's page with `<vring-scope>` in it, as the package has it. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Locator, type Page } from '@playwright/test'

const PACKAGE = new URL('../dist-package/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
}

/** Serves the files of a folder; answers its origin. */
export async function serveFolder(
  page: Page,
  folder: URL,
  headers: Record<string, string> = {},
  document?: string,
): Promise<string> {
  const server = createServer(async ({ url = '/' }, answer) => {
    const name = url === '/' ? 'index.html' : `.${url}`
    const own = url === '/' ? document : undefined
    const file = own ?? (await readFile(new URL(name, folder)).catch(() => null))
    if (file === null) return answer.writeHead(404).end()
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    // Another origin may have the module, as from a CDN.
    const open = { 'content-type': type, 'access-control-allow-origin': '*' }
    answer.writeHead(200, url === '/' ? { ...open, ...headers } : open).end(file)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  page.once('close', () => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface Options {
  readonly headers?: Record<string, string>
  /** Stands on the html element. */
  readonly root?: string
  /** The module comes from another origin. */
  readonly elsewhere?: true
}

/** Opens a page with this body. */
export async function openDocument(page: Page, body: string, options: Options = {}): Promise<void> {
  const { headers = {}, root = 'lang="en"', elsewhere } = options
  const from = elsewhere ? await serveFolder(page, PACKAGE) : ''
  const script = `<script type="module" src="${from}/vring-scope.js"></script>`
  const head = `<meta charset="utf-8"><title>Somebody</title><link rel="icon" href="data:,">`
  const html = `<!doctype html><html ${root}>${head}${script}<body>${body}</html>`
  await page.goto(await serveFolder(page, PACKAGE, headers, html))
}

/** An element whose ring stands, and what is in it. */
export class ScopeOnPage {
  readonly element: Locator
  readonly root: Locator
  readonly sentence: Locator
  readonly count: Locator

  constructor(page: Page, selector = 'vring-scope') {
    this.element = page.locator(selector)
    this.root = this.element.locator('[data-vringscope]')
    this.sentence = this.root.locator('.sentence')
    this.count = this.root.locator('.where')
  }

  /** It is there, and nothing is under way. */
  async idle(): Promise<this> {
    await expect(this.root).toHaveAttribute('data-idle', 'true')
    return this
  }

  async standsAt(step: number, of: number): Promise<void> {
    await expect(this.count).toHaveText(`${step} / ${of}`)
    await this.idle()
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name })
  }
}
