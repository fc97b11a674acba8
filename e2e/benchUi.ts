/**
 * Measures the page in a real Chromium, production build: `npm run bench:ui`. One JSON object a
 * line: name, value, unit. Machines are noisy: compare ratios and medians of one run.
 */
import { gzipSync } from 'node:zlib'
import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test'
import { preview } from 'vite'
import { CHROMIUM_FLAGS } from '../src/tools/browser.mjs'
import { lighthouseScores } from './lighthouse.ts'
import { longScene } from './scenes.ts'
import { stageReady } from './stageReady.ts'

const NUMS = [8, 256, 32768] as const
const PLAYED_MS = 5_000
const CLICKS = 60
const SEEKS = 60
const VIEW = { width: 1440, height: 900 }

const say = (name: string, value: number, unit: string) =>
  console.log(JSON.stringify({ name, value: Math.round(value * 100) / 100, unit }))

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/** Counts what the main thread itself has worked: a busy machine does not make it more. */
const countOwnTime = (cdp: CDPSession) =>
  cdp.send('Performance.enable', { timeDomain: 'threadTicks' })

/** Seconds that a counter of the browser went forward while something happened. */
async function spent(cdp: CDPSession, metrics: readonly string[], during: () => Promise<void>) {
  const read = async () => {
    const { metrics: all } = await cdp.send('Performance.getMetrics')
    return metrics.map((name) => all.find((m) => m.name === name)?.value ?? 0)
  }
  const before = await read()
  const from = performance.now()
  await during()
  const seconds = (performance.now() - from) / 1000
  const after = await read()
  return after.map((value, i) => (value - before[i]) / seconds)
}

/**
 * In the page: notes when the pointer went down, and the moment after the first frame in which a
 * part of it had changed.
 *
 * @param part selector of what is watched
 * @param attributes these alone count; all that is in the part, if none are named
 */
function watchPaints({ part, attributes }: { part: string; attributes?: string[] }) {
  const times: number[] = []
  let from = Number.NaN
  const down = (event: Event) => {
    from = event.timeStamp
  }
  addEventListener('pointerdown', down, true)
  const painted = new MessageChannel()
  painted.port1.onmessage = () => {
    if (!Number.isNaN(from)) times.push(performance.now() - from)
    from = Number.NaN
  }
  const changed = () => requestAnimationFrame(() => painted.port2.postMessage(null))
  const root = document.querySelector(part)
  if (!root) throw new Error(`the page has no ${part}`)
  new MutationObserver(changed).observe(
    root,
    attributes
      ? { attributeFilter: attributes }
      : { childList: true, characterData: true, subtree: true, attributes: true },
  )
  Object.assign(globalThis, { paintTimes: times })
}

const CAPTION = { part: '[data-print="caption"]' }
/** The stage says when something in it is lit up. */
const LIT = { part: '.vs-stage', attributes: ['data-linking'] }

const paintTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { paintTimes: number[] }).paintTimes)

async function opened(browser: Browser, baseURL: string, link: string): Promise<Page> {
  const page = await browser.newPage({ baseURL, viewport: VIEW })
  // The runner of this file gives names to functions, also to those that go into the page.
  await page.addInitScript('globalThis.__name = (fn) => fn')
  await page.goto(`/${link}`)
  await rest(page)
  return page
}

/**
 * Nothing is under way and nothing moves. Not with `expect`: that reads the whole page for its
 * message each time it has to ask again, and holds the page up for a third of a second.
 */
const rest = (page: Page) => page.locator('[data-vringscope][data-idle="true"]').waitFor()

/** A click whose paint `watchPaints` has seen. */
async function clicked(page: Page, x: number, y: number): Promise<void> {
  const before = (await paintTimes(page)).length
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForFunction(
    (n) => (globalThis as unknown as { paintTimes: number[] }).paintTimes.length > n,
    before,
  )
  await rest(page)
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`${locator} is not on the page`)
  return box
}

/** Playing at 1×, and Step by the pointer, with rings of several sizes. */
async function playing(browser: Browser, baseURL: string): Promise<void> {
  for (const num of NUMS) {
    const page = await opened(browser, baseURL, await longScene(num, 40, 0))
    const cdp = await page.context().newCDPSession(page)
    await countOwnTime(cdp)
    await page.keyboard.press('Space')
    const [task] = await spent(cdp, ['TaskDuration'], () => page.waitForTimeout(PLAYED_MS))
    await page.keyboard.press('Space')
    await rest(page)
    say(`ui.play_ms_per_s.${num}`, task * 1000, 'ms')

    await page.evaluate(watchPaints, CAPTION)
    const step = await boxOf(page.getByRole('button', { name: 'Forward' }))
    for (let i = 0; i < CLICKS; i++) await clicked(page, step.x + 5, step.y + 5)
    const times = await paintTimes(page)
    say(`ui.step_to_paint_p50.${num}`, quantile(times, 0.5), 'ms')
    say(`ui.step_to_paint_p95.${num}`, quantile(times, 0.95), 'ms')
    await page.close()
  }
}

/** Pinning a register of the shore, and letting go of it; in the same way at every size. */
async function pinning(browser: Browser, baseURL: string): Promise<void> {
  for (const num of NUMS) {
    const page = await opened(browser, baseURL, await longScene(num, 40, 400))
    await page.evaluate(watchPaints, LIT)
    const at = await boxOf(page.locator('.vs-stage [data-key="driver.reg.last_used_idx"]'))
    for (let i = 0; i < CLICKS; i++) {
      await clicked(page, at.x + 6, at.y + at.height / 2)
      await page.keyboard.press('Escape')
      await page.locator('.vs-stage:not([data-linking])').waitFor()
    }
    const times = await paintTimes(page)
    say(`ui.pin_to_lit_p50.${num}`, quantile(times, 0.5), 'ms')
    say(`ui.pin_to_lit_p95.${num}`, quantile(times, 0.95), 'ms')
    await page.close()
  }
}

/** Going to far places of a long history by clicks on the timeline. */
async function scrubbing(browser: Browser, baseURL: string): Promise<void> {
  const page = await opened(browser, baseURL, await longScene(8, 16_000, 0))
  const where = await page.getByText(/^Step \d+ of/).innerText()
  say('ui.scrub_history', Number(/of (\d+)/.exec(where)?.[1]), 'steps')
  await page.evaluate(watchPaints, CAPTION)
  const map = await boxOf(page.getByRole('slider', { name: 'Part of the history in the timeline' }))
  const lanes = await boxOf(page.getByRole('region', { name: 'Timeline' }))
  for (let i = 0; i < SEEKS; i++) {
    // Places spread over the whole by the golden ratio.
    const at = (i * 0.618034) % 1
    await page.mouse.click(map.x + at * map.width, map.y + map.height / 2)
    await rest(page)
    await clicked(page, lanes.x + (0.3 + 0.5 * at) * lanes.width, lanes.y + lanes.height / 2)
  }
  const times = await paintTimes(page)
  say('ui.scrub_to_paint_p50', quantile(times, 0.5), 'ms')
  say('ui.scrub_to_paint_p95', quantile(times, 0.95), 'ms')
  await page.close()
}

/** A page that nobody touches. */
async function idle(browser: Browser, baseURL: string): Promise<void> {
  const page = await opened(browser, baseURL, await longScene(8, 40, 100))
  const cdp = await page.context().newCDPSession(page)
  await countOwnTime(cdp)
  await page.waitForTimeout(1_000)
  const [script] = await spent(cdp, ['ScriptDuration'], () => page.waitForTimeout(PLAYED_MS))
  say('ui.idle_script_ms_per_s', script * 1000, 'ms')
  await browser.startTracing(page, {
    categories: [
      'disabled-by-default-devtools.timeline.frame',
      'devtools.timeline.frame',
      'devtools.timeline',
    ],
  })
  await page.waitForTimeout(PLAYED_MS)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string }[]
  }
  const frames = trace.traceEvents.filter((e) => e.name === 'DrawFrame').length
  say('ui.idle_frames_per_s', frames / (PLAYED_MS / 1000), 'frames')
  await page.close()
}

/** The sentences of the steps, the stage in words, tooltips, listings: see ARCHITECTURE.md. */
const BEHIND = /\/(narrate|rest|StageText|Tooltip|SourcePane)-[^/]*\.js$/

/** What is fetched until the first motion, and when the largest thing is on the screen. */
async function firstLoad(browser: Browser, baseURL: string): Promise<void> {
  const page = await browser.newPage({ baseURL, viewport: VIEW })
  const bodies: Promise<readonly [type: string, bytes: number]>[] = []
  page.context().on('response', (response) => {
    const type = response.request().resourceType()
    bodies.push(
      response.body().then(
        (body) => [response.url().endsWith('.js') ? 'script' : type, gzipSync(body).length],
        () => [type, 0],
      ),
    )
  })
  // Held back: what the page fetches behind itself, and the first step does not wait for.
  await page.route(BEHIND, async (route) => {
    await begun
    await route.continue()
  })
  let goOn = () => {}
  const begun = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.goto('/')
  await rest(page)
  await page.keyboard.press('s')
  await page.getByText(/^Step \d+ of/).waitFor()
  await page.locator('[data-print="stage"] [data-idle="true"]').waitFor()
  const sum = async (wanted: string) =>
    (await Promise.all(bodies)).reduce(
      (total, [type, bytes]) => total + (type === wanted ? bytes : 0),
      0,
    ) / 1000
  say('ui.first_motion_script_gz', await sum('script'), 'kB')
  goOn()
  await rest(page)
  say('ui.first_step_script_gz', await sum('script'), 'kB')
  say('ui.first_load_css_gz', await sum('stylesheet'), 'kB')
  say('ui.first_load_requests', bodies.length, 'requests')
  const lcp = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
        // Not every build of the browser tells it.
        setTimeout(() => done(Number.NaN), 3_000)
      }),
  )
  say('ui.lcp', lcp, 'ms')
  await page.close()
}

const server = await preview({
  preview: { host: '127.0.0.1', port: Number(process.env.E2E_PORT ?? 4274) },
  logLevel: 'warn',
})
const baseURL = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: CHROMIUM_FLAGS,
})
const ready = await stageReady(browser, baseURL)
say('load.first_script_kb', ready.kb, 'kB')
say('load.stage_ready_ms', ready.ms, 'ms')
await firstLoad(browser, baseURL)
await idle(browser, baseURL)
await playing(browser, baseURL)
await pinning(browser, baseURL)
await scrubbing(browser, baseURL)
await browser.close()
const { scores, missed, lcp } = await lighthouseScores(baseURL)
for (const [name, score] of Object.entries(scores)) say(`ui.lighthouse.${name}`, score, '')
say('ui.lighthouse.lcp', lcp, 'ms')
for (const audit of missed) console.error(`lighthouse: ${audit}`)
await server.close()
