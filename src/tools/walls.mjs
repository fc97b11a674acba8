// Import directions, circles, words that only some folders may say, and sizes. Run as a program
// it prints every violation and a count; the rules are in wallRules.mjs, ARCHITECTURE.md tells why.

import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { circles, importsOf, pairOf, targetOf, withoutComments } from './imports.mjs'
import { isMain, ROOT } from './run.mjs'
import { DEBT } from './wallDebt.mjs'
import {
  MOST_FILES,
  MOST_LINES,
  OUTSIDE_CORE,
  PACKAGES,
  PROGRAM,
  READ_BACK,
  READ_WITH_REASON,
  REASON,
  ROOMS,
  TEST,
  TESTS_ALSO,
  TYPED,
  WORDS,
} from './wallRules.mjs'

/** @typedef {Record<'directions' | 'circles' | 'folders' | 'files' | 'strings', string[]>} Debt */

/** @param {string} file `src/core/memory/vring.ts` → `core/memory/vring` */
const moduleOf = (file) => file.replace(/^src\//, '').replace(/\.\w+$/, '')

/**
 * Is `module` the place, or in it?
 * @param {string} module
 * @param {string} place
 */
const isIn = (module, place) => module === place || module.startsWith(`${place}/`)

/**
 * The room of a file: the longest name in the table that fits.
 * @param {string} file
 */
function roomOf(file) {
  const rooms = Object.keys(ROOMS).filter((room) => isIn(moduleOf(file), room))
  return rooms.sort((a, b) => b.length - a.length)[0]
}

/**
 * What a test of a room may import.
 * @param {string} room
 */
function openToTests(room) {
  const top = room.split('/')[0]
  const within = Object.keys(ROOMS).filter((other) => isIn(other, top))
  return [top, ...TESTS_ALSO, ...within.flatMap((other) => ROOMS[other])].map((entry) =>
    entry.replace('type ', ''),
  )
}

/**
 * What is wrong with one file by itself; empty if nothing is. `pair` names an import in the
 * wrong direction as wallDebt.mjs lists it.
 * @param {string} file path from the root, with `/`: `src/core/memory/memory.ts`
 * @param {string} text
 * @returns {{ says: string, pair?: string }[]}
 */
export function violations(file, text) {
  const room = roomOf(file)
  if (!room) return [{ says: `${file}: the table of src/tools/wallRules.mjs has no room for it` }]
  /** @type {{ says: string, pair?: string }[]} */
  const found = []
  const test = TEST.test(file) || PROGRAM.test(file)
  const allowed = test ? openToTests(room) : ROOMS[room]

  for (const { specifier, type } of importsOf(text)) {
    if (specifier.startsWith('.')) {
      const target = targetOf(file, specifier)
      const open = allowed.some((entry) => {
        const [place, types] = entry.startsWith('type ') ? [entry.slice(5), true] : [entry, false]
        return isIn(moduleOf(target), place) && (!types || type)
      })
      if (open || roomOf(target) === room) continue
      found.push({
        says: `${file}: ${room} may import ${allowed.join(', ') || 'nothing'}; not ${specifier}`,
        pair: pairOf(file, target),
      })
    } else {
      const home = PACKAGES.find(({ packages }) => packages.test(specifier))
      if (home && !home.homes.test(file)) {
        found.push({ says: `${file}: ${specifier} belongs to ${home.homes.source}` })
      } else if (isIn(room, 'core') && !OUTSIDE_CORE.test(file)) {
        found.push({ says: `${file}: core imports no package; not ${specifier}` })
      }
    }
  }

  if (!OUTSIDE_CORE.test(file)) {
    const code = withoutComments(text)
    for (const { word, homes, why } of WORDS) {
      const said = word.exec(code)
      if (said && !homes.test(file)) found.push({ says: `${file}: ${said[0]}: ${why}` })
    }
  }
  return found
}

/**
 * Lines in which a string is read back into a meaning, but those that have their reason.
 * @param {string} file
 * @param {string} text
 */
export function readBack(file, text) {
  if (!TYPED.test(file)) return []
  const code = withoutComments(text)
  const lines = READ_BACK.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(({ index, 0: { length } }) => {
      const from = code.lastIndexOf('\n', index + length - 1) + 1
      return code.slice(from, (code.indexOf('\n', from) + 1 || code.length + 1) - 1).trim()
    }),
  )
  return [...new Set(lines)].filter(
    (line) => !READ_WITH_REASON.some((r) => `src/${r.file}` === file && line.includes(r.has)),
  )
}

/**
 * Folders with too many files and files with too many lines.
 * @param {Map<string, string>} files texts by path
 */
export function sizes(files) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const file of files.keys()) {
    const folder = posix.dirname(file)
    if (!TEST.test(file)) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const long = [...files].filter(([, text]) => {
    const lines = text.split('\n')
    return lines.length - 1 > MOST_LINES && !REASON.test(lines.slice(0, 10).join('\n'))
  })
  return {
    folders: [...counts]
      .filter(([, count]) => count > MOST_FILES)
      .map(([folder]) => folder.slice(4)),
    files: long.map(([file]) => file.slice(4)),
  }
}

/**
 * All that is wrong with these files, but the debt; and the debt that is paid.
 * @param {Map<string, string>} files texts by path
 * @param {Debt} debt
 */
export function check(files, debt) {
  // Tools are Node programs apart from the site; their tests quote bad imports.
  const code = new Map([...files].filter(([file]) => !file.startsWith('src/tools/')))
  const single = [...code].flatMap(([file, text]) => violations(file, text))
  const { folders, files: long } = sizes(files)
  const strings = [...code].flatMap(([file, text]) =>
    readBack(file, text).map((line) => [file.slice(4), line]),
  )
  /** @type {[string[], keyof Debt, (line: string) => string][]} */
  const owed = [
    [single.flatMap(({ pair }) => pair ?? []), 'directions', wordsOf(single)],
    [circles(code), 'circles', (pair) => `${pair}: a circle of imports goes through it`],
    [folders, 'folders', (folder) => `${folder}: more than ${MOST_FILES} files`],
    [
      [...new Set(strings.map(([file]) => file))],
      'strings',
      (file) =>
        strings
          .filter(([where]) => where === file)
          .map(([, line]) => `${file}: a string is read back into a meaning: ${line}`)
          .join('\n'),
    ],
    [long, 'files', (file) => `${file}: more than ${MOST_LINES} lines, and no reason at its head`],
  ]
  return [
    ...single.filter(({ pair }) => !pair).map(({ says }) => says),
    ...owed.flatMap(([now, kind, say]) => [
      ...now.filter((line) => !debt[kind].includes(line)).map(say),
      ...debt[kind]
        .filter((line) => !now.includes(line))
        .map((line) => `${line}: this debt is paid; take the line out of wallDebt.mjs (${kind})`),
    ]),
  ]
}

/**
 * @param {{ says: string, pair?: string }[]} found
 * @returns {(pair: string) => string}
 */
const wordsOf = (found) => (line) => found.find(({ pair }) => pair === line)?.says ?? line

export function readSources() {
  const names = readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(tsx?|mjs)$/.test(file))
    .sort()
  return new Map(names.map((file) => [file, readFileSync(new URL(file, ROOT), 'utf8')]))
}

if (isMain(import.meta.url)) {
  const files = readSources()
  const found = check(files, DEBT)
  const owed = Object.values(DEBT).reduce((sum, lines) => sum + lines.length, 0)
  for (const line of found) console.log(line)
  console.log(`walls: ${files.size} files, ${found.length} violations, ${owed} lines of debt`)
  if (found.length) process.exitCode = 1
}
