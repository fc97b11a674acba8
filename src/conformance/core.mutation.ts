/**
 * The tests that each mutant of the core has to face, as one file: so its modules are loaded
 * once for each mutant and not once for each file. The first failure ends a run, so what kills
 * most mutants soonest stands first. Random schedules and other long runs are left out.
 */
import { expect, test } from 'vitest'
import { carriedTraces } from './archive.ts'
import { replayText } from './replay.ts'

/** Short traces of the real code, from all its areas. */
const MOST_CHARACTERS = 12_000
const traces = carriedTraces()
  .flatMap(({ files }) => files)
  .filter(({ name, text }) => text.length < MOST_CHARACTERS && !name.includes('rand'))
  .map(({ name, text }) => [name, text] as const)

await import('../core/golden.test.ts')
test.each(traces)('%s', (_, text) => {
  expect(replayText(text).difference).toBeNull()
})
const rest = import.meta.glob([
  '../core/**/*.test.ts',
  '!../core/**/*.long.test.ts',
  '!../core/**/*.property.test.ts',
  '!../core/owner.test.ts',
])
for (const load of Object.values(rest)) await load()
