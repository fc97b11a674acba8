import { describe, expect, it } from 'vitest'
import type { Frame, Stops } from '../protocol/protocol.ts'
import { BEAT_MS, beat, playOn, SPEEDS } from './playLoop.ts'
import { openStore } from './testing/openStore.ts'

const ends = {
  suggestion: { name: 'take' },
  met: [] as readonly number[],
  stops: [] as Stops,
  cursor: 7,
} as Frame
const runs = {
  suggestion: { name: 'run', actor: 0 },
  met: [] as readonly number[],
  stops: [] as Stops,
  cursor: 7,
} as Frame
const met = { ...runs, met: [1] }

/** Plays `beats` steps and writes down what happens in which order. */
async function log(
  beats: number,
  stopAfter = Number.POSITIVE_INFINITY,
  meetAfter = 0,
): Promise<string[]> {
  const out: string[] = []
  let left = beats
  let on = true
  await playOn(
    {
      playing: () => on,
      frame: () => (beats - left === meetAfter ? met : left > 0 ? runs : ends),
      advance: async () => {
        out.push('step')
        left--
        if (beats - left === stopAfter) on = false
        return BEAT_MS
      },
      stageIdle: async () => {
        await Promise.resolve()
        out.push('rest')
      },
      stop: (ended) => out.push(ended ? 'ended' : 'stop'),
    },
    async (ms) => {
      out.push(`wait ${ms}`)
    },
  )
  return out
}

describe('the play loop', () => {
  it('waits for the beat and the stage before the next step, and ends when nothing runs', async () => {
    expect(await log(2)).toEqual(['step', 'wait 480', 'rest', 'step', 'wait 480', 'rest', 'ended'])
  })
  it('stops when told', async () => {
    expect(await log(9, 1)).toEqual(['step', 'wait 480', 'rest', 'stop'])
  })
  it('stops at a breakpoint, and starts from one', async () => {
    expect(await log(9, Number.POSITIVE_INFINITY, 2)).toEqual([
      ...['step', 'wait 480', 'rest', 'step', 'wait 480', 'rest', 'stop'],
    ])
    expect(await log(1)).toEqual(['step', 'wait 480', 'rest', 'ended'])
  })
  it('goes by functions where steps would be too short to follow', () => {
    expect(SPEEDS.map((s) => beat(s, 'step'))).toEqual([
      { by: 'step', ms: 960 },
      { by: 'step', ms: 480 },
      { by: 'step', ms: 240 },
      { by: 'step', ms: 120 },
      { by: 'step', ms: 60 },
      { by: 'function', ms: 120 },
    ])
  })
})

it.each([
  [2, 'playAsleep'],
  [8, 'playEnded'],
] as const)('of a ring of %i it says why it has stopped: %s', async (num, about) => {
  const store = await openStore({ scenario: { num, buffers: num } })
  store.actions.dismissNotice()
  for (let n = 0; n < 2; n++) await store.actions.act({ name: 'send' }, 'send')
  await store.actions.act({ name: 'send' }, 'step')
  store.actions.show({ speed: 16, granularity: 'send' })
  store.actions.play(true)
  await expect.poll(() => store.getState().playing).toBe(false)
  expect(store.getState().notice).toEqual({ about })
})
