/** Workers die at any moment, and nothing that a person has done is lost. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Choice, Command, Event } from '../../protocol/protocol.ts'
import { Session } from '../session.ts'
import { Follower } from '../testing/follower.ts'
import { OPEN_DEFAULT, WorkerStopped } from './client.ts'
import { mortalClient } from './testing/mortalWorkers.ts'

let clock = 0
beforeEach(() => {
  clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Numbers from 0 to, and without, 1; always the same ones. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const send = (text: string): Command => ({
  do: 'act',
  run: 'send',
  act: {
    name: 'send',
    args: { src: 0x400, dst: 0x401, data: new TextEncoder().encode(text), wait: true },
  },
})
const step: Command = { do: 'step', by: 'step' }

/** What a person may do next; `frame` is where they stand. */
function next(frame: Follower['now']['frame'], upTo: (n: number) => number): Command {
  const commands: Command[] = [
    step,
    step,
    send(`m${upTo(100)}`),
    { do: 'act', run: 'send', act: { name: 'take' } },
    { do: 'back', by: 'send' },
    { do: 'seek', to: upTo(frame.length + 1) },
    { do: 'break', at: { is: 'write', name: ['svq.avail.idx', 'svq.used.idx'][upTo(2)] } },
    {
      do: 'stops',
      list: [{ id: 1, step: upTo(frame.length + 1), name: `stop ${upTo(9)}`, note: '' }],
    },
    { do: 'settings', settings: { ...frame.settings, seed: upTo(1000) } },
    { do: 'choices' },
    { do: 'choices' },
  ]
  if (frame.branches.length > 0) commands.push({ do: 'branch', index: upTo(frame.branches.length) })
  if (upTo(4) === 0)
    commands.push({ do: 'restart', scenario: { ...frame.scenario, num: 4, buffers: 4 } })
  if (frame.canUndoRestart) commands.push({ do: 'undoRestart' })
  return commands[upTo(commands.length)]
}

/** All that a person sees or can come back to, of a page that has followed everything. */
function standing({ now: { frame, memory } }: Follower, events: readonly Event[]) {
  const { cursor, length, revision, branches, canUndoRestart, breakpoints, stops } = frame
  const { settings, scenario } = frame
  const bytes = Buffer.from(memory.bytes).toString('hex')
  const said = events.find((e) => e.is === 'choices')
  const choices: readonly Choice[] = said?.is === 'choices' ? said.choices : []
  return {
    cursor,
    length,
    revision,
    branches,
    canUndoRestart,
    breakpoints,
    stops,
    settings,
    scenario,
    choices,
    bytes,
  }
}

test('200 kills with branches, breakpoints and undo: the session is the one of a worker that never died', async () => {
  const random = numbers(7)
  const upTo = (n: number) => Math.floor(random() * n)
  let kills = 0
  const { client, workers, statuses } = mortalClient(() => {
    if (kills >= 200 || random() > 0.1) return 'lives'
    kills++
    clock += 61_000
    return random() < 0.5 ? 'dies before' : 'dies after'
  })
  const page = new Follower()
  const plain = new Follower()
  const session = new Session()
  client.onEvents((events) => page.hear(events))
  const seen = { branches: 0, undo: 0, breakpoints: 0, stopped: 0 }
  async function both(command: Command): Promise<readonly Event[]> {
    for (;;) {
      try {
        const events = await client.send(command)
        const expected = session.handle(structuredClone(command))
        plain.hear(expected)
        expect(standing(page, events)).toEqual(standing(plain, expected))
        return events
      } catch (error) {
        // It died twice at the same command, which a person would ask for again.
        if (!(error instanceof WorkerStopped)) throw error
        seen.stopped++
      }
    }
  }
  await both(OPEN_DEFAULT)
  for (let n = 0; kills < 200 && n < 4000; n++) {
    await both(next(page.now.frame, upTo))
    const { branches, canUndoRestart, breakpoints } = page.now.frame
    if (branches.length > 0) seen.branches++
    if (canUndoRestart) seen.undo++
    if (breakpoints.length > 0) seen.breakpoints++
  }
  await both({ do: 'choices' })
  expect(kills).toBe(200)
  expect(workers.length).toBe(201)
  expect(new Set(statuses)).toEqual(new Set(['worker', 'restarted']))
  for (const times of [seen.branches, seen.undo, seen.breakpoints])
    expect(times).toBeGreaterThan(50)
})
