import { defineConfig } from 'vitest/config'

/** The tests that each mutant has to face; `npm run mutation` (stryker.config.json) uses them. */
export default defineConfig({
  test: {
    watch: false,
    environment: 'node',
    include: ['src/conformance/core.mutation.ts'],
    setupFiles: ['src/core/testing/fewRuns.ts'],
    testTimeout: 120_000,
    isolate: false,
  },
})
