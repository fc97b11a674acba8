import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { KERNELS } from '../../core/machine/scenario.ts'
import type { Peeked } from '../../protocol/protocol.ts'
import { Play } from '../execution.ts'
import { Performer } from '../perform.ts'
import { Session } from '../session.ts'
import { act, SETTINGS, scenarios, wild } from '../testing/restless.ts'
import { message, sitting } from '../testing/sitting.ts'
import { peek } from './lookahead.ts'

const MESSAGE = message('hello world!')

describe.each(KERNELS)('peek, %s', (kernel) => {
  it('says what each step of a send, a take and a completion then does', () => {
    const { session, say } = sitting({ kernel })
    for (let n = 0; n < 150; n++) {
      const [answer] = session.handle({ do: 'peek', args: MESSAGE })
      if (answer.is !== 'peek') throw new Error('another answer')
      const [step] = answer.peeked.steps
      expect(step).toEqual({ ...say({ do: 'step', by: 'step' }).step, text: step.text })
    }
  })
})

test('after whatever restless people do it is right, and leaves no trace', () => {
  fc.assert(
    fc.property(scenarios, fc.array(wild, { maxLength: 30 }), (scenario, deeds) => {
      const play = new Play(scenario)
      for (const deed of deeds) act(play, deed)
      const before = { bytes: play.machine.memory.bytes.slice(), choices: play.choices.slice() }
      const peeked: Peeked = peek(play, SETTINGS, MESSAGE)
      expect(play.machine.memory.bytes).toEqual(before.bytes)
      expect(play.choices).toEqual(before.choices)
      const length = play.length
      if (peeked.steps.length === 0) return
      new Performer(play, SETTINGS).forward('step')
      expect(play.length).toBeGreaterThan(length)
      const [next] = peek(playAt(play, length), SETTINGS, MESSAGE).steps
      expect(peeked.steps[0]).toEqual({ ...next, text: peeked.steps[0].text })
    }),
    { numRuns: 60 },
  )
})

function playAt(play: Play, step: number): Play {
  play.seek(step)
  return play
}

test('in the past it reads what was recorded and keeps the future', () => {
  const session = new Session()
  session.handle({ do: 'act', act: { name: 'send', args: MESSAGE }, run: 'send' })
  session.handle({ do: 'seek', to: 5 })
  const [answer] = session.handle({ do: 'peek', args: MESSAGE })
  const [after] = session.handle({ do: 'step', by: 'step' })
  if (answer.is !== 'peek' || after.is !== 'frame') throw new Error('other answers')
  expect(answer).toMatchObject({ cursor: 5, history: after.frame.history })
  expect(answer.peeked.steps[0]).toEqual(after.frame.step)
  expect(after.frame.length).toBeGreaterThan(6)
  expect(after.frame.branches).toEqual([])
})
