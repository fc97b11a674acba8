import { describe, expect, test } from 'vitest'
import type { Trace } from '../../core/history/trace.ts'
import { KERNELS } from '../../core/machine/scenario.ts'
import { runsOf } from '../../listings/testing/runs.ts'
import type { Lookahead, StepInfo } from '../../protocol/protocol.ts'
import { createWords } from '../../words/index.ts'
import { valueText } from '../subject/valueText.ts'
import { moments } from '../testing/moments.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { questionOf } from './predict.ts'
import type { Question } from './types.ts'

const words = createWords('en')
/** Of what is wrong, so many are told. */
const TOLD = 3
const NO_MESSAGE = { src: 0, dst: 0, data: new Uint8Array(), wait: false }
/** Tokens, addresses and holders are printed as what they stand for. */
const NO_NUMBER = /data|desc_state|_lock$|addr|src|dst/

interface Asked {
  readonly step: StepInfo
  readonly question: Question
}

/**
 * What is gathered from the questions of all runs. Only that: the questions themselves, half a
 * million of them, would fill the memory.
 */
class Gathered {
  /** Questions whose answers are not three, or not written. */
  readonly unclear: Asked[] = []
  readonly hollow: string[] = []
  readonly places = new Set<number>()
  values = 0
  readonly wrongValues: Asked[] = []
  /** By the name of the field: the first reasons that were given for its value. */
  readonly reasons = new Map<string, Set<string>>()
  readonly kicks = new Set<string>()

  add(step: StepInfo, question: Question): void {
    const { ask, options, right, why } = question
    const said = options.map((o) => ('code' in o ? o.code : words.t(o.words)))
    const clear = said.length === 3 && new Set(said).size === 3 && !said.includes('')
    if (!clear) this.#tell(this.unclear, { step, question })
    for (const [key, values] of [ask, ...why]) {
      const text = words.t(key, values)
      if (/undefined|NaN|null|-1\b/.test(text)) this.#tell(this.hollow, text)
    }
    this.places.add(right)
    if (ask[0] === 'predict.ask.kick') this.kicks.add(JSON.stringify(options[right]))
    if (ask[0] === 'predict.ask.value') this.#addValue(step, question)
  }

  #addValue(step: StepInfo, question: Question): void {
    this.values++
    const { options, right, why } = question
    const reasons = this.reasons.get(step.name) ?? new Set()
    this.reasons.set(step.name, reasons.add(why[0][0]))
    if (NO_NUMBER.test(step.name)) return
    const option = options[right]
    const wrote = valueText(step.place, step.after, { layer: 'rpmsg' } as never)
    const isRight = 'code' in option && option.code === wrote
    if (!isRight) this.#tell(this.wrongValues, { step, question })
  }

  #tell<T>(list: T[], wrong: T): void {
    if (list.length < TOLD) list.push(wrong)
  }
}

/** The question before each step of a run, asked of the memory before that step. */
function* questions(trace: Trace): Generator<Asked> {
  const steps = [...moments(trace)].map((m) => m.frame.step as StepInfo)
  const { layout, memory } = trace.machine
  const { scenario } = layout
  for (const [i, step] of steps.entries()) {
    trace.seek(i)
    const ahead = steps.slice(i, i + 40).filter((s) => s.call === step.call)
    const lookahead = { steps: ahead.slice(0, 3), ends: false }
    yield { step, question: questionOf({ step, lookahead, scenario, bytes: { memory, layout } }) }
  }
}

const all = new Gathered()
for (const kernel of KERNELS)
  for (const trace of runsOf(kernel))
    for (const { step, question } of questions(trace)) all.add(step, question)

describe('a prediction', () => {
  test('has three answers, no two of them the same, in words and in code', () => {
    expect(all.unclear).toEqual([])
  })

  test('of a value has as its answer what the step writes', () => {
    expect(all.values).toBeGreaterThan(10_000)
    expect(all.wrongValues).toEqual([])
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
    expect(all.reasons.get(name)).toEqual(new Set([why]))
  })

  test('of the doorbell is answered by whether it rings', () => {
    const answers = ['{"words":"predict.kick.yes"}', '{"words":"predict.kick.no"}']
    expect(all.kicks).toEqual(new Set(answers))
  })

  test('puts the right answer at every place', () => {
    expect(all.places).toEqual(new Set([0, 1, 2]))
  })

  test('is said without a hole', () => {
    expect(all.hollow).toEqual([])
  })
})

describe('its wrong answers', () => {
  /** The codes that stand beside the right one. */
  const wrongOf = ({ question: { options, right } }: Asked) =>
    options.flatMap((option, i) => (i !== right && 'code' in option ? [option.code] : []))
  const askedIn = (film: StageDriver, site: string): Asked => {
    for (let n = 0; n < 500; n++) {
      const { frame, memory, layout, session } = film
      const [event] = session.handle({ do: 'lookahead', args: NO_MESSAGE })
      const { lookahead } = event as { lookahead: Lookahead }
      const [step] = lookahead.steps
      const asked = { step, lookahead, scenario: frame.scenario, bytes: { memory, layout } }
      if (step.site === site) return { step, question: questionOf(asked) }
      film.step()
    }
    throw new Error(`no step at ${site}`)
  }

  test('where a counter begins again, are the sum that 16 bits cannot hold, and a slot', () => {
    const film = new StageDriver({ num: 4, startIdx: 65535 }).send('a', 'step')
    expect(wrongOf(askedIn(film, 'add.idx'))).toEqual(expect.arrayContaining(['65536', '3']))
  })
  test('of an entry, are its slot and the descriptor that is free after it', () => {
    const film = new StageDriver({ num: 4, startIdx: 2 }).send('a', 'step')
    expect(wrongOf(askedIn(film, 'add.ring')).sort()).toEqual(['1', '2'])
  })
  test('of an entry that is read, are the one at the writer’s index and the one beside it', () => {
    const film = new StageDriver({ num: 8 }).send('a').send('b').send('c').take(1, 'step')
    const places = ['avail.ring[1]', 'avail.ring[3]']
    const asked = askedIn(film, 'take.head')
    expect(wrongOf(asked).sort()).toEqual(places)
    const values = { index: 'last_avail_idx', at: 0, mask: 7, slot: 0 }
    expect(asked.question.why).toEqual([['predict.why.reads.entry', values]])
  })
})
