import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REMOTE_OPTIONS } from '../core/machine/scenario.ts'
import { FAULTS } from '../core/memory/faultFields.ts'
import { EXAMPLES } from './examples.ts'
import * as limits from './limits.ts'
import { FEATURES, TEXT_ROWS } from './rows.ts'
import { saidOf } from './testing/saidOf.ts'
import { parseScenario } from './text.ts'

const README = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const blocks = [...README.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text)

test('the texts of the documentation are examples, word for word', () => {
  expect(blocks.length).toBeGreaterThan(5)
  const texts: readonly string[] = Object.values(EXAMPLES)
  expect(blocks.filter((text) => !texts.includes(text))).toEqual([])
})

test('the documentation has every field and every word that a text may say', () => {
  const known = parseScenario('{ "vringscope": 1, "qqqq": 1, "remote": { "qqqq": 1 } }')
  const options = 'problems' in known ? known.problems.map(({ values }) => values.options) : []
  const fields = options.join(', ').split(', ')
  expect(fields).toContain('moves')
  const words = [...fields, ...FEATURES, ...FAULTS, ...REMOTE_OPTIONS]
  expect(words.filter((word) => !new RegExp(`\`"?${word}"?\``).test(README))).toEqual([])
})

const told = TEXT_ROWS.filter((row) => saidOf(row).length > 0)

test.each(told)('the documentation knows what $field may be', (row) => {
  const { path } = row
  const within = path[0] === 'remote' ? path[1] : path[0]
  const line = README.split('\n').find((l) => l.startsWith(`| \`${within}\` |`))
  expect(saidOf(row).filter((said) => !line?.includes(said))).toEqual([])
})

test('the documentation has every limit, as it is', () => {
  const rows = [...README.matchAll(/^\| `(MOST_\w+)` \|.*\| ([\d,]+) \|$/gm)]
  const told = rows.map(([, name, value]) => [name, Number(value.replaceAll(',', ''))])
  expect(Object.fromEntries(told)).toEqual({ ...limits })
})
