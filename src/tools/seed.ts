/**
 * The tests of what holds for all inputs draw the same ones in every run, so that a change that
 * breaks nothing cannot fail. `SEED=7 npm run unit` draws others.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261201) })
