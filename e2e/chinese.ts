/**
 * Chinese for pictures: the page leaves it to the system's fonts, and not every system has one.
 * A font of fixed version stands in for them, under the names that the page asks for.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { BrowserContext } from '@playwright/test'

const require = createRequire(import.meta.url)
const SHEET = require.resolve('@fontsource-variable/noto-sans-sc/index.css')
const FOLDER = join(dirname(SHEET), 'files')
/** The second is the fallback among the fonts of code. */
const NAMES = ['Noto Sans CJK SC', 'JetBrains Mono']

export async function withChinese(context: BrowserContext): Promise<void> {
  const sheet = readFileSync(SHEET, 'utf8').replaceAll('./files/', '/chinese/')
  const all = NAMES.map((name) => sheet.replaceAll('Noto Sans SC Variable', name)).join('')
  await context.route('**/chinese/*.woff2', (route) =>
    route.fulfill({
      path: join(FOLDER, basename(new URL(route.request().url()).pathname)),
      contentType: 'font/woff2',
    }),
  )
  await context.addInitScript((css) => {
    addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style')
      style.textContent = css
      document.head.append(style)
    })
  }, all)
}
