/**
 * All tests of the core and the replay of a few traces as one file, for the mutation run: the
 * modules are loaded once for each mutant and not once for each file. What kills most mutants
 * soonest stands first, as the first failure ends a run.
 */
await import('./golden.test.ts')
const rules = import.meta.glob('./rules/*.test.ts')
const traces = import.meta.glob('../conformance/replay*.test.ts')
const rest = import.meta.glob([
  './**/*.test.ts',
  '!./**/*.long.test.ts',
  // Random schedules: slow, and what they kill here is killed by the shorter ones too.
  '!./**/*.property.test.ts',
  '!./owner.test.ts',
])
for (const tests of [rules, traces, rest]) for (const load of Object.values(tests)) await load()
