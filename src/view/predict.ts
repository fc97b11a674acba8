/**
 * Predict: a question about the step that comes next, as data. The true answer is what the core
 * says that it does; the wrong ones are what people take it for.
 */
import { barrierQuestion } from './predictBarrier.ts'
import { kindOf } from './predictKind.ts'
import { nextQuestion } from './predictNext.ts'
import { placeQuestion } from './predictPlace.ts'
import { signalQuestion } from './predictSignal.ts'
import type { Asked, Question } from './predictTypes.ts'
import { lengthQuestion, valueQuestion } from './predictValue.ts'

const QUESTIONS = {
  barrier: barrierQuestion,
  next: nextQuestion,
  length: lengthQuestion,
  signal: signalQuestion,
  place: placeQuestion,
  value: valueQuestion,
} as const

export const questionOf = (asked: Asked): Question =>
  QUESTIONS[kindOf(asked.step, asked.peeked)](asked)
