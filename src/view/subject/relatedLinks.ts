/** The links of a chain that the stage leaves out because there are too many of their kind. */
import type { Chain } from './related.ts'
import { type Subject, subjectName } from './subject.ts'

/** @param spare all that it leaves out */
export const chainLinks = <L extends { readonly subject?: Subject }>(
  spare: readonly L[],
  { names }: Chain,
): L[] => spare.filter(({ subject }) => subject !== undefined && names.has(subjectName(subject)))
