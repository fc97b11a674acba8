/**
 * `npm run soak -- MINUTES [--seed N] [--from VISIT]`: does whatever people and machines do to a
 * page, as a seed decides, and compares after each deed what it shows with what a replay says.
 * Stops at the first difference with the seed and the link of it.
 */
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { CHROMIUM_FLAGS } from '../../src/tools/browser.mjs'
import { type Counts, visit } from './visit.ts'

const USAGE = 'npm run soak -- MINUTES [--seed N] [--from VISIT]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
  },
})
const [minutes, seed, from] = [positionals[0], values.seed, values.from].map(Number)
if (!(minutes > 0) || !Number.isInteger(seed) || !(from >= 1)) {
  console.error(USAGE)
  process.exit(2)
}

const server = await preview({
  preview: { host: '127.0.0.1', port: Number(process.env.E2E_PORT ?? 4275) },
  logLevel: 'warn',
})
const baseURL = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: CHROMIUM_FLAGS,
})
const begun = performance.now()
const ran = () => (performance.now() - begun) / 60_000
let stopped = false
// Whoever has seen enough is told what was done until then.
process.once('SIGINT', () => {
  stopped = true
})
const isOver = () => stopped || ran() >= minutes
const counts: Counts = new Map()
let n = from
for (; !isOver(); n++) {
  // Far from those of the next seed.
  const found = await visit(browser, baseURL, seed * 1_000_003 + n, counts, isOver)
  if (!found) continue
  console.error(`After ${ran().toFixed(1)} minutes, in visit ${n} of seed ${seed}:`)
  for (const done of found.done) console.error(`  ${done}`)
  console.error(`${found.what}\nBefore it: ${found.link}`)
  console.error(`Again: npm run soak -- ${Math.ceil(minutes)} --seed ${seed} --from ${n}`)
  process.exitCode = 1
  break
}
const done = [...counts].map(([name, times]) => `${name} ${times}`).join(', ')
console.log(
  `${ran().toFixed(1)} minutes, ${n - from} visits of seed ${seed} without a difference: ${done}`,
)
await browser.close()
await server.close()
