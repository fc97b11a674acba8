/** Texts that mean no good: whatever they are, they are answered at once, and shortly. */
import { describe, expect, test } from 'vitest'
import { EXAMPLES } from './examples.ts'
import { MOST_MISSPELT, MOST_PROBLEMS, MOST_QUOTED, MOST_TEXT } from './limits.ts'
import { nearest } from './nearest.ts'
import { cpuTime } from './testing/cpuTime.ts'
import { mutated, numbers } from './testing/mutations.ts'
import { parseScenario } from './text.ts'

const MOST_MS = 50
/** Longest of all that is said of a problem: five quotations, with room for the names of fields. */
const MOST_SAID = 1200

const lines = (
  line: (i: number) => string,
  before = '{ "vringscope": 1,\n',
  after = '}',
): string => {
  let text = before
  for (let i = 0; text.length + line(i).length + after.length <= MOST_TEXT; i++) text += line(i)
  return text + after
}
const filled = (before: string, with_: string, after: string): string =>
  before +
  with_.repeat(Math.floor((MOST_TEXT - before.length - after.length) / with_.length)) +
  after

const GREATEST: Readonly<Record<string, string>> = {
  'an unknown field a line': lines((i) => `"k${i}": 1,\n`),
  'the same field in each line': lines(() => '"num": 4,\n'),
  'no comma in any line': lines((i) => `"k${i}": 1\n`),
  'a bare word a line': lines((i) => `k${i}\n`),
  'a wrong item a line': lines(() => '"x",\n', '{ "vringscope": 1, "features": [\n', ']}'),
  'an endpoint of unknown fields': lines(
    (i) => `"k${i}":1,`,
    '{ "vringscope":1,"endpoints":[{',
    '}]}',
  ),
  'a name of 64 kB where one is expected': filled('{"vringscope":1,"kernel":"', 'linux-', '"}'),
  'a field with a name of 64 kB': filled('{"vringscope":1,"', 'num', '":4}'),
  'a fault of 64 kB': filled('{"vringscope":1,"faults":[{"fault":"', 'skip', '"}]}'),
  'a number of 64 kB': filled('{"vringscope":1,"seed":"0x', 'f', '"}'),
  'a service of 64 kB': filled(
    '{"vringscope":1,"remote":{"profile":"openamp","endpoints":[{"service":"',
    'a',
    '"}]}}',
  ),
  'brackets as deep as they may be, and full': filled(
    `{"vringscope":1,"seed":${'['.repeat(990)}`,
    '1,',
    `1${']'.repeat(990)}}`,
  ),
  'one long comment': filled('/*', ' ', '*/'),
  backslashes: filled('{"', '\\', '"}'),
}

describe('a text of the greatest length', () => {
  test.each(Object.entries(GREATEST))('is answered within 50 ms: %s', async (_, text) => {
    expect(text.length).toBeGreaterThan(MOST_TEXT - 3100)
    expect(await cpuTime(() => parseScenario(text), MOST_MS)).toBeLessThan(MOST_MS)
  })

  test.each(Object.entries(GREATEST))('is told in few words: %s', (_, text) => {
    const parsed = parseScenario(text)
    const problems = 'problems' in parsed ? parsed.problems : []
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS)
    for (const { field, values } of problems)
      expect(JSON.stringify([field, values]).length).toBeLessThan(MOST_SAID)
  })

  test('with an error in each line has the first fifty told, and all of them counted', () => {
    const parsed = parseScenario(GREATEST['an unknown field a line'])
    if (!('problems' in parsed)) throw new Error('it was accepted')
    expect(parsed.problems.map(({ line }) => line)).toEqual(
      Array.from({ length: MOST_PROBLEMS }, (_, i) => i + 2),
    )
    expect(parsed.count).toBe(GREATEST['an unknown field a line'].split('\n').length - 2)
  })
})

test('a near name is looked for if the written one is short', () => {
  expect(nearest(`${'q'.repeat(MOST_MISSPELT)}`, ['q'.repeat(MOST_MISSPELT + 1)])).not.toBe('none')
  expect(nearest(`${'q'.repeat(MOST_MISSPELT + 1)}`, ['q'.repeat(MOST_MISSPELT + 2)])).toBe('none')
})

const first = (text: string) => {
  const parsed = parseScenario(text)
  return 'problems' in parsed ? parsed.problems[0] : null
}

describe('what was written', () => {
  test('is quoted as it stands there, cut where it is long', () => {
    expect(first('{ "vringscope": 1, "seed": 1e400 }')?.values.got).toBe('1e400')
    const long = first(`{ "vringscope": 1, "kernel": "${'x'.repeat(500)}" }`)?.values.got
    expect(long).toBe(`"${'x'.repeat(MOST_QUOTED - 1)}…`)
  })

  test('has a name where nobody can see it', () => {
    expect(first('{ "vringscope": 1, \u200B"num": 4 }')?.values.got).toBe('U+200B')
    expect(first('{ "vringscope": 1, "num\u00A0": 4 }')?.values.key).toBe('numU+00A0')
  })

  test('may begin with a byte order mark', () => {
    expect(parseScenario('\uFEFF{ "vringscope": 1 }')).toEqual(parseScenario('{ "vringscope": 1 }'))
  })
})

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
  'a field called %s is an unknown one, and changes nothing',
  (name) => {
    const text = (within: string) => parseScenario(within)
    expect(text(`{ "vringscope": 1, "${name}": { "num": 4 } }`)).toMatchObject({
      problems: [{ is: 'unknownKey', field: name, offset: 19 }],
      count: 1,
    })
    expect(text(`{ "${name}": { "vringscope": 1 } }`)).toMatchObject({
      problems: [{ is: 'missing' }, { is: 'unknownKey' }],
    })
    expect(text(`{ "vringscope": 1, "heap": { "${name}": 1 } }`)).toMatchObject({
      problems: [{ is: 'unknownKey', field: `heap.${name}` }],
    })
    expect({}).not.toHaveProperty('num')
  },
)

test('50,000 mutated texts are answered, each within 50 ms', async () => {
  const examples = Object.values(EXAMPLES)
  const next = numbers(1)
  let accepted = 0
  for (let i = 0; i < 50_000; i++) {
    const text = mutated(examples[i % examples.length], next)
    let parsed: ReturnType<typeof parseScenario> | null = null
    const ms = await cpuTime(() => {
      parsed = parseScenario(text)
    }, MOST_MS)
    if (ms >= MOST_MS) expect(`${ms} ms: ${text}`).toBe('')
    if (parsed && 'scenario' in parsed) accepted++
    else expect((parsed as unknown as { count: number }).count).toBeGreaterThan(0)
  }
  // Some changes do no harm, most do.
  expect(accepted).toBeGreaterThan(100)
  expect(accepted).toBeLessThan(25_000)
}, 300_000)
