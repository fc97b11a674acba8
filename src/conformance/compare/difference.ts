/** The first thing in which the core and a trace differ. */
export interface Difference {
  /** Number of the operation, counted from 1; 0 if it is no operation that is wrong. */
  readonly operation: number
  /** The operation as text, e.g. `add out=[[1073741824,64]] token=1`. */
  readonly text: string
  /** What differs: `return value`, `event 2`, `access 17`, or the name of a field. */
  readonly field: string
  readonly expected: string
  readonly got: string
  /** What went before, where that helps to find the place. */
  readonly before: readonly string[]
}

/** A difference inside an operation. */
export type Finding = Pick<Difference, 'field' | 'expected' | 'got'> & {
  readonly before?: readonly string[]
}

export const finding = (
  field: string,
  expected: unknown,
  got: unknown,
  before?: readonly string[],
): Finding => ({ field, expected: show(expected), got: show(got), before })

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)
