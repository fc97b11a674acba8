/** What is wrong with a lesson, in words, and on which line. */

import { scriptWords } from '../host/refusedWords.ts'
import type { LessonFault } from '../protocol/lesson.ts'
import type { Words } from '../words/index.ts'
import type { Lesson, LessonProblem } from './lesson.ts'

export const problemWords = ({ t }: Words, { is, text, like }: LessonProblem): string =>
  t(`lesson.problem.${is}`, { text, like })

export function faultLine({ stops }: Lesson, fault: LessonFault): number {
  const { lines } = stops[fault.part]
  switch (fault.is) {
    case 'script':
      return fault.problem.is === 'act' || fault.problem.is === 'tooLong'
        ? lines.doings
        : lines.stand
    case 'expect':
    case 'condition':
      return lines.expects[fault.expect]
    case 'unasked':
      return lines.asks
    default:
      return fault satisfies never
  }
}

export function faultWords(words: Words, { stops }: Lesson, fault: LessonFault): string {
  const { t } = words
  switch (fault.is) {
    case 'script': {
      const { key, values } = scriptWords(words, fault.problem)
      return t('lesson.fault.script', { why: t(key, values) })
    }
    case 'expect':
      return t('lesson.fault.expect', {
        text: stops[fault.part].expects[fault.expect],
        step: fault.step,
      })
    case 'condition': {
      const { is, text } = fault.problem
      const why = t(`condition.${is}`, { text })
      return t('lesson.fault.condition', { text: stops[fault.part].expects[fault.expect], why })
    }
    case 'unasked':
      return t('lesson.fault.unasked', { text: fault.name || 'step' })
    default:
      return fault satisfies never
  }
}
