import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { deferredWords } from './deferredWords.ts'
import { problems } from './en/problems.ts'
import { stage } from './en/stage.ts'
import { start } from './en/start.ts'

const STAGE = resolve(import.meta.dirname, '../page/boot.ts')
const PAGE = resolve(import.meta.dirname, '../page/app.tsx')
/** An import or re-export of something that is there at run time. */
const IMPORT = /^(?:import|export)\s(?!type\b)[^']*?from '(\.[^']+\.tsx?)'/gms

/** The files that a page begins with, by their text: whatever `file` imports at once. */
function begin(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file)) return found
  const text = readFileSync(file, 'utf8')
  found.set(file, text)
  for (const [, path] of text.matchAll(IMPORT)) begin(resolve(dirname(file), path), found)
  return found
}

/** The embed waits for the words before it says what is wrong with a link. */
const WAITED_FOR = /^scenario\.problem\./

test('what a page begins with says nothing that comes later', () => {
  const later = Object.keys(deferredWords).filter((key) => !(key in start) && !WAITED_FOR.test(key))
  const files = begin(PAGE)
  expect(files.size).toBeGreaterThan(100)
  const early = [...files].flatMap(([file, text]) => {
    const said = new Set([...text.matchAll(/['"]([\w.[\]-]+)['"]/g)].map(([, key]) => key))
    const begun = [...text.matchAll(/`(\w+\.[\w.]*)\$\{/g)].map(([, prefix]) => prefix)
    return later
      .filter((key) => said.has(key) || begun.some((prefix) => key.startsWith(prefix)))
      .map((key) => `${file}: ${key}`)
  })
  expect(early).toEqual([])
})

/** Names of actors stand in one file with what the keys need; only the picker says them. */
const ONLY_PICKER = /^pick\./
/** What is said outright, or with a prefix that stands there. */
const SAID = /\b(?:t|rich)\(\s*['"`]([\w.[\]-]+)/g

test('what the stage begins with says nothing that comes with the page', () => {
  const files = begin(STAGE)
  expect(files.size).toBeGreaterThan(100)
  const said = [...files.values()].flatMap((text) => [...text.matchAll(SAID)].map(([, key]) => key))
  expect(said).toContain('stage.label')
  const here = Object.keys({ ...problems, ...stage })
  expect(
    said.filter((key) => !ONLY_PICKER.test(key) && !here.some((known) => known.startsWith(key))),
  ).toEqual([])
})
