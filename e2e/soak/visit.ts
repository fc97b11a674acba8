/** One visit: a fresh browser profile, a random link, and what a seed says that is done there. */
import type { Browser } from '@playwright/test'
import { Random } from '../../src/core/testing/random.ts'
import type { Deed } from './deed.ts'
import { GOING } from './deeds/going.ts'
import { HARMING } from './deeds/harming.ts'
import { HISTORY } from './deeds/history.ts'
import { LOOKING } from './deeds/looking.ts'
import { WALKING } from './deeds/walking.ts'
import { Differs, Pair } from './pair.ts'
import { randomLink } from './starts.ts'

const DEEDS: readonly (readonly [string, Deed])[] = Object.entries({
  ...WALKING,
  ...HISTORY,
  ...LOOKING,
  ...GOING,
  ...HARMING,
})
const DEEDS_PER_VISIT = 60

/** A page that does not come to rest by then never will; a long link on a slow machine takes seconds. */
const LIMIT_MS = 120_000

/** What a page may say while its site is away. */
const AWAY = /net::ERR_INTERNET_DISCONNECTED/

/** How often each thing was done, and how often all was compared. */
export type Counts = Map<string, number>

export interface Found {
  readonly what: string
  /** Where it stood before it was done. */
  readonly link: string
  /** What was done in this visit, in order. */
  readonly done: readonly string[]
}

/** @returns the first thing that is wrong; null: nothing is */
export async function visit(
  browser: Browser,
  baseURL: string,
  seed: number,
  counts: Counts,
  isOver: () => boolean,
): Promise<Found | null> {
  const random = new Random(seed)
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  const complaints: string[] = []
  context.on('weberror', (thrown) => complaints.push(`thrown: ${thrown.error().stack}`))
  context.on('console', (said) => {
    if (said.type() === 'error' && !AWAY.test(said.text())) complaints.push(said.text())
  })
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  const page = await context.newPage()
  // The runner of this file gives names to functions, also to those that go into the page.
  await page.addInitScript('globalThis.__name = (fn) => fn')
  const pair = new Pair(page)
  const done: string[] = []
  let link = await randomLink(random)
  try {
    done.push(`opened ${link}`)
    await inTime('opening', pair.begin(link))
    for (let n = 0; n < DEEDS_PER_VISIT && !isOver(); n++) {
      const wrong = complaints[0] ?? (await inTime('comparing', pair.compare()))
      if (wrong) return { what: wrong, link, done }
      count('compared')
      link = await inTime('the link of the twin', pair.twin.link())
      const possible = DEEDS.filter(([, { can }]) => can?.(pair) ?? true)
      const [name, deed] = weighed(possible, random)
      done.push(name)
      done[done.length - 1] = `${name} ${await inTime(name, deed.do(pair, random))}`
      count(name)
    }
    const wrong =
      complaints[0] ??
      (await inTime('comparing', pair.compare())) ??
      (await inTime('following the address', pair.compareAddress()))
    return wrong ? { what: wrong, link, done } : null
  } catch (error) {
    const what = error instanceof Differs ? error.message : String((error as Error).stack)
    return { what: [what, ...complaints].join('\n'), link, done }
  } finally {
    await context.close()
  }
}

/** @throws Differs where it has no end */
async function inTime<T>(what: string, does: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Differs(`${what} has no end`)), LIMIT_MS)
  })
  return Promise.race([does, late]).finally(() => clearTimeout(timer))
}

function weighed(
  deeds: readonly (readonly [string, Deed])[],
  random: Random,
): readonly [string, Deed] {
  let at = random.int(deeds.reduce((sum, [, { weight }]) => sum + weight, 0))
  for (const each of deeds) {
    at -= each[1].weight
    if (at < 0) return each
  }
  throw new RangeError('no deed')
}
