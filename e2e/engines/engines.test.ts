/** The walks in Firefox and WebKit, where they are on this machine: what Chromium shows, they show. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/tools/browser.mjs'
import { engineLine, findEngines } from '../../src/tools/engines.mjs'
import { openPuppeteer } from './puppeteerTab.ts'
import { openSite, type Site } from './site.ts'
import { Visitor } from './visitor.ts'
import { WALKS } from './walks/index.ts'
import { NO_WAY } from './walks/walk.ts'
import { openWebkit } from './webkitTab.ts'

const WINDOW = [1440, 900] as const

const engines = await findEngines()
const some = engines.some(({ without }) => !without)

let site: Site
/** What Chromium showed on each walk. */
const shown = new Map<string, unknown>()

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const open = {
  chromium: async () => openPuppeteer('chromium', await findBrowser()),
  firefox: (path: string) => openPuppeteer('firefox', path),
  webkit: openWebkit,
}

/** All walks in one window of a browser, one after another. */
function walkThrough(name: keyof typeof open, path: string, check: typeof compare): void {
  let v: Visitor
  beforeAll(async () => {
    v = new Visitor(await open[name](path), site)
  })
  afterAll(() => v?.tab.close())
  for (const [walk, go] of Object.entries(WALKS))
    test(walk, async ({ skip }) => {
      await v.tab.resize(...WINDOW)
      const seen = await go(v)
      if (seen === NO_WAY) skip()
      check(walk, seen)
      expect(await v.complaints()).toEqual([])
    })
}

function compare(walk: string, seen: unknown): void {
  expect(shown.has(walk), 'Chromium has gone this walk').toBe(true)
  expect(seen).toEqual(shown.get(walk))
}

describe.runIf(some)('chromium, which the others are compared with', () => {
  walkThrough('chromium', '', (walk, seen) => shown.set(walk, seen))
})
for (const engine of engines)
  describe.skipIf(engine.without)(engineLine(engine), () => {
    walkThrough(engine.name, engine.path, compare)
  })
