import { nearest } from '../../scenario/nearest.ts'
import { quoted } from '../../scenario/quoted.ts'
import type { LinkProblem } from '../linkProblem.ts'

/** What is wrong with a link; thrown while one is read, and answered by whoever reads it. */
export class WrongLink extends Error {
  constructor(readonly problem: LinkProblem) {
    super(problem.is)
  }
}

/** A word that is none of those that may stand there. */
export const unknownWord = (param: string, written: string, known: readonly string[]): WrongLink =>
  new WrongLink({
    is: 'word',
    param,
    text: quoted(written),
    nearest: nearest(written, known),
    known: known.join(', '),
  })

/** Something that cannot be read, and an example of how it is written. */
export const unreadable = (param: string, written: string, like: string): WrongLink =>
  new WrongLink({ is: 'part', param, text: quoted(written), like })
