/** Lighthouse on the built page, as a phone: its four scores, and what keeps them from 100. */
import { createServer } from 'node:net'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { CHROMIUM_FLAGS } from '../src/tools/browser.mjs'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export interface Scores {
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>
  /** Audits that cost something. */
  readonly missed: readonly string[]
  /** Largest contentful paint in ms, as simulated for a slow phone. */
  readonly lcp: number
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

export async function lighthouseScores(url: string): Promise<Scores> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  })
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
    })
    if (!result) throw new Error('Lighthouse says nothing')
    const { categories, audits } = result.lhr
    const counted = CATEGORIES.flatMap((name) => categories[name].auditRefs)
    const missed = counted
      .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].title}`)
    const score = (name: (typeof CATEGORIES)[number]) => 100 * (categories[name].score ?? 0)
    return {
      scores: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
        seo: score('seo'),
      },
      missed,
      lcp: audits['largest-contentful-paint'].numericValue ?? Number.NaN,
    }
  } finally {
    await browser.close()
  }
}
