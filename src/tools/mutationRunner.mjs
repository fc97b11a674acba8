/**
 * Test runner of the mutation run (stryker.config.json): conformance/core.mutation.ts, that is
 * all tests that a mutant has to face, inside of Stryker's own process. Tests and core are
 * bundled once; each mutant gets all modules evaluated anew, so none finds what another left,
 * but nothing is read, translated or compiled again.
 */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { build } from 'vite'
import { FAILED, Registry } from './mutationTests.mjs'

/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */

const ENTRY = 'src/conformance/core.mutation.ts'
const require = createRequire(import.meta.url)

/**
 * In each place that it may change, Stryker asks for its mutant by number, and counts.
 * The bundler may have put a number behind the names of the two functions.
 */
const ASKS = /stryMutAct_9fa48(?:\$\d+)?\("(\d+)"\)/g
const COUNTS = /stryCov_9fa48(?:\$\d+)?\((?:"\d+"[, ]*)+\)/g

/**
 * The bundle, and the numbers of the mutants in each file.
 * @returns {Promise<{ code: string, mutants: Map<string, Set<string>> }>}
 */
async function bundled() {
  /** @type {Map<string, Set<string>>} */
  const mutants = new Map()
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'mutants',
    transform(code, id) {
      mutants.set(id, new Set(Array.from(code.matchAll(ASKS), ([, mutant]) => mutant)))
      // A module keeps its own address inside of the bundle.
      return code
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    },
  }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: {
      ssr: resolve(ENTRY),
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  })
  if (!('output' in built)) throw new Error('no bundle')
  return { code: built.output[0].code, mutants }
}

/** @param {string} code */
const scriptOf = (code) =>
  new Script(`(function (require, exports) {${code}\n})`, { filename: ENTRY })

/**
 * The tests, and all modules of the core, fresh.
 * @param {Script} script
 */
function load(script) {
  const registry = new Registry()
  const evaluate = script.runInThisContext()
  const given = (/** @type {string} */ name) => (name === 'vitest' ? registry.api : require(name))
  evaluate(given, {})
  return registry
}

/** Share of the mutants to try, always the same ones: those whose description has a low hash. */
const SHARE = Number(process.env.MUTANTS ?? 1)

/** @param {import('@stryker-mutator/api/core').Mutant} mutant */
function isTried({ fileName, location, mutatorName, replacement }) {
  if (SHARE >= 1) return true
  const file = fileName.replace(/.*src\/core/, 'src/core')
  const text = JSON.stringify(['seed 1', file, location, mutatorName, replacement])
  return createHash('sha256').update(text).digest().readUInt32BE(0) < SHARE * 2 ** 32
}

/** @implements {TestRunner} */
class InProcessRunner {
  /** @type {Awaited<ReturnType<typeof bundled>>} */
  #bundle = { code: '', mutants: new Map() }
  #file = ''
  #script = scriptOf('')
  /** Where the changed code counts, and learns which mutant is on. */
  #shared

  constructor() {
    const world = /** @type {Record<string, any>} */ (globalThis)
    world.__stryker__ ??= {}
    this.#shared = world.__stryker__
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.#bundle = await bundled()
  }

  /** @type {TestRunner['dryRun']} */
  async dryRun() {
    const shared = this.#shared
    shared.activeMutant = undefined
    shared.mutantCoverage = undefined
    const tests = await load(scriptOf(this.#bundle.code)).run({
      before: (id) => {
        shared.currentTestId = id
      },
      after: () => {
        shared.currentTestId = undefined
      },
    })
    const status = /** @type {import('@stryker-mutator/api/test-runner').DryRunStatus.Complete} */ (
      'complete'
    )
    return { status, tests, mutantCoverage: shared.mutantCoverage }
  }

  /**
   * @type {(
   *   options: import('@stryker-mutator/api/test-runner').MutantRunOptions,
   * ) => Promise<any>}
   */
  async mutantRun(options) {
    const { activeMutant, hitLimit = Number.POSITIVE_INFINITY, testFilter } = options
    // An error is no part of the score.
    if (!isTried(activeMutant)) return { status: 'error', errorMessage: 'not in the sample' }
    const shared = this.#shared
    const script = this.#scriptFor(resolve(options.sandboxFileName))
    shared.hitCount = 0
    shared.hitLimit = hitLimit
    // While modules are evaluated only a mutant that is static is on.
    shared.activeMutant = options.mutantActivation === 'static' ? activeMutant.id : undefined
    try {
      const registry = load(script)
      shared.activeMutant = activeMutant.id
      const only = testFilter ? new Set(testFilter) : null
      const tests = await registry.run({ only, bail: !options.disableBail })
      if (shared.hitCount > hitLimit) return { status: 'timeout', reason: 'Hit limit reached' }
      const failed = tests.flatMap((test) => (test.status === FAILED ? [test] : []))
      const nrOfTests = tests.length
      if (failed.length === 0) return { status: 'survived', nrOfTests }
      const { id, failureMessage } = failed[0]
      return { status: 'killed', killedBy: [id], failureMessage, nrOfTests }
    } finally {
      shared.activeMutant = undefined
    }
  }

  /**
   * The bundle without counting and with the mutants of one file only: as fast as without any.
   * @param {string} file
   */
  #scriptFor(file) {
    if (file !== this.#file) {
      const own = this.#bundle.mutants.get(file)
      const kept = this.#bundle.code.replace(COUNTS, '0')
      this.#script = scriptOf(kept.replace(ASKS, (asks, id) => (own?.has(id) ? asks : 'false')))
      this.#file = file
    }
    return this.#script
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner },
]
