import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../core/machine/scenario.ts'
import { runsOf } from '../../listings/testing/runs.ts'
import type { StepInfo } from '../../protocol/protocol.ts'
import { createWords } from '../../words/index.ts'
import { valueText } from '../subject/valueText.ts'
import { moments } from '../testing/moments.ts'
import { questionOf } from './predict.ts'
import type { Question } from './types.ts'

interface Found {
  readonly step: StepInfo
  readonly question: Question
}
const words = createWords('en')

/** The question before each step of every run, asked of the memory before that step. */
const all: Found[] = []
const texts = new Set<string>()
for (const kernel of KERNELS)
  for (const trace of runsOf(kernel)) {
    const steps = [...moments(trace)].map((m) => m.frame.step as StepInfo)
    const { layout, memory } = trace.machine
    steps.forEach((step, i) => {
      trace.seek(i)
      const lookahead = {
        steps: steps
          .slice(i, i + 40)
          .filter((s) => s.call === step.call)
          .slice(0, 3),
        ends: false,
      }
      const bytes = { memory, layout }
      const question = questionOf({ step, lookahead, scenario: layout.scenario, bytes })
      all.push({ step, question })
      for (const [key, values] of [question.ask, ...question.why]) texts.add(words.t(key, values))
    })
  }

describe('a prediction', () => {
  test('has three answers, no two of them the same, in words and in code', () => {
    const wrong = all.filter(({ question: { options } }) => {
      const said = options.map((o) => ('code' in o ? o.code : words.t(o.words)))
      return said.length !== 3 || new Set(said).size !== 3 || said.some((s) => s === '')
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('of a value has as its answer what the step writes', () => {
    const values = all.filter(({ question }) => question.ask[0] === 'predict.ask.value')
    expect(values.length).toBeGreaterThan(10_000)
    const scenario = { layer: 'rpmsg' } as const
    // Tokens, addresses and holders are printed as what they stand for.
    const numbers = values.filter((v) => !/data|desc_state|_lock$|addr|src|dst/.test(v.step.name))
    const wrong = numbers.filter(({ step, question: { options, right } }) => {
      const option = options[right]
      const wrote = valueText(step.place, step.after, scenario as never)
      return !('code' in option) || option.code !== wrote
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test.each([
    ['avail.idx', 'predict.why.idx'],
    ['used.idx', 'predict.why.idx'],
    ['avail.ring[1]', 'predict.why.availRing'],
    ['used.ring[1].id', 'predict.why.usedId'],
    ['vq.free_head', 'predict.why.freeHead'],
    ['vq.num_free', 'predict.why.numFree'],
    ['vq.num_added', 'predict.why.numAdded'],
    ['vq.last_used_idx', 'predict.why.reader'],
    ['desc[1].len', 'predict.why.descLen'],
    ['desc[1].flags', 'predict.why.writes'],
    ['desc[1].addr', 'predict.why.writes'],
  ])('of %s says why: %s', (name, why) => {
    const of = all.filter(
      ({ step, question }) => step.name === name && question.ask[0] === 'predict.ask.value',
    )
    expect(of.length).toBeGreaterThan(0)
    expect(new Set(of.map(({ question }) => question.why[0][0]))).toEqual(new Set([why]))
  })

  test('of the doorbell is answered by whether it rings', () => {
    const asked = all.filter(({ question }) => question.ask[0] === 'predict.ask.kick')
    const answers = new Set(asked.map(({ question: q }) => JSON.stringify(q.options[q.right])))
    expect(answers).toEqual(
      new Set(['{"words":"predict.kick.yes"}', '{"words":"predict.kick.no"}']),
    )
  })

  test('puts the right answer at every place', () => {
    expect(new Set(all.map(({ question }) => question.right))).toEqual(new Set([0, 1, 2]))
  })

  test('is said without a hole', () => {
    expect([...texts].filter((text) => /undefined|NaN|null|-1\b/.test(text))).toEqual([])
  })
})
