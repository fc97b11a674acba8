import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import { updated } from '../../core/memory/bytesUpdate.ts'
import { Layout } from '../../core/memory/layout.ts'
import { Memory } from '../../core/memory/memory.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type Frame,
  type Transcript,
} from '../../protocol/protocol.ts'
import { Session } from '../session.ts'
import { Follower } from '../testing/follower.ts'
import { MOST_TOLD } from './transcript.ts'

const SEND: Command = {
  do: 'act',
  act: {
    name: 'send',
    args: { src: 0x400, dst: 0x401, data: new Uint8Array([1, 2, 3]), wait: true },
  },
  run: 'send',
}

function opened(...commands: readonly Command[]) {
  const session = new Session()
  const page = new Follower()
  const ask = (command: Command): Frame => page.hear(session.handle(command))
  const tell = (from: number, to: number): Transcript => {
    for (const event of session.handle({ do: 'transcript', from, to }))
      if (event.is === 'transcript') return event.transcript
    throw new Error('no transcript')
  }
  ask({
    do: 'open',
    scenario: DEFAULT_SCENARIO,
    settings: DEFAULT_SETTINGS,
    choices: [],
    cursor: null,
  })
  for (const command of commands) ask(command)
  return { ask, tell, page }
}

/** The bytes after each step, as a reader of the transcript gets them. */
function bytesAlong({ memory, steps }: Transcript): Uint8Array[] {
  const bytes = memory.slice()
  return steps.map(({ change }) => updated(bytes, change).slice())
}

describe('the transcript', () => {
  it('tells each step as a frame does that stands there, and the execution stays where it is', () => {
    const { ask, tell, page } = opened(
      SEND,
      { do: 'act', act: { name: 'take' }, run: 'send' },
      SEND,
      {
        do: 'seek',
        to: 20,
      },
    )
    const told = tell(10, 60)
    expect(told.steps.map((s) => s.step.index)).toEqual(
      Array.from({ length: 50 }, (_, i) => 10 + i),
    )
    expect(ask({ do: 'seek', to: 20 }).cursor).toBe(20)
    const along = bytesAlong(told)
    const layout = new Layout(DEFAULT_SCENARIO)
    for (const n of [0, 17, 49]) {
      const frame = ask({ do: 'seek', to: 11 + n })
      const { step, call } = told.steps[n]
      expect(step).toEqual(frame.step)
      expect(Buffer.compare(along[n], page.now.bytes)).toBe(0)
      expect(call).toEqual(frame.calls.find((c) => c.index === step.call))
      const steps = [...told.earlier, ...told.steps.map((s) => s.step)]
      expect(steps.filter((s) => s.call === step.call && s.index <= step.index)).toEqual(
        frame.callSteps,
      )
      const q = layout.queues[1]
      expect(new Memory(along[n]).load(q.vring.availIdx)).toBe(n < 17 ? 0 : 1)
    }
  })

  it('carries so many steps and no more, and none where there are none', () => {
    const { tell } = opened(SEND, SEND, SEND, SEND, SEND, SEND, SEND, SEND)
    const { length } = tell(0, 1)
    expect(length).toBeGreaterThan(MOST_TOLD)
    expect(tell(0, length).steps).toHaveLength(MOST_TOLD)
    expect(tell(length, length + 9).steps).toEqual([])
    expect(tell(-5, 2).steps.map((s) => s.step.index)).toEqual([0, 1])
  })
})
