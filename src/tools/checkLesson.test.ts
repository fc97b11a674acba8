import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLesson } from '../lessons/parseLesson.ts'
import { checkLesson } from './checkLesson.ts'

const BUILT_IN = new URL('../lessons/builtIn/', import.meta.url)
const files = readdirSync(BUILT_IN)

test.each(files)('%s holds in the model, in each of its languages', (file) => {
  const { findings } = checkLesson(readFileSync(new URL(file, BUILT_IN), 'utf8'))
  expect(findings).toEqual([])
})

test('the example of the documentation is right', () => {
  const doc = readFileSync(new URL('../../docs/lessons.md', import.meta.url), 'utf8')
  const [, example] = /````markdown\n([\s\S]*?)````/.exec(doc) ?? []
  const { findings } = checkLesson(example)
  // It is shorter than a lesson that comes with the page.
  expect(findings.map(({ what }) => what)).toEqual([expect.stringMatching(/^Reading takes/)])
})

const HEAD = '---\nlesson: 1\ntitle: T\nscenario: tx?num=4\n---\n'
const whatIn = (body: string, head = HEAD) => checkLesson(head + body).findings[0]

describe('what is wrong is told with its line:', () => {
  test.each<[string, string, number, RegExp]>([
    ['no stop', 'Prose.\n', 7, /at least one stop/],
    ['an act that is not possible', '## A\n\n```do\ntake\n```\n', 9, /lead nowhere/],
    ['acts that cannot be read', '## A\n\n```do\nsend\nsendd\n```\n', 10, /`sendd` cannot be read/],
    [
      'a step that never comes',
      '## A\n\n```do\nsend\n```\n```at\navail.idx:7\n```\n',
      12,
      /come true/,
    ],
    [
      'what does not hold',
      '## A\n\n```do\nsend\n```\n```expect\nnum_free == 3\navail.idx == 2\n```\n',
      13,
      /avail\.idx == 2/,
    ],
    ['an expectation without sense', '## A\n\n```expect\nnum_fre == 3\n```\n', 9, /num_fre/],
    [
      'a question without an answer',
      '## A\n\n```do\nsend\n```\n```ask\navail.idx\n```\n',
      12,
      /no step before/,
    ],
    ['a picture', 'x\n\n![a](b.png)\n\n## A\n', 8, /cannot stand in a lesson/],
    ['HTML', '<script>alert(1)</script>\n\n## A\n', 6, /cannot stand in a lesson/],
    ['a program behind a link', '[a](javascript:alert(1))\n\n## A\n', 6, /leads to no page/],
    ['a block that there is not', '## A\n\n```run\nsend\n```\n', 8, /no block/],
  ])('%s', (_, body, line, what) => {
    const found = whatIn(body)
    expect(found?.what).toMatch(what)
    expect(found?.line).toBe(line)
  })

  test('a language that is missing', () => {
    const head = HEAD.replace('title: T', 'title: T / 题\nlanguages: en, zh')
    expect(whatIn('## A / 甲\n\nProse.\n', head)).toMatchObject({ line: 7, what: /zh/ })
    expect(whatIn('## A\n\nProse.\n\n[zh]\n正文。\n', head)?.what).toMatch(/in each language/)
  })

  test.each([
    '',
    '---\nlesson: 2\n---',
    '---\ntitle: a',
    '---\nlesson: 1\nlesson: 1\n---',
    '---\nx: 1\n---',
  ])('a header like %j', (text) => expect(checkLesson(text).findings).toHaveLength(1))
})

test('no text makes it stumble', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '---\n',
      '## ',
      '```',
      'do\n',
      'at\n',
      '[zh]\n',
      '\n',
      HEAD,
      'send',
      '*',
      '<b>',
      '|a|b|\n|-|-|\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const read = parseLesson(pieces.join(''))
      expect('lesson' in read || read.problem.line > 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
