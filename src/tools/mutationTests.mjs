/**
 * `describe`, `test` and hooks as the tests of the core use them, for runs inside of a process
 * that goes on (mutationRunner.mjs). What they expect, Vitest's own `expect` decides.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'

/** Packages that Vitest brings along. */
const near = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'))
/** @param {string} name */
const brought = (name) => import(pathToFileURL(near.resolve(name)).href)
const { GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai, setState } =
  await brought('@vitest/expect')
const { format: pretty } = await brought('@vitest/pretty-format')

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
const expect = Object.assign(
  (/** @type {unknown} */ value, /** @type {string} */ message) => chai.expect(value, message),
  chai.expect,
)
Object.assign(globalThis, { [GLOBAL_EXPECT]: expect })
setState({ assertionCalls: 0 }, expect)

/** The text of an inline snapshot, as it stands in a test. */
const withoutIndent = (/** @type {string} */ text) => {
  const lines = text.split('\n').slice(1, -1)
  const indent = lines[0].length - lines[0].trimStart().length
  return lines.map((line) => line.slice(indent)).join('\n')
}
Object.assign(chai.Assertion.prototype, {
  /** @this {{ _obj: string }} @param {string} path */
  toMatchFileSnapshot(path) {
    chai.expect(this._obj).toBe(readFileSync(path, 'utf8'))
  },
  /** @this {{ _obj: unknown }} @param {string} text */
  toMatchInlineSnapshot(text) {
    const said = pretty(this._obj, { escapeString: false, printBasicPrototype: false })
    chai.expect(said).toBe(withoutIndent(text))
  },
})

/** Stryker's words for how a test ends. */
const PASSED = /** @type {import('@stryker-mutator/api/test-runner').TestStatus.Success} */ (0)
export const FAILED = /** @type {import('@stryker-mutator/api/test-runner').TestStatus.Failed} */ (
  1
)

/**
 * @typedef {(...args: any[]) => unknown} Body
 * @typedef {{ name: string, before: Body[], after: Body[] }} Group
 * @typedef {{ id: string, body: Body, groups: Group[] }} Test
 */

/** Tests in the order in which they were written down. */
export class Registry {
  /** @type {Test[]} */
  #tests = []
  /** @type {Group[]} Around the next test. */
  #around = [{ name: '', before: [], after: [] }]
  /** @type {Map<string, number>} How many tests have this name. */
  #named = new Map()
  /** What `import … from 'vitest'` gives. */
  api

  constructor() {
    const it = withEach((name, body) => this.#test(name, body))
    const describe = withEach((name, body) => {
      this.#around.push({ name, before: [], after: [] })
      body()
      this.#around.pop()
    })
    const beforeEach = (/** @type {Body} */ body) => this.#around.at(-1)?.before.push(body)
    const afterEach = (/** @type {Body} */ body) => this.#around.at(-1)?.after.push(body)
    this.api = { describe, it, test: it, expect, beforeEach, afterEach }
  }

  /**
   * @param {string} name
   * @param {Body} body
   */
  #test(name, body) {
    const full = [...this.#around.map((one) => one.name), name].join(' ').trim()
    const n = (this.#named.get(full) ?? 0) + 1
    this.#named.set(full, n)
    this.#tests.push({ id: n > 1 ? `${full} (${n})` : full, body, groups: [...this.#around] })
  }

  /**
   * @param {{
   *   only?: ReadonlySet<string> | null,
   *   bail?: boolean,
   *   before?: (id: string) => void,
   *   after?: () => void,
   * }} how `only` some; with `bail`, until one fails
   * @returns what Stryker wants to know of each test that ran
   */
  async run({ only = null, bail = false, before, after }) {
    const results = []
    for (const test of this.#tests) {
      const { id } = test
      if (only && !only.has(id)) continue
      before?.(id)
      const start = performance.now()
      const failureMessage = await failureOf(test)
      const timeSpentMs = performance.now() - start
      after?.()
      const result = { id, name: id, timeSpentMs }
      if (failureMessage === null) results.push({ ...result, status: PASSED })
      else results.push({ ...result, status: FAILED, failureMessage })
      if (bail && failureMessage !== null) break
    }
    return results
  }
}

/**
 * The message of what went wrong, or null.
 * @param {Test} test
 */
async function failureOf({ body, groups }) {
  try {
    for (const { before } of groups) for (const hook of before) await hook()
    await body()
    for (const { after } of groups) for (const hook of after) await hook()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * `add`, and `add.each` with the words of a name filled in.
 * @param {(name: string, body: Body) => void} add
 */
function withEach(add) {
  const each = (/** @type {readonly unknown[]} */ cases) => {
    return (/** @type {string} */ name, /** @type {Body} */ body) => {
      for (const value of cases) {
        const args = Array.isArray(value) ? value : [value]
        const words = args.slice(0, name.match(/%[sdi]/g)?.length ?? 0)
        add(format(name, ...words), () => body(...args))
      }
    }
  }
  return Object.assign(add, { each })
}
