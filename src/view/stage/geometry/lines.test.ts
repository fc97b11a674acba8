import { expect, test } from 'vitest'
import { linesOf, sizeFor } from './lines.ts'

const words = (text: string) => [{ code: false, text }]

test('a word that does not fit begins a line', () => {
  expect(linesOf(words('mmmm mmmm mmmm'), 10, 80)).toBe(2)
  expect(linesOf(words('mmmm mmmm mmmm'), 10, 40)).toBe(3)
  expect(linesOf(words('mmmm mmmm mmmm'), 10, 200)).toBe(1)
})

test('code is not broken, what is glued to it goes with it', () => {
  const parts = [
    { code: false, text: 'It is ' },
    { code: true, text: 'a b c d e' },
    { code: false, text: '.' },
  ]
  expect(linesOf(parts, 10, 60)).toBe(2)
  expect(linesOf(parts, 10, 100)).toBe(1)
})

test('Chinese breaks anywhere but before a closing sign', () => {
  expect(linesOf(words('驱动写入条目。'), 10, 62)).toBe(2)
  expect(linesOf(words('驱动写入条目'), 10, 61)).toBe(1)
})

test('a long name goes on in the next line', () => {
  expect(linesOf(words('m'.repeat(20)), 10, 100)).toBe(2)
})

test('a sentence is as large as lets all of it be read, with its notes', () => {
  const place = { width: 100, height: 44 }
  const long = words('mmmm mmmm mmmm mmmm mmmm')
  expect(sizeFor(words('mmmm'), [], place, 16).size).toBe(16)
  const { size, line, fits } = sizeFor(long, [], place, 16)
  expect(fits).toBe(true)
  expect(size).toBeLessThan(16)
  expect(linesOf(long, size, 100) * line).toBeLessThanOrEqual(44.5)
  const note = { parts: words('note'), size: 12, line: 16 }
  expect(sizeFor(words('mmmm mmmm'), [note], place, 16).size).toBeLessThan(16)
  expect(sizeFor(words('mmmm '.repeat(40)), [], place, 16).fits).toBe(false)
})
