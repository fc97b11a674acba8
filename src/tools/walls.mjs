// Import directions, and the few words that only some folders may say. Run as a
// program it prints every violation and a count; ARCHITECTURE.md tells why.

import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { isMain, ROOT } from './run.mjs'

/**
 * Which folder of src may import what. `session/wire/client` is one module of a folder;
 * `type core` allows `import type` only (in tests, values too).
 * @type {Record<string, string[]>}
 */
export const WALLS = {
  core: [],
  listings: ['core'],
  dump: ['core'],
  conformance: ['core'],
  words: [],
  view: ['core', 'listings', 'words', 'type protocol', 'type session'],
  scenario: ['core', 'protocol', 'type session'],
  lessons: ['core', 'listings', 'scenario'],
  protocol: ['core'],
  session: ['core', 'protocol', 'lessons'],
  store: ['session/wire/client', 'protocol', 'core'],
  stage: ['view', 'words', 'core', 'type session'],
  ui: ['store', 'view', 'stage', 'listings', 'words', 'lessons', 'scenario', 'type core'],
  page: ['ui', 'store', 'scenario', 'words', 'core', 'session/wire/client', 'session/wire/worker'],
  tools: [],
}

/**
 * Packages with a home: the files that may import them. All others are free, but
 * core has no package at all.
 * @type {{ packages: RegExp, homes: RegExp }[]}
 */
export const PACKAGES = [
  {
    packages: /^(react|react-dom|vitest-browser-react)(\/|$)/,
    homes: /^src\/(ui\/|page\/|store\/hooks\.ts$)/,
  },
  { packages: /^d3(-|\/|$)/, homes: /^src\/stage\// },
  { packages: /^zustand(\/|$)/, homes: /^src\/store\// },
]

/**
 * Words with a home.
 * @type {{ word: RegExp, homes: RegExp, why: string }[]}
 */
export const WORDS = [
  {
    word: /\bpostMessage\b/,
    homes: /^src\/(session\/(wire\/|bench\.ts$)|page\/)/,
    why: 'messages pass through session/wire/ (and page/, for its host) only',
  },
  {
    word: /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bcrypto\./,
    homes: /^src\/(?!core\/)/,
    why: 'core is a function of its inputs: no clock, no randomness',
  },
]

/** Programs, tests and their helpers beside the core may measure, print and read files. */
const OUTSIDE_CORE = /\.test\.tsx?$|^src\/core\/(bench\.ts$|testing\/)/

const COMMENT_OR_STRING =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g

const IMPORTS = [
  /\b(?:import|export)\s+(type\s)?[\w$*{}\s,]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*()['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*()['"]([^'"]+)['"]/g,
  /\bnew\s+URL\s*\(\s*()['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
]

/**
 * The modules a source text names, and whether for their types only.
 * @param {string} text
 */
export function importsOf(text) {
  const code = withoutComments(text)
  return IMPORTS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, type, specifier]) => ({ specifier, type: Boolean(type) })),
  )
}

/** @param {string} text */
function withoutComments(text) {
  return text.replace(COMMENT_OR_STRING, (part) => (part.startsWith('/') ? ' ' : part))
}

/**
 * What is wrong with one file, in words; empty if nothing is.
 * @param {string} file path from the root, with `/`: `src/core/memory.ts`
 * @param {string} text
 */
export function violations(file, text) {
  /** @type {string[]} */
  const found = []
  const test = /\.test\.tsx?$|\/testing\//.test(file)
  const layer = layerOf(file)
  const allowed = WALLS[layer]
  if (!allowed) return [`${file}: the table of src/tools/walls.mjs has no entry for "${layer}"`]

  for (const { specifier, type } of importsOf(text)) {
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))
      if (layerOf(target) === layer) continue
      const module = target.replace(/^src\//, '').replace(/\.\w+$/, '')
      const open = allowed.some((entry) => {
        const typesOnly = entry.startsWith('type ')
        const place = entry.replace('type ', '')
        return (module === place || module.startsWith(`${place}/`)) && (!typesOnly || type || test)
      })
      if (!open) {
        found.push(
          `${file}: ${layer} may import ${allowed.join(', ') || 'nothing'}; not ${specifier}`,
        )
      }
    } else {
      const home = PACKAGES.find(({ packages }) => packages.test(specifier))
      if (home && !home.homes.test(file)) {
        found.push(`${file}: ${specifier} belongs to ${home.homes.source}`)
      } else if (layer === 'core' && !OUTSIDE_CORE.test(file)) {
        found.push(`${file}: core imports no package; not ${specifier}`)
      }
    }
  }

  if (!OUTSIDE_CORE.test(file)) {
    const code = withoutComments(text)
    for (const { word, homes, why } of WORDS) {
      const said = word.exec(code)
      if (said && !homes.test(file)) found.push(`${file}: ${said[0]}: ${why}`)
    }
  }
  return found
}

/**
 * The folder of src a file is in; files of src itself are `main`, those outside go
 * by their own first folder.
 * @param {string} file
 */
function layerOf(file) {
  const [top, folder, ...rest] = file.split('/')
  if (top !== 'src') return top
  return rest.length ? folder : 'main'
}

if (isMain(import.meta.url)) {
  const files = readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    // Tools are Node programs apart from the site; their tests quote bad imports.
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/tools/'))
    .sort()
  const found = files.flatMap((file) => violations(file, readFileSync(new URL(file, ROOT), 'utf8')))
  for (const line of found) console.log(line)
  console.log(`walls: ${files.length} files, ${found.length} violations`)
  if (found.length) process.exitCode = 1
}
