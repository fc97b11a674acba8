// npm test: every check of the project, each to its end, then one line with the sum. What keeps one
// core busy goes two at a time.
//
//   npm test                      all steps
//   npm test -- unit browser      these steps (and the build, where they need it)
//   npm test -- --verbose         shows what passing steps print too

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.mjs'
import { engineLine, findEngines } from './engines.mjs'
import { ensure } from './ensure.mjs'
import { ROOT, run } from './run.mjs'

/** A step that hangs is ended; the slowest takes about a minute on two cores. */
const LIMIT_MS = 10 * 60_000

const REPORTS = 'node_modules/.cache/vringscope'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * One step. `count` reads how many tests passed and failed; without it the step is
 * one test by itself. `build` asks for the built site, `browser` for a browser.
 * @typedef {{
 *   name: string, command: string[], count?: (output: string) => Count,
 *   browser?: boolean, build?: boolean
 * }} Step
 */

/**
 * @param {string} name
 * @returns {string[]}
 */
const vitest = (name) =>
  `vitest run --project ${name} --reporter=default --reporter=json --outputFile.json=${REPORTS}/${name}.json`.split(
    ' ',
  )

/**
 * Steps that keep one core busy: the lanes run side by side, each in its order.
 * @type {Step[][]}
 */
const LANES = [
  [
    { name: 'types', command: ['tsc'] },
    { name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '--colors=off', '.'] },
    { name: 'walls', command: ['node', 'src/tools/walls.mjs'] },
    { name: 'knip', command: ['knip', '--no-progress'] },
    {
      name: 'conformance',
      command: ['npm', 'run', '--silent', 'conformance'],
      count: lastLineCount,
    },
    { name: 'build', command: ['vite', 'build'] },
    { name: 'package', command: ['tsx', 'src/package/build/main.ts'] },
    { name: 'sizes', command: ['size-limit'], build: true },
    {
      name: 'engines',
      command: vitest('engines'),
      count: () => vitestCount('engines'),
      browser: true,
      build: true,
    },
  ],
  [
    { name: 'unit', command: vitest('unit'), count: () => vitestCount('unit') },
    {
      name: 'browser',
      command: vitest('browser'),
      count: () => vitestCount('browser'),
      browser: true,
    },
  ],
]

/**
 * The one that keeps two cores busy, and waits for both lanes.
 * @type {Step}
 */
const LAST = {
  name: 'e2e',
  command: ['playwright', 'test'],
  count: playwrightCount,
  browser: true,
  build: true,
}
const STEPS = [...LANES.flat(), LAST]

/**
 * @param {string} name
 * @returns {any}
 */
function report(name) {
  return JSON.parse(readFileSync(new URL(`${REPORTS}/${name}.json`, ROOT), 'utf8'))
}

/**
 * A file that could not be loaded has no tests to fail: it counts as one.
 * @param {string} name
 * @returns {Count}
 */
function vitestCount(name) {
  const { numPassedTests, numFailedTests, testResults } = report(name)
  const unloaded = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

/** @returns {Count} */
function playwrightCount() {
  const { stats } = report('e2e')
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

/**
 * @param {string} output whose last line is `N passed, N failed`
 * @returns {Count}
 */
function lastLineCount(output) {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? []
  if (passed === undefined) throw new Error('the last line is not "N passed, N failed"')
  return { passed: Number(passed), failed: Number(failed) }
}

/**
 * Runs one step and counts. A runner that fails, leaves no report or runs nothing
 * has failed at least one test, whatever it says.
 * @param {Step} step
 * @param {Record<string, string>} env
 * @returns {Promise<Count & { output: string }>}
 */
async function perform({ command: [program, ...args], count }, env) {
  const { code, output } = await run(program, args, { env, capture: true, limit: LIMIT_MS })
  const ok = code === 0
  if (!count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output }
  try {
    const { passed, failed } = count(output)
    const silent = failed === 0 && (!ok || passed === 0)
    return { passed, failed: silent ? 1 : failed, output }
  } catch (error) {
    return { passed: 0, failed: 1, output: `${output}\nno count: ${error}` }
  }
}

/**
 * The steps to run: those named, and what is built before the first that needs it.
 * @param {string[]} names
 */
function chosen(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length) {
    console.error(`No step "${unknown[0]}". Steps: ${STEPS.map(({ name }) => name).join(' ')}`)
    process.exit(2)
  }
  if (names.length === 0) return STEPS
  const needsBuild = STEPS.some(({ name, build }) => build && names.includes(name))
  const made = needsBuild ? ['build', 'package'] : []
  return STEPS.filter(({ name }) => names.includes(name) || made.includes(name))
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean' } },
})
let steps = chosen(positionals)
await ensure()
rmSync(new URL(REPORTS, ROOT), { recursive: true, force: true })
mkdirSync(new URL(REPORTS, ROOT), { recursive: true })

/** @type {Record<string, string>} */
const env = {}
if (steps.some(({ browser }) => browser)) {
  try {
    env.CHROMIUM_PATH = await findBrowser()
    console.log(`browser: ${env.CHROMIUM_PATH}`)
  } catch (error) {
    // The steps that need it fail; the others still have something to say.
    console.error(error instanceof Error ? error.message : error)
  }
}

if (steps.some(({ name }) => name === 'engines')) {
  const engines = await findEngines()
  for (const engine of engines) console.log(engineLine(engine))
  if (engines.every(({ without }) => without))
    steps = steps.filter(({ name }) => name !== 'engines')
}

const sum = { passed: 0, failed: 0 }
const began = Date.now()
/** @param {number} start */
const since = (start) => ((Date.now() - start) / 1000).toFixed(1)

/**
 * Runs those of some steps that were asked for, one after another, and says how each went.
 * @param {Step[]} list
 */
async function walk(list) {
  for (const step of list.filter((one) => steps.includes(one))) {
    const start = Date.now()
    const { passed, failed, output } = await perform(step, env)
    sum.passed += passed
    sum.failed += failed
    if (failed || values.verbose) console.log(output.trimEnd().replace(/^/gm, `  ${step.name} | `))
    const result = step.count ? `: ${passed} passed, ${failed} failed` : ''
    console.log(`${failed ? 'FAIL' : 'ok  '} ${step.name} (${since(start)} s)${result}`)
  }
}

await Promise.all(LANES.map(walk))
await walk([LAST])
console.log(`all steps: ${since(began)} s`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
if (sum.failed) process.exitCode = 1
