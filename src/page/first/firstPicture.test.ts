import { expect, test } from 'vitest'
import { createWords, loadWords } from '../../words/index.ts'
import { firstPicture } from './firstPicture.ts'

const drawn = loadWords('en').then(async () =>
  firstPicture([createWords('en'), await loadWords('zh')]),
)

test('the first picture is there in every layout, its buttons by their keys', async () => {
  const { html } = await drawn
  expect([...html.matchAll(/data-layout="(\w+)"/g)].map(([, name]) => name)).toEqual([
    'desktop',
    'embed',
    'tablet',
    'upright',
    'phone',
  ])
  expect(html.match(/<button [^>]*data-key="control\.send"/g)).toHaveLength(5)
})

test('what both languages say alike stands there once, the rest twice', async () => {
  const { html } = await drawn
  const said = (text: string) => html.split('data-layout="')[1].split(`>${text}<`).length - 1
  const alone = said('avail.idx')
  expect(alone).toBeGreaterThan(0)
  expect(html).toMatch(/<text [^>]*lang="en"[^>]*>Waiting senders</)
  const english = await firstPicture([createWords('en'), createWords('en')])
  expect(english.html.split('data-layout="')[1].split('>avail.idx<').length - 1).toBe(alone)
  expect(english.html).not.toContain('lang=')
})

test('a strict policy allows all of it: its sizes are classes, and each has its rule', async () => {
  const { html, css } = await drawn
  expect(html).not.toMatch(/ style=|<script| on\w+=/)
  const named = new Set([...html.matchAll(/\b(f\d+)\b/g)].map(([, name]) => name))
  expect([...named].filter((name) => !css.includes(`.${name}{`))).toEqual([])
})
