import { describe, expect, test } from 'vitest'
import type { Command, Event, Request, SentFrame } from '../../protocol/protocol.ts'
import { createClient, OPEN_DEFAULT, type Status } from './client.ts'
import { createServer } from './server.ts'

/** A worker made of the real server; `dieAt` makes it fail instead of answering. */
class FakeWorker extends EventTarget {
  readonly #serve = createServer()
  constructor(readonly dieAt: (request: Request) => boolean) {
    super()
  }
  postMessage(request: Request): void {
    queueMicrotask(() => {
      if (this.dieAt(request)) this.dispatchEvent(new globalThis.Event('error'))
      else this.dispatchEvent(new MessageEvent('message', { data: this.#serve(request).response }))
    })
  }
  terminate(): void {}
}

const fake = (dieAt: (request: Request) => boolean = () => false): Worker =>
  new FakeWorker(dieAt) as unknown as Worker
const frameOf = (events: readonly Event[]): SentFrame => {
  const found = events.find((e) => e.is === 'frame')
  if (found?.is !== 'frame') throw new Error('no frame')
  return found.frame
}
const step: Command = { do: 'step', by: 'step' }

describe('the client', () => {
  test('says where the session runs and answers in order', async () => {
    const client = createClient({ createWorker: () => fake() })
    const statuses: Status[] = []
    client.onStatus((s) => statuses.push(s))
    const [a, b] = await Promise.all([client.send(OPEN_DEFAULT), client.send(step)])
    expect([frameOf(a).cursor, frameOf(b).cursor]).toEqual([0, 1])
    expect(statuses).toEqual(['worker'])
  })

  test('runs on the main thread where a worker is refused, with the same result', async () => {
    const refuse = () => {
      throw new DOMException('refused by the policy', 'SecurityError')
    }
    const results = await Promise.all(
      [refuse, () => fake()].map(async (createWorker) => {
        const client = createClient({ createWorker })
        await client.send(OPEN_DEFAULT)
        return frameOf(await client.send(step)).step
      }),
    )
    expect(results[0]).toEqual(results[1])
  })

  test('goes to the main thread if the worker fails before its first word', async () => {
    const client = createClient({ createWorker: () => fake(() => true) })
    const statuses: Status[] = []
    client.onStatus((s) => statuses.push(s))
    expect(frameOf(await client.send(OPEN_DEFAULT)).cursor).toBe(0)
    expect(statuses).toEqual(['mainThread'])
  })

  test('revives a dead worker at the same step, and says so', async () => {
    let workers = 0
    const createWorker = () => {
      workers++
      return workers === 1 ? fake(({ command }) => command.do === 'seek') : fake()
    }
    const client = createClient({ createWorker })
    const statuses: Status[] = []
    client.onStatus((s) => statuses.push(s))
    await client.send(OPEN_DEFAULT)
    for (let i = 0; i < 5; i++) await client.send(step)
    await client.send({ do: 'break', at: { is: 'write', name: 'svq.avail.idx' } })
    await client.send({ do: 'choices' })
    for (let i = 0; i < 3; i++) await client.send(step)
    expect(frameOf(await client.send({ do: 'seek', to: 7 }))).toMatchObject({
      cursor: 7,
      length: 8,
      breakpoints: [{ id: 1, on: true, spot: { is: 'write', name: 'svq.avail.idx' } }],
    })
    expect(statuses).toEqual(['worker', 'restarted'])
  })

  test('takes over from workers that die one after another, and says that', async () => {
    const alive: Worker[] = []
    const createWorker = () => {
      alive.push(fake())
      return alive[alive.length - 1]
    }
    const client = createClient({ createWorker })
    const statuses: Status[] = []
    client.onStatus((s) => statuses.push(s))
    await client.send(OPEN_DEFAULT)
    for (let n = 1; n <= 3; n++) {
      await client.send(step)
      alive.at(-1)?.dispatchEvent(new globalThis.Event('error'))
    }
    expect(frameOf(await client.send(step)).cursor).toBe(4)
    expect(alive).toHaveLength(3)
    expect(statuses).toEqual(['worker', 'restarted', 'restarted', 'tookOver'])
  })

  test('gives up a command that kills every worker, and lives on', async () => {
    const client = createClient({
      createWorker: () => fake(({ command }) => command.do === 'act'),
    })
    await client.send(OPEN_DEFAULT)
    await expect(client.send({ do: 'act', act: { name: 'take' }, run: 'send' })).rejects.toThrow(
      'stopped',
    )
    expect(frameOf(await client.send(step)).cursor).toBe(1)
  })

  test('passes on what the session refuses', async () => {
    const client = createClient({ createWorker: () => fake() })
    await expect(client.send({ do: 'branch', index: 4 })).rejects.toThrow('no branch 4')
  })
})
