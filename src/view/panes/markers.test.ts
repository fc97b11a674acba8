import { expect, test } from 'vitest'
import { type Mark, named } from './markers.ts'

const mark = (about: Mark['about'], x: number): Mark => ({ about, x, of: x })
const shown = (...marks: Mark[]) =>
  named(marks, () => 30, 100, 400).map(({ about, x }) => `${about} ${x}`)

test('words stand beside each other, and not over the edge', () => {
  expect(
    shown(mark('kick', 200), mark('interrupt', 230), mark('kick', 99), mark('kick', 371)),
  ).toEqual(['kick 200', 'interrupt 230', 'kick 329'])
})

test('a word without room to the right of its mark stands to the left of it', () => {
  expect(shown(mark('error', 395))).toEqual(['error 353'])
  expect(shown(mark('error', 250), mark('interrupt', 240))).toEqual(['interrupt 198', 'error 250'])
})

test('of two that are too near the more telling one is named', () => {
  expect(shown(mark('kick', 103), mark('error', 102))).toEqual(['error 102'])
  expect(shown(mark('kick', 110), mark('kick', 115), mark('kick', 140))).toEqual([
    'kick 110',
    'kick 140',
  ])
})
