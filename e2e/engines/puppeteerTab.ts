/** Firefox through WebDriver BiDi, and Chromium, which the others are compared with. */
import puppeteer, { type Frame, type KeyInput, type LaunchOptions } from 'puppeteer-core'
import { CHROMIUM_FLAGS } from '../../src/tools/browser.mjs'
import type { Tab } from './tab.ts'

const BROWSERS: Readonly<Record<'chromium' | 'firefox', LaunchOptions>> = {
  chromium: { browser: 'chrome', args: [...CHROMIUM_FLAGS, '--force-prefers-reduced-motion'] },
  firefox: { browser: 'firefox', extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 } },
}

/** A size is set beside the way up, which Firefox 140 does not know of. */
function unlessOld(error: Error): void {
  if (!error.message.includes('setScreenOrientationOverride')) throw error
}

export async function openPuppeteer(name: keyof typeof BROWSERS, path: string): Promise<Tab> {
  const browser = await puppeteer.launch({
    ...BROWSERS[name],
    executablePath: path,
    headless: true,
    defaultViewport: null,
  })
  const [page = await browser.newPage()] = await browser.pages()
  let here: Frame = page.mainFrame()
  return {
    open: async (url) => {
      await page.goto(url)
      here = page.mainFrame()
    },
    run: (body, ...given) => here.evaluate(body as never, ...given) as never,
    press: async (keys) => {
      const [last, ...held] = keys.split('+').toReversed() as KeyInput[]
      for (const key of held) await page.keyboard.down(key)
      await page.keyboard.press(last)
      for (const key of held) await page.keyboard.up(key)
    },
    type: (text) => page.keyboard.type(text),
    pointer: async ([first, ...rest]) => {
      await page.mouse.move(...first)
      await page.mouse.down()
      for (const point of rest) await page.mouse.move(...point)
      await page.mouse.up()
    },
    resize: (width, height) => page.setViewport({ width, height }).catch(unlessOld),
    print: () => page.pdf({ preferCSSPageSize: true }),
    enterFrame: async () => {
      const element = await page.waitForSelector('iframe')
      here = (await element?.contentFrame()) ?? here
    },
    close: () => browser.close(),
  }
}
