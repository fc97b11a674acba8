/** Stray writes at random places and times: nothing crashes or runs for ever, and each is told. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedViews } from '../../core/history/derivedRegion.ts'
import { DEFAULT_SCENARIO, KERNELS, REMOTES } from '../../core/machine/scenario.ts'
import { NO_BOUNDS } from '../../protocol/bounds.ts'
import { makeFrame } from '../../session/answers/frame.ts'
import { Execution } from '../../session/execution.ts'
import { MOST_STEPS } from '../../session/stride.ts'
import { act, SETTINGS, strayWrites, wild } from '../../session/testing/restless.ts'
import { createWords } from '../../words/whole.ts'
import { narrate } from '../narrate/narrate.ts'
import { makeScene } from '../testing/scene.ts'

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

const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: wild },
    { weight: 1, arbitrary: strayWrites.map((stray) => ({ act: stray, by: 'send' as const })) },
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
)

describe.each(KERNELS)('%s', (kernel) => {
  test.each(REMOTES)('stray writes into the rings of %s', (remote) => {
    fc.assert(
      fc.property(fc.constantFrom(2, 4, 8), fc.boolean(), deeds, (num, eventIdx, list) => {
        const features = { eventIdx, indirectDesc: false }
        const scenario = { ...DEFAULT_SCENARIO, kernel, num, buffers: num, remote, features }
        const execution = new Execution(scenario)
        const { layout, region, machine } = execution
        for (const deed of list) {
          const { length } = execution
          if (length > 5000) return
          act(execution, deed)
          expect(execution.length - length).toBeLessThanOrEqual(MOST_STEPS)
          if (!('act' in deed) || deed.act.name !== 'overwrite') continue
          if (execution.length === length) continue
          // What it sets off comes to rest at once; the write itself is the first step.
          execution.seek(length + 1)
          const views = derivedViews(layout, region, 0)
          const frame = { ...makeFrame(execution, -1, AROUND), ...views }
          const { key } = narrate(frame.step, frame, { memory: machine.memory, layout })
          expect(key).toMatch(/^say\.stray\./)
          for (const { index } of layout.queues)
            expect(makeScene(frame, machine.memory, layout, words, index)).toBeTruthy()
          execution.seek(execution.length)
        }
      }),
      { numRuns: 6 },
    )
  })
})
