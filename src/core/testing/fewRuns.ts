/**
 * Setup of the mutation run (vitest.mutation.config.ts): every property is tried for a moment
 * only, always on the same cases, and its first failure is enough.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 20, endOnFailure: true })
