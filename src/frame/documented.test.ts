import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EVENT_NAMES, readFromFrame, readReady } from './schema.ts'

const DOC = readFileSync('docs/embedding.md', 'utf8')
const examples = [...DOC.matchAll(/`(\{ "[^`]*\})`/g)].map(([, text]) => JSON.parse(text))

test('docs/embedding.md has an example of every event, and each is one', () => {
  const events = examples.filter((one) => 'event' in one)
  expect(events.map(({ event }) => event)).toEqual(EVENT_NAMES)
  for (const one of events) expect(readFromFrame(one)).toEqual(one)
})

test('its answers and what begins it are read as they stand there', () => {
  const answers = examples.filter((one) => 'ok' in one)
  expect(answers).toHaveLength(2)
  for (const one of answers) expect(readFromFrame(one)).toEqual(one)
  expect(examples.filter((one) => readReady(one))).toHaveLength(1)
})
