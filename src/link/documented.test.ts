import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACTS } from '../protocol/acts.ts'
import { START_NAMES } from './grammar/start.ts'
import { LOCKS, VIEW_ROWS } from './grammar/view.ts'

const DOC = readFileSync('docs/links.md', 'utf8')
const inCode = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code)

test('docs/links.md names every scenario that a link can begin with, and no other', () => {
  const [sentence] = /`NAME` is a scenario that the page knows.*/.exec(DOC) ?? ['']
  expect(inCode(sentence).sort()).toEqual(['NAME', ...START_NAMES].sort())
})

test('docs/links.md has a row for every act', () => {
  const rows = DOC.split('\n').filter((line) => line.startsWith('| `'))
  const first = rows.flatMap((row) => inCode(row.split('|')[1]))
  const words = Object.keys(ACTS).filter((name) => name !== 'call')
  expect(first).toEqual(expect.arrayContaining(words))
})

test('docs/links.md has the words of every parameter that says how a link is shown', () => {
  for (const [name, row] of Object.entries(VIEW_ROWS)) {
    const line = DOC.split('\n').find((one) => one.split('|')[1]?.includes(`\`${name}\``))
    if (row.is === 'word')
      expect([name, ...inCode(line?.split('|')[2] ?? '')]).toEqual([name, ...row.of])
    else expect(line, name).toBeDefined()
  }
  const [locks] = DOC.split('\n').filter((line) => line.startsWith('| `lock`'))
  for (const lock of LOCKS.filter((one) => !Object.hasOwn(ACTS, one)))
    expect(inCode(locks)).toContain(lock)
})
