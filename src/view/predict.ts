/**
 * Predict: a question about the step that comes next, as data. The true answer is what the core
 * says that it does; the wrong ones are what people take it for.
 */
import { barrierQuestion, skippedBarrier } from './predictBarrier.ts'
import { nextQuestion } from './predictNext.ts'
import { placeQuestion } from './predictPlace.ts'
import { signalQuestion } from './predictSignal.ts'
import type { Asked, Question } from './predictTypes.ts'
import { lengthQuestion, valueQuestion } from './predictValue.ts'

const WRITES = new Set(['store', 'rmw', 'lock', 'unlock', 'tick'])
/** Of places with two values there are no three answers. */
const TWO_VALUES = /\.(broken|event_triggered)$|^remote\.held\[/

export function questionOf(asked: Asked): Question {
  const { kind, name, site } = asked.step
  if (kind === 'barrier' || skippedBarrier(site)) return barrierQuestion(asked)
  if (site.startsWith('fault.') || name === '') return nextQuestion(asked)
  if (kind === 'copy' || kind === 'read') return lengthQuestion(asked)
  if (kind === 'load') return signalQuestion(asked) ?? placeQuestion(asked)
  if (!WRITES.has(kind)) return nextQuestion(asked)
  return TWO_VALUES.test(name) ? placeQuestion(asked) : valueQuestion(asked)
}
