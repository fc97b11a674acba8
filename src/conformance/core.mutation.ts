/**
 * The tests that each mutant of the core has to face (tools/mutationRunner.mjs), as one bundle.
 * The first failure ends a run, so what kills most mutants soonest stands first. Random
 * schedules and other long runs are left out.
 */
import '../core/testing/fewRuns.ts'
import '../core/testing/boundedSteps.ts'
import '../core/golden/golden.test.ts'
import './shortTraces.ts'

import.meta.glob(
  [
    '../core/**/*.test.ts',
    '!../core/**/*.long.test.ts',
    '!../core/**/*.property.test.ts',
    '!../core/history/ownershipFromBytes.test.ts',
  ],
  { eager: true },
)
