/**
 * The pictures of the README, made from the running program: `npm run gallery`.
 * Serves the built site, opens the scenes by their links, at rest, presses a key for what no link
 * holds, and writes PNG files.
 */
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { CHROMIUM_FLAGS } from '../src/tools/browser.mjs'
import { boards } from './boards.ts'
import { withChinese } from './chinese.ts'
import { elementPicture } from './galleryElement.ts'
import { Visualizer } from './pages/visualizer.ts'
import { longScenes, scenes } from './scenes.ts'

const PICTURES = [
  ['desktop-light', 'ringWrite', 1440, 900, 'light'],
  ['desktop-dark', 'ringWrite', 1440, 900, 'dark'],
  ['desktop-zh', 'ringWrite', 1440, 900, 'light', '', 'zh'],
  ['first-run', 'start', 1440, 900, 'light'],
  ['ring-full', 'full', 1440, 900, 'light'],
  ['num16', 'sixteen', 1440, 900, 'light'],
  ['overview-256', 'overview', 1440, 900, 'light'],
  ['overview-256-dark', 'overview', 1440, 900, 'dark'],
  ['wide', 'published', 1920, 1080, 'light'],
  ['presenter', 'ringWrite', 1920, 1080, 'light', 'Shift+P'],
  ['presenter-dark', 'ringWrite', 1920, 1080, 'dark', 'Shift+P'],
  ['embed', 'ringWrite', 720, 480, 'light'],
  ['embed-dark', 'ringWrite', 720, 480, 'dark'],
  ['phone', 'ringWrite', 390, 844, 'light'],
  ['phone-dark', 'ringWrite', 390, 844, 'dark'],
  ['bad-ring', 'badRing', 1440, 900, 'light'],
  ['receive', 'receiving', 1440, 900, 'light'],
  ['faults', 'ringWrite', 1440, 900, 'light', 'x'],
] as const

const links = {
  ...(await scenes()),
  overview: await longScenes.overview(),
  longest: await longScenes.longest(),
}
const server = await preview({ preview: { host: '127.0.0.1', port: 4273 }, logLevel: 'warn' })
const baseURL = server.resolvedUrls?.local[0]
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: CHROMIUM_FLAGS,
})
for (const [name, scene, width, height, colorScheme, key, language] of PICTURES) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
  })
  await withChinese(context)
  // A slide of the size asked for, not of the whole screen.
  await context.addInitScript(
    "Object.defineProperty(document, 'fullscreenEnabled', { get: () => false })",
  )
  const page = await context.newPage()
  const shown = await new Visualizer(page).open(links[scene])
  if (key) await shown.press(key)
  // Part of the page is fetched when it is first shown.
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `e2e/gallery/${name}.png` })
  await context.close()
  console.log(`e2e/gallery/${name}.png`)
}
await boards(browser, baseURL)
await elementPicture(browser)
await browser.close()
await server.close()
