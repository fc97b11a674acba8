/**
 * Predict: a question about the step that comes next, as data. The true answer is what the core
 * says that it does; the wrong ones are what people take it for.
 */
import { barrierQuestion, nextQuestion, signalQuestion } from './events.ts'
import { lengthQuestion, placeQuestion, valueQuestion } from './fields.ts'
import { kindOf } from './kind.ts'
import type { Asked, Option, Question } from './types.ts'

const QUESTIONS = {
  barrier: barrierQuestion,
  next: nextQuestion,
  length: lengthQuestion,
  signal: signalQuestion,
  place: placeQuestion,
  value: valueQuestion,
} as const

/** How many answers there are to choose from. */
const CHOICES = 3

const isSame = (a: Option, b: Option): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * The truth stands among the first wrong answers that differ from it and from each other, at a
 * place that the number of the step decides: the same question is always asked in the same way.
 */
export function questionOf(asked: Asked): Question {
  const { step, lookahead } = asked
  const { ask, truth, wrong, why } = QUESTIONS[kindOf(step, lookahead)](asked)
  const others: Option[] = []
  for (const option of wrong)
    if (others.length < CHOICES - 1 && ![truth, ...others].some((o) => isSame(o, option)))
      others.push(option)
  const seed = Math.imul(step.index + 1, 0x9e3779b1) >>> 0
  if (seed & 0x10000) others.reverse()
  const right = (seed >>> 20) % CHOICES
  return { ask, options: [...others.slice(0, right), truth, ...others.slice(right)], right, why }
}
