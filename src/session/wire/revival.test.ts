/** Workers die while something is under way: what comes back, what is given up, what is said. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Command, DEFAULT_SETTINGS, type Event } from '../../protocol/protocol.ts'
import { Session } from '../session.ts'
import { Cancelled, OPEN_DEFAULT, WorkerStopped } from './client.ts'
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

const send = (text: string): Command => ({
  do: 'act',
  run: 'send',
  act: {
    name: 'send',
    args: { src: 0x400, dst: 0x401, data: new TextEncoder().encode(text), wait: true },
  },
})
const step: Command = { do: 'step', by: 'step' }

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
    const { client } = mortalClient(({ command }) => {
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
    const { client, statuses } = mortalClient(() => {
      if (left === 0) return 'lives'
      left--
      return 'dies before'
    })
    await client.send(OPEN)
    await client.send(step)
    left = 3
    const [event] = await client.send(step)
    expect(event).toMatchObject({ frame: { length: 11, cursor: 11 } })
    // It is told once something stands in its place.
    expect(statuses).toEqual(['worker', 'tookOver'])
  })

  test('is given up where it stops one worker after another: what was there before stays', async () => {
    const { client } = mortalClient(({ command }) =>
      command.do === 'open' && command.choices.length > 0 ? 'dies before' : 'lives',
    )
    await client.send(OPEN_DEFAULT)
    await client.send(step)
    await expect(client.send(OPEN)).rejects.toThrow(WorkerStopped)
    expect((await client.send(step))[0]).toMatchObject({ frame: { cursor: 2, length: 2 } })
  })

  test('can be cancelled: the worker goes, and all is as before', async () => {
    const { client, workers } = mortalClient(({ command }) =>
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

test('on the way back no other moment is shown, and that it is back is told when it is', async () => {
  const { client, workers } = mortalClient(() => 'lives')
  const heard: unknown[] = []
  await client.send(OPEN_DEFAULT)
  for (let n = 0; n < 9; n++) await client.send(step)
  await client.send({ do: 'choices' })
  await client.send({ do: 'back', by: 'step' })
  await client.send({ do: 'seek', to: 4 })
  client.onEvents((events) => {
    for (const event of events) heard.push(event.is === 'frame' ? event.frame.cursor : event.is)
  })
  client.onReviving((reviving) => heard.push(reviving ? 'reviving' : 'revived'))
  const told = new Promise<void>((resolve) => {
    client.onStatus((status) => {
      heard.push(status)
      resolve()
    })
  })
  workers[0].dispatchEvent(new globalThis.Event('error'))
  expect(heard).toEqual(['reviving'])
  await told
  expect(heard).toEqual(['reviving', 4, 'revived', 'restarted'])
})

test('what cannot be brought back is told, and nothing takes its place', async () => {
  const { client, statuses } = mortalClient(({ command }) => {
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

test('what is brought back on the main thread has been done once, and a worker that is gone is not heard any more', async () => {
  let left = 0
  const { client, workers, statuses } = mortalClient(() => {
    if (left === 0) return 'lives'
    left--
    return 'dies before'
  })
  await client.send(OPEN_DEFAULT)
  left = 3
  await client.send({ do: 'choices' })
  await client.send(send('one'))
  workers.at(-1)?.dispatchEvent(new globalThis.Event('error'))
  // Who cancels is brought back to where they were.
  const opening = client.send(OPEN_DEFAULT)
  const refused = expect(opening).rejects.toThrow(Cancelled)
  client.cancelOpening()
  await refused
  const [after] = await client.send({ do: 'seek', to: 0 })
  expect(after).toMatchObject({ frame: { cursor: 0, branches: [] } })
  expect(statuses).toEqual(['worker', 'tookOver'])
})

test('old deaths are forgotten: a worker that dies once an hour is always followed by another', async () => {
  const { client, workers, statuses } = mortalClient(() => 'lives')
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
  const { client, statuses } = mortalClient(({ command }) => {
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

test('a worker that never says a first word gives way to the main thread within 10 s', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { client, statuses } = mortalClient(() => 'ends without a word')
  const opened = client.send(OPEN_DEFAULT)
  const stepped = client.send(step)
  await vi.advanceTimersByTimeAsync(10_000)
  expect((await opened)[0]).toMatchObject({ frame: { cursor: 0 } })
  expect((await stepped)[0]).toMatchObject({ frame: { cursor: 1 } })
  expect(statuses).toEqual(['mainThread'])
})

test('a long history tells how far it has been opened', async () => {
  const { client } = mortalClient(() => 'lives')
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
