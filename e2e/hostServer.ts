/** A page of another origin, which has somebody's frames in it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

/**
 * Serves a document, and opens it. A real one: a browser lets no page reach into this machine unless
 * it comes from there.
 *
 * @returns its origin
 */
export async function openHost(page: Page, body: string, headers = {}): Promise<string> {
  const html = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${body}</html>`
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html', ...headers }).end(html)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  page.once('close', () => server.close())
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  await page.goto(`${origin}/`)
  return origin
}
