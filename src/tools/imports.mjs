// What source texts import, and where imports go in circles. TypeScript 7 has no compiler to ask,
// so texts are read by patterns.

import { posix } from 'node:path'

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
export function withoutComments(text) {
  return text.replace(COMMENT_OR_STRING, (part) => (part.startsWith('/') ? ' ' : part))
}

/**
 * The file that a relative import of `file` means.
 * @param {string} file
 * @param {string} specifier
 */
export const targetOf = (file, specifier) =>
  posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))

/**
 * An import as wallDebt.mjs lists it.
 * @param {string} from
 * @param {string} to
 */
export const pairOf = (from, to) => `${from.slice(4)} > ${to.slice(4)}`

/**
 * Every import that is a part of a circle, imports of types too.
 * @param {Map<string, string>} files texts by path
 */
export function circles(files) {
  const graph = new Map(
    [...files].map(([file, text]) => [
      file,
      importsOf(text)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => targetOf(file, specifier))
        .filter((target) => files.has(target)),
    ]),
  )
  // Tarjan: files are in one circle if each comes to the other.
  /** @type {Map<string, number>} */
  const order = new Map()
  /** @type {Map<string, number>} */
  const circleOf = new Map()
  /** @type {string[]} */
  const open = []
  /** @param {string} file @returns {number} */
  const walk = (file) => {
    const mine = order.size
    order.set(file, mine)
    open.push(file)
    let low = mine
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, walk(next))
      else if (!circleOf.has(next)) low = Math.min(low, order.get(next) ?? mine)
    }
    if (low === mine) {
      for (const member of open.splice(open.indexOf(file))) circleOf.set(member, mine)
    }
    return low
  }
  for (const file of graph.keys()) if (!order.has(file)) walk(file)

  const pairs = [...graph].flatMap(([file, targets]) =>
    targets
      .filter((target) => circleOf.get(target) === circleOf.get(file))
      .map((target) => pairOf(file, target)),
  )
  return [...new Set(pairs)]
}
