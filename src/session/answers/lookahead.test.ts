import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { KERNELS } from '../../core/machine/scenario.ts'
import type { Lookahead } from '../../protocol/protocol.ts'
import { Execution } from '../execution.ts'
import { Performer } from '../perform.ts'
import { Driver, message } from '../testing/driver.ts'
import { act, SETTINGS, scenarios, wild } from '../testing/restless.ts'
import { lookAhead } from './lookahead.ts'

const MESSAGE = message('hello world!')

describe.each(KERNELS)('peek, %s', (kernel) => {
  it('says what each step of a send, a take and a completion then does', () => {
    const s = new Driver({ kernel })
    for (let n = 0; n < 150; n++) {
      const [answer] = s.session.handle({ do: 'lookahead', args: MESSAGE })
      if (answer.is !== 'lookahead') throw new Error('another answer')
      const [step] = answer.lookahead.steps
      expect(step).toEqual({ ...s.step().frame.step, text: step.text })
    }
  })
})

test('after whatever restless people do it is right, and leaves no trace', () => {
  fc.assert(
    fc.property(scenarios, fc.array(wild, { maxLength: 30 }), (scenario, deeds) => {
      const execution = new Execution(scenario)
      for (const deed of deeds) act(execution, deed)
      const before = {
        bytes: execution.machine.memory.bytes.slice(),
        choices: execution.choices.slice(),
      }
      const lookahead: Lookahead = lookAhead(execution, SETTINGS, MESSAGE)
      expect(execution.machine.memory.bytes).toEqual(before.bytes)
      expect(execution.choices).toEqual(before.choices)
      const length = execution.length
      if (lookahead.steps.length === 0) return
      new Performer(execution, SETTINGS).forward('step')
      expect(execution.length).toBeGreaterThan(length)
      const [next] = lookAhead(executionAt(execution, length), SETTINGS, MESSAGE).steps
      expect(lookahead.steps[0]).toEqual({ ...next, text: lookahead.steps[0].text })
    }),
    { numRuns: 60 },
  )
})

function executionAt(execution: Execution, step: number): Execution {
  execution.seek(step)
  return execution
}

test('in the past it reads what was recorded and keeps the future', () => {
  const s = new Driver().send('hello world!').seek(5)
  const [answer] = s.session.handle({ do: 'lookahead', args: MESSAGE })
  if (answer.is !== 'lookahead') throw new Error('another answer')
  const { frame } = s.step()
  expect(answer).toMatchObject({ cursor: 5, revision: frame.revision })
  expect(answer.lookahead.steps[0]).toEqual(frame.step)
  expect(frame.length).toBeGreaterThan(6)
  expect(frame.branches).toEqual([])
})
