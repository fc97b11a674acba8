/** Short traces of the real code, from all its areas: what a mutant of the core faces first. */
import { expect, test } from 'vitest'
import { carriedTraces } from './archive.ts'
import { replayText } from './replay.ts'

const MOST_CHARACTERS = 20_000

/** Unpacked once: each mutant gets all modules anew. */
const kept = globalThis as { shortTraces?: readonly (readonly [string, string])[] }
kept.shortTraces ??= carriedTraces()
  .flatMap(({ files }) => files)
  .filter(({ name, text }) => text.length < MOST_CHARACTERS && !/rand|16bit-run/.test(name))
  .map(({ name, text }) => [name, text] as const)

test.each(kept.shortTraces)('%s', (_, text) => {
  expect(replayText(text).difference).toBeNull()
})
