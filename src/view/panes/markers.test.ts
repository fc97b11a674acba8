import { expect, test } from 'vitest'
import { type Mark, named } from './markers.ts'

const mark = (about: Mark['about'], x: number): Mark => ({ about, x, of: x })
const shown = (...marks: Mark[]) =>
  named(marks, () => 30, 100, 400).map(({ about, x }) => `${about} ${x}`)

test('words stand beside each other, and not over the edge', () => {
  expect(
    shown(mark('kick', 200), mark('interrupt', 230), mark('kick', 99), mark('kick', 371)),
  ).toEqual(['kick 200', 'interrupt 230'])
})

test('of two that are too near the more telling one is named', () => {
  expect(shown(mark('interrupt', 190), mark('kick', 200), mark('error', 215))).toEqual([
    'error 215',
  ])
  expect(shown(mark('kick', 200), mark('kick', 229), mark('kick', 258))).toEqual([
    'kick 200',
    'kick 258',
  ])
})
