/** Each question of the first page leads where its sentence says. */
import { describe, expect, it } from 'vitest'
import { conditionAt } from '../session/breakpoints.ts'
import { Execution } from '../session/execution.ts'
import { performScript } from '../session/script/performScript.ts'
import { QUESTION_NAMES, QUESTIONS, type Question } from './questions.ts'

/** The execution that a question opens, at its step. */
function opened(question: Question): Execution {
  const performed = performScript(question)
  if ('problem' in performed) throw new Error(JSON.stringify(performed.problem))
  const execution = new Execution(question.scenario)
  execution.replay(performed.choices)
  execution.seek(performed.cursor)
  return execution
}

describe.each(QUESTION_NAMES)('%s', (name) => {
  const question: Question = QUESTIONS[name]
  const { claims, returns } = question

  it('leads to a step at which all that its sentence claims is so', () => {
    const execution = opened(question)
    const wrong = claims.filter((text) => {
      const condition = conditionAt(execution, { is: 'condition', text, queue: 'svq' })
      return !('holds' in condition && condition.holds(execution.machine.memory))
    })
    expect(claims.length).toBeGreaterThan(1)
    expect(wrong).toEqual([])
  })

  it.runIf(returns !== undefined)('is right about what the send returns', () => {
    expect(opened(question).trace.calls.at(-1)?.result).toBe(returns)
  })
})
