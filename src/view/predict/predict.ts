/**
 * Predict: a question about the step that comes next, as data. The true answer is what the core
 * says that it does; the wrong ones are what people take it for.
 */
import { barrierQuestion } from './barrier.ts'
import { kindOf } from './kind.ts'
import { nextQuestion } from './next.ts'
import { placeQuestion } from './place.ts'
import { signalQuestion } from './signal.ts'
import type { Asked, Question } from './types.ts'
import { lengthQuestion, valueQuestion } from './value.ts'

const QUESTIONS = {
  barrier: barrierQuestion,
  next: nextQuestion,
  length: lengthQuestion,
  signal: signalQuestion,
  place: placeQuestion,
  value: valueQuestion,
} as const

export const questionOf = (asked: Asked): Question =>
  QUESTIONS[kindOf(asked.step, asked.lookahead)](asked)
