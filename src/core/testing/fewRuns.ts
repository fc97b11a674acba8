/**
 * Part of the mutation run (conformance/core.mutation.ts): every property is tried a few times
 * only, always on the same cases, and its first failure is enough.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: 1, numRuns: 3, interruptAfterTimeLimit: 1000, endOnFailure: true })
