/** When the stage of a page that is opened answers a click, and what it has fetched for that. */
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'

/** A middling phone beside this machine, as Lighthouse takes it. */
const SLOWER = 4
const RUNS = 5
const VIEW = { width: 1440, height: 900 }

export interface Ready {
  /** From the start of the navigation to the first picture after the click, in ms. */
  readonly ms: number
  /** Scripts that were fetched for the main thread until then, in kB, gzip. */
  readonly kb: number
}

/** In the page: notes when the stage offers the second message, and what has been fetched by then. */
function watch() {
  const sent = () =>
    [...document.querySelectorAll('.vs-stage button')].some((b) => b.textContent?.includes('#2'))
  new MutationObserver((_, observer) => {
    if (!sent()) return
    observer.disconnect()
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const scripts = entries.filter((e) => e.responseEnd > 0).map((e) => e.name)
    requestAnimationFrame(() =>
      Object.assign(globalThis, { ready: { ms: performance.now(), scripts } }),
    )
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

/** The part of the page that comes behind its stage. */
const BEHIND = /\/app-[^/]*\.js$/

/** @param held nothing that comes behind the stage is there before the stage has answered */
async function once(browser: Browser, baseURL: string, held: boolean): Promise<Ready> {
  const page = await browser.newPage({ baseURL, viewport: VIEW })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript('globalThis.__name = (fn) => fn')
  await page.addInitScript(watch)
  if (held) await page.route(BEHIND, () => {})
  await page.goto('/', { waitUntil: 'commit' })
  // As soon as there is something to press: if nothing answers yet, it is not pressed again.
  const button = await page.waitForFunction(() => {
    // Nobody presses what is not painted.
    if (performance.getEntriesByType('paint').length === 0) return null
    const [first] = [...document.querySelectorAll('.vs-stage button')]
      .map((b) => b.getBoundingClientRect())
      .filter((box) => box.width > 0)
    return first && { x: first.x + first.width / 2, y: first.y + first.height / 2 }
  })
  const { x, y } = (await button.jsonValue()) ?? { x: 0, y: 0 }
  await page.mouse.click(x, y)
  const ready = await page.waitForFunction(
    () => (globalThis as unknown as { ready?: { ms: number; scripts: string[] } }).ready,
  )
  const { ms, scripts } = (await ready.jsonValue()) ?? { ms: Number.NaN, scripts: [] }
  let bytes = 0
  for (const address of scripts.filter((name) => /(?<!\/worker-[^/]*)\.js$/.test(name)))
    bytes += gzipSync(await (await page.request.get(address)).body()).length
  await page.close()
  return { ms, kb: bytes / 1000 }
}

/** The middle one of several visits with an empty cache each, and what one of them fetches. */
export async function stageReady(browser: Browser, baseURL: string): Promise<Ready> {
  const visits: Ready[] = []
  for (let i = 0; i < RUNS; i++) visits.push(await once(browser, baseURL, false))
  const { ms } = visits.toSorted((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)]
  return { ms, kb: (await once(browser, baseURL, true)).kb }
}
