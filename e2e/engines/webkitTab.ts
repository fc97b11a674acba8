/** WebKitGTK's MiniBrowser through WebKitWebDriver, on a screen of its own where there is Xvfb. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, Key, Origin, type WebDriver } from 'selenium-webdriver'
import { startScreen } from '../../src/tools/screen.mjs'
import type { Tab } from './tab.ts'

/** The names of keys that no letter stands for. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: Key.ALT,
  Control: Key.CONTROL,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  Shift: Key.SHIFT,
  Tab: Key.TAB,
}

const at = ([x, y]: readonly [number, number]) => ({
  x: Math.round(x),
  y: Math.round(y),
  duration: 0,
  origin: Origin.VIEWPORT,
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Settings of this desktop alone: nothing is found there, nothing moves. */
function emptyHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'vringscope-webkit-'))
  mkdirSync(join(home, 'gtk-3.0'))
  const settings = '[Settings]\ngtk-enable-animations=0\n'
  writeFileSync(join(home, 'gtk-3.0', 'settings.ini'), settings)
  return home
}

/** Asks until the driver listens. */
async function answering(server: string): Promise<void> {
  const until = Date.now() + 10_000
  for (;;) {
    try {
      await fetch(`${server}/status`)
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

export async function openWebkit(path: string): Promise<Tab> {
  const screen = await startScreen()
  const home = emptyHome()
  const port = await freePort()
  const own = { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home }
  // Without a graphics card its usual way to the screen takes three times as long.
  const plain = { WEBKIT_DISABLE_DMABUF_RENDERER: '1' }
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...own, ...plain, ...screen?.env },
  })
  const end = () => {
    driver.kill()
    screen?.end()
    rmSync(home, { recursive: true, force: true })
  }
  try {
    const server = `http://127.0.0.1:${port}`
    await answering(server)
    const wants = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
    }
    const browser = await new Builder().usingServer(server).withCapabilities(wants).build()
    await browser.manage().setTimeouts({ script: 30_000 })
    return tabOf(browser, end)
  } catch (error) {
    end()
    throw error
  }
}

function tabOf(browser: WebDriver, end: () => void): Tab {
  const run: Tab['run'] = (body, ...given) =>
    browser.executeScript(`return (${body})(...arguments)`, ...given) as never
  return {
    open: async (url) => {
      await browser.switchTo().defaultContent()
      await browser.get(url)
    },
    run,
    press: async (keys) => {
      const [last, ...held] = keys
        .split('+')
        .toReversed()
        .map((key) => KEYS[key] ?? key)
      const actions = browser.actions({ async: true })
      for (const key of held) actions.keyDown(key)
      actions.keyDown(last).keyUp(last)
      for (const key of held) actions.keyUp(key)
      await actions.perform()
    },
    type: (text) => browser.actions({ async: true }).sendKeys(text).perform(),
    pointer: async ([first, ...rest]) => {
      const actions = browser.actions({ async: true }).move(at(first)).press()
      for (const point of rest) actions.move(at(point))
      await actions.release().perform()
    },
    resize: async (width, height) => {
      const bars = await run(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const)
      const size = { width: width + bars[0], height: height + bars[1] }
      await browser
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...size })
    },
    print: null,
    enterFrame: () => browser.switchTo().frame(0),
    close: async () => {
      await browser.quit().finally(end)
    },
  }
}
