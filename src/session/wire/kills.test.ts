/** Workers die at any moment, and nothing that a person has done is lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type Choice,
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Request,
} from '../../protocol/protocol.ts'
import { createVisualizerStore } from '../../store/createVisualizerStore.ts'
import { Session } from '../session.ts'
import { Follower } from '../testing/follower.ts'
import { Cancelled, createClient, OPEN_DEFAULT, type Status, WorkerStopped } from './client.ts'
import { createServer } from './server.ts'

type Fate = 'lives' | 'dies before' | 'dies after' | 'ends without a word'

/** A worker made of the real server, and of a fate at each request. */
class FakeWorker extends EventTarget {
  readonly #serve = createServer((progress) => this.#post(progress))
  #dead = false
  constructor(readonly fateAt: (request: Request) => Fate) {
    super()
  }
  postMessage(request: Request): void {
    // As it would arrive: nothing that was sent is shared.
    const sent = structuredClone(request)
    queueMicrotask(() => {
      if (this.#dead) return
      const fate = this.fateAt(sent)
      if (fate !== 'dies before' && fate !== 'ends without a word') {
        const { response } = this.#serve(sent)
        if (fate === 'lives') this.#post(structuredClone(response))
      }
      if (fate === 'lives') return
      this.#dead = true
      if (fate !== 'ends without a word') this.dispatchEvent(new globalThis.Event('error'))
    })
  }
  #post(data: unknown): void {
    if (!this.#dead) this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate(): void {
    this.#dead = true
  }
}

let clock = 0
beforeEach(() => {
  clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function clientOf(fateAt: (request: Request) => Fate) {
  const workers: FakeWorker[] = []
  const client = createClient({
    createWorker: () => {
      workers.push(new FakeWorker(fateAt))
      return workers[workers.length - 1] as unknown as Worker
    },
  })
  const statuses: Status[] = []
  client.onStatus((status) => statuses.push(status))
  return { client, workers, statuses }
}

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
  const { cursor, length, branches, canUndoRestart, breakpoints, settings, scenario } = frame
  const bytes = Buffer.from(memory.bytes).toString('hex')
  const said = events.find((e) => e.is === 'choices')
  const choices: readonly Choice[] = said?.is === 'choices' ? said.choices : []
  return {
    cursor,
    length,
    branches,
    canUndoRestart,
    breakpoints,
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
  const { client, workers, statuses } = clientOf(() => {
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

test('a draft survives, and so does what was opened to write it', async () => {
  let kill = false
  const { client } = clientOf(() => (kill ? 'dies before' : 'lives'))
  const store = createVisualizerStore(client)
  await client.send(OPEN_DEFAULT)
  const message = { ...store.getState().message, data: Uint8Array.of(1, 2, 3) }
  store.setState({ message, dialog: 'composer' })
  kill = true
  const sent = store.actions.forward()
  kill = false
  await sent
  expect(store.getState()).toMatchObject({ message, dialog: 'composer' })
})

describe('a link whose replay is not done yet', () => {
  const OPEN: typeof OPEN_DEFAULT = {
    ...OPEN_DEFAULT,
    choices: [
      {
        actor: 0,
        call: {
          ...{ fn: 'send', src: 1024, dst: 1025, len: 1, data: Uint8Array.of(7) },
          ...{ wait: true, kick: true },
        },
      },
      { actor: 0, steps: 9 },
    ],
  }

  test('is opened by the next worker, and no empty ring is shown on the way', async () => {
    let deaths = 0
    const { client } = clientOf(({ command }) => {
      const linked = command.do === 'open' && command.choices.length > 0
      return linked && ++deaths <= 1 ? 'dies before' : 'lives'
    })
    await client.send(OPEN_DEFAULT)
    const lengths: number[] = []
    client.onEvents((events) => {
      for (const event of events) if (event.is === 'frame') lengths.push(event.frame.length)
    })
    await client.send(OPEN)
    expect(lengths).toEqual([9])
  })

  test('survives workers that die while they are brought back to it, one after another', async () => {
    let left = 0
    const { client, statuses } = clientOf(() => {
      if (left === 0) return 'lives'
      left--
      return 'dies before'
    })
    await client.send(OPEN)
    await client.send(step)
    left = 3
    const [event] = await client.send(step)
    expect(event).toMatchObject({ frame: { length: 11, cursor: 11 } })
    expect(statuses).toEqual(['worker', 'restarted', 'restarted', 'tookOver'])
  })

  test('is given up where it stops one worker after another: what was there before stays', async () => {
    const { client } = clientOf(({ command }) =>
      command.do === 'open' && command.choices.length > 0 ? 'dies before' : 'lives',
    )
    await client.send(OPEN_DEFAULT)
    await client.send(step)
    await expect(client.send(OPEN)).rejects.toThrow(WorkerStopped)
    expect((await client.send(step))[0]).toMatchObject({ frame: { cursor: 2, length: 2 } })
  })

  test('can be cancelled: the worker goes, and all is as before', async () => {
    const { client, workers } = clientOf(({ command }) =>
      command.do === 'open' && command.choices.length > 0 ? 'ends without a word' : 'lives',
    )
    await client.send(OPEN_DEFAULT)
    await client.send(step)
    const opening = client.send(OPEN)
    const refused = expect(opening).rejects.toThrow(Cancelled)
    client.cancelOpening()
    await refused
    expect((await client.send(step))[0]).toMatchObject({ frame: { cursor: 2, length: 2 } })
    expect(workers).toHaveLength(2)
  })
})

test('what cannot be brought back is told, and nothing takes its place', async () => {
  const { client, statuses } = clientOf(({ command }) => {
    // A memory that has become too small for it.
    if (command.do === 'seek') return 'dies before'
    return 'lives'
  })
  await client.send(OPEN_DEFAULT)
  await client.send(step)
  vi.spyOn(Session.prototype, 'handle').mockImplementation(() => {
    throw new RangeError('Array buffer allocation failed')
  })
  const frames: Event[] = []
  client.onEvents((events) => frames.push(...events))
  await expect(client.send({ do: 'seek', to: 0 })).rejects.toThrow('gone')
  await expect(client.send(step)).rejects.toThrow('gone')
  expect(statuses.at(-1)).toBe('lost')
  expect(frames).toEqual([])
})

test('old deaths are forgotten: a worker that dies once an hour is always followed by another', async () => {
  const { client, workers, statuses } = clientOf(() => 'lives')
  await client.send(OPEN_DEFAULT)
  for (let n = 0; n < 10; n++) {
    await client.send(step)
    clock += 3_600_000
    workers.at(-1)?.dispatchEvent(new globalThis.Event('error'))
  }
  expect((await client.send(step))[0]).toMatchObject({ frame: { cursor: 11 } })
  expect(workers).toHaveLength(11)
  expect(statuses).not.toContain('tookOver')
})

test('a worker that ends without a word is dead after some time of silence', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  let first = true
  const { client, statuses } = clientOf(({ command }) => {
    if (command.do !== 'step' || !first) return 'lives'
    first = false
    return 'ends without a word'
  })
  await client.send(OPEN_DEFAULT)
  const stepped = client.send(step)
  await vi.advanceTimersByTimeAsync(31_000)
  expect((await stepped)[0]).toMatchObject({ frame: { cursor: 1 } })
  expect(statuses).toEqual(['worker', 'restarted'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(vi.getTimerCount()).toBe(0)
})

test('a long history tells how far it has been opened', async () => {
  const { client } = clientOf(() => 'lives')
  const told: number[] = []
  client.onProgress(({ done, of }) => told.push(done, of))
  const session = new Session()
  session.handle({ ...OPEN_DEFAULT, settings: { ...DEFAULT_SETTINGS, remote: 'inOrder' } })
  for (let n = 0; n < 400; n++) session.handle(send('x'))
  const [answer] = session.handle({ do: 'choices' })
  const choices = answer.is === 'choices' ? answer.choices : []
  const of = choices.reduce((sum, c) => sum + ('steps' in c ? c.steps : 0), 0)
  await client.send({ ...OPEN_DEFAULT, choices })
  expect(of).toBeGreaterThan(20_000)
  expect(told).toEqual([20_000, of])
})
