import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deferredWords } from '../words/deferredWords.ts'
import { page } from '../words/page.ts'
import { isSaid } from './said.ts'

/** What the element shows and answers with, beside steps and stage. */
const FILES = [
  ...readdirSync('src/element').map((file) => `src/element/${file}`),
  ...readdirSync('src/host').map((file) => `src/host/${file}`),
  ...['src/ui/stage/caption/told.ts', 'src/ui/stage/caption/notesOf.ts'],
  ...['src/ui/menus/breakpoints/spotText.ts', 'src/view/panes/stageText.ts'],
].filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

const KEYS: readonly string[] = Object.keys({ ...page, ...deferredWords })

test('the package keeps all words that the element says', () => {
  const source = FILES.map((file) => readFileSync(file, 'utf8')).join('\n')
  const written = [...source.matchAll(/['`]([a-z]\w*(?:\.\w+)*\.)(\w*)(?:['`]|\$\{)/g)]
  // Of what a host says, fields are called so.
  const fields = ['link.', 'scenario.']
  const begun = written
    .map(([, within, last]) => `${within}${last}`)
    .filter((b) => !fields.includes(b))
  const said = KEYS.filter((key) =>
    begun.some((b) => (b.endsWith('.') ? key.startsWith(b) : key === b)),
  )
  expect(said.length).toBeGreaterThan(60)
  expect(said.filter((key) => !isSaid('ui', key))).toEqual([])
})
