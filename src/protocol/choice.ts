import type { Call } from '../core/machine/calls.ts'

/** A decision that a person (or a policy) made. Scenario + choices is the truth. */
export type Choice =
  | { readonly actor: number; readonly call: Call }
  | { readonly actor: number; readonly steps: number }
