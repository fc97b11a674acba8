/** Everything that tells of a ring says the same of it, at every step of random runs. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedViews } from '../../core/history/derivedRegion.ts'
import type { Trace } from '../../core/history/trace.ts'
import {
  CALLBACK_MODES,
  DEFAULT_SCENARIO,
  KERNELS,
  REMOTES,
  type Scenario,
} from '../../core/machine/scenario.ts'
import { NO_BOUNDS } from '../../protocol/bounds.ts'
import { makeFrame } from '../../session/answers/frame.ts'
import { Execution } from '../../session/execution.ts'
import { act, chains, SETTINGS, steps, wild } from '../../session/testing/restless.ts'
import { createWords } from '../../words/whole.ts'
import { contradictions } from '../testing/accounts.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { stageModel } from './stageModel.ts'

const words = createWords('en')
const AROUND = {
  settings: SETTINGS,
  revision: 0,
  branches: [],
  breakpoints: [],
  bounds: NO_BOUNDS,
  stops: [],
  canUndoRestart: false,
  problem: '',
} as const

const nums = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(2, 4, 8) },
  { weight: 3, arbitrary: fc.constantFrom(16, 32, 128) },
  { weight: 1, arbitrary: fc.constantFrom(4096, 32768) },
)
const worlds: fc.Arbitrary<Scenario> = fc
  .record({
    kernel: fc.constantFrom(...KERNELS),
    num: nums,
    remote: fc.constantFrom(...REMOTES),
    mode: fc.constantFrom(...CALLBACK_MODES),
    echo: fc.boolean(),
    indirectDesc: fc.boolean(),
    eventIdx: fc.boolean(),
    startIdx: fc.constantFrom(0, 0, 65534),
  })
  .map(({ kernel, num, remote, mode, echo, startIdx, ...features }) => ({
    ...DEFAULT_SCENARIO,
    kernel,
    num,
    features,
    startIdx,
    buffers: Math.min(num, 16),
    remote,
    listening: [{ addr: 0x400, echo }],
    remoteListening: remote === 'textbook' ? [] : [{ service: '', addr: 0x401, dest: 0x400, mode }],
  }))

/** Steps of whoever can run, between what people do: the actors come between each other. */
const deeds = fc.oneof(
  { weight: 4, arbitrary: steps },
  { weight: 3, arbitrary: wild },
  { weight: 1, arbitrary: chains },
)

/** Is it a step at which one could see it differently: an entry waits, or another actor goes on? */
function isTelling({ columns }: Trace, at: number, unannounced: Uint16Array): boolean {
  const another = at > 1 && columns.actor(at - 1) !== columns.actor(at - 2)
  return another || unannounced.some((n) => n > 0) || at % 64 === 0
}

test('stage, text, memory pane, tooltip and chain say the same at every step', () => {
  let seen = 0
  fc.assert(
    fc.property(
      worlds,
      fc.array(deeds, { minLength: 10, maxLength: 100, size: 'max' }),
      (scenario, list) => {
        const execution = new Execution(scenario)
        for (const deed of list) act(execution, deed)
        const { layout, region, machine, trace } = execution
        const { memory } = machine
        for (let at = 1, left = scenario.num > 128 ? 4 : 40; at <= trace.length && left > 0; at++) {
          execution.seek(at)
          const views = derivedViews(layout, region, 0)
          if (!isTelling(trace, at, views.unannounced)) continue
          left--
          const frame = { ...makeFrame(execution, -1, AROUND), ...views }
          for (const q of layout.queues)
            expect(contradictions({ frame, memory, layout }, q.index)).toEqual([])
          seen++
        }
      },
    ),
    { numRuns: 20 },
  )
  expect(seen).toBeGreaterThan(150)
})

describe('what used to be told in several ways', () => {
  const scene = (film: StageDriver, queue = 1) =>
    contradictions({ frame: film.frame, memory: film.memory, layout: film.layout }, queue)

  test('an entry that waits for its index while another actor takes a step', () => {
    const film = new StageDriver().send('one')
    film.send('two', 'step').to('add.ring').take(1, 'step')
    const model = stageModel(film.frame, film.memory, film.layout, words)
    expect(film.frame.step?.site).not.toBe('add.ring')
    expect(model.avail.slot(1)).toMatchObject({ freshness: 'hidden', leadsTo: 1, owner: 'filling' })
    expect(scene(film)).toEqual([])
  })

  test('a receive buffer that is offered again', () => {
    const film = new StageDriver().reply('hello')
    while (film.frame.suggestion.name === 'run') film.step('send')
    const model = stageModel(film.frame, film.memory, film.layout, words, 0)
    expect(model.buffer(0)).toMatchObject({ owner: 'published', contents: 'empty', message: 0 })
    expect(scene(film, 0)).toEqual([])
  })
})
