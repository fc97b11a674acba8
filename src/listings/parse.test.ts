import { expect, test } from 'vitest'
import { parseListing } from './parse.ts'

const read = (kernel: 'linux-3.x' | 'linux-6.x', text: string) =>
  parseListing('add', kernel, { file: 'x.c', text }).lines

test('the gutter keeps a line for one kernel', () => {
  const text = `
    | a
  3 |   b
  6 |   c
    |
  `
  expect(read('linux-3.x', text).map((line) => line.text)).toEqual(['a', '  b', ''])
  expect(read('linux-6.x', text).map((line) => line.text)).toEqual(['a', '  c', ''])
})

test('annotations become marks', () => {
  expect(read('linux-6.x', ' | a();  //@ add.idx add.ring //> kick //= head //+ //!')).toEqual([
    {
      text: 'a();',
      sites: ['add.idx', 'add.ring'],
      calls: 'kick',
      watch: 'head',
      joined: true,
      entry: true,
    },
  ])
})

test.each([
  ['no gutter', 'cannot read "no gutter"'],
  ['  5 | x', 'cannot read "  5 | x"'],
  ['  | x //@ add.nothing', 'there is no "add.nothing"'],
  ['  | x //> nothing', 'there is no "nothing"'],
  ['  | x //= nothing', 'there is no "nothing"'],
])('%s is refused', (row, why) => {
  expect(() => read('linux-6.x', row)).toThrow(why)
})
