/** Each example does what is said about it. */
import { describe, expect, test } from 'vitest'
import { Layout } from '../core/memory/layout.ts'
import type { Field } from '../core/memory/memory.ts'
import type { Command, Frame } from '../protocol/protocol.ts'
import { Session } from '../session/session.ts'
import { Follower } from '../session/testing/follower.ts'
import { EXAMPLES, type ExampleName } from './examples.ts'
import { parseScenario } from './text.ts'

/** An example, opened. */
class Run {
  readonly layout: Layout
  readonly svq: Layout['queues'][number]
  readonly #session = new Session()
  readonly #page = new Follower()

  constructor(name: ExampleName) {
    const start = parseScenario(EXAMPLES[name])
    if ('problems' in start) throw new Error(`${name} is wrong`)
    this.layout = new Layout(start.scenario)
    this.svq = this.layout.queue('svq')
    this.do({ do: 'open', ...start, choices: [], cursor: null })
  }
  do(command: Command): void {
    this.#page.hear(this.#session.handle(command))
  }
  get frame(): Frame {
    return this.#page.now.frame
  }
  /** A fault that strikes stops what runs, for the person to see: it goes on. */
  toEnd(command: Command): void {
    this.do(command)
    while (this.frame.suggestion.name === 'run') this.do({ do: 'step', by: 'send' })
  }
  load(field: Field): number {
    return this.#page.now.memory.load(field)
  }
  send(dst = 0x401): unknown {
    const args = { src: 0x400, dst, data: Uint8Array.of(1, 2, 3), wait: true }
    this.toEnd({ do: 'act', act: { name: 'send', args }, run: 'send' })
    return this.sent
  }
  /** What the last send answers; null while it sleeps. */
  get sent(): unknown {
    const last = this.frame.calls.findLast(({ call }) => call.fn === 'send')
    return last?.end === null ? null : last?.result
  }
  /** The textbook remote takes one and completes it. */
  serve(): void {
    this.toEnd({ do: 'act', act: { name: 'take' }, run: 'send' })
    const { suggestion } = this.frame
    if (suggestion.name === 'complete')
      this.toEnd({ do: 'act', act: { name: 'complete', head: suggestion.head }, run: 'send' })
  }
  poll(): void {
    this.toEnd({ do: 'act', act: { name: 'poll', q: this.svq.index }, run: 'send' })
  }
  get fates(): string[] {
    return this.frame.log.map(({ to, fate }) => `${to} ${fate}`)
  }
  get endedClaims(): string[] {
    return this.frame.misconceptions
      .filter(({ endedAt }) => endedAt !== null)
      .map(({ name }) => name)
  }
}

const times = <T>(n: number, what: () => T): T[] => Array.from({ length: n }, what)

describe('the example', () => {
  test('usual: a send, and the remote has it', () => {
    const run = new Run('usual')
    expect(run.send()).toBe(0)
    run.serve()
    expect(run.fates).toEqual(['remote done'])
  })

  test('wrap: the index runs over after six messages', () => {
    const run = new Run('wrap')
    const idx = times(7, () => {
      run.send()
      return run.load(run.svq.vring.availIdx)
    })
    expect(idx).toEqual([65531, 65532, 65533, 65534, 65535, 0, 1])
    expect(run.frame.violated).toEqual([])
  })

  test('neverTells: the fifth send sleeps its 15 seconds, with four buffers waiting', () => {
    const run = new Run('neverTells')
    expect(times(5, () => run.send())).toEqual([0, 0, 0, 0, null])
    run.poll()
    const { vring, lastUsedIdx } = run.svq
    expect(run.load(vring.usedIdx) - run.load(lastUsedIdx)).toBe(4)
    expect(run.sent).toBeNull()
    run.do({ do: 'act', act: { name: 'time' }, run: 'step' })
    run.do({ do: 'act', act: { name: 'run', actor: 0 }, run: 'send' })
    expect([run.load(run.layout.clock), run.sent]).toEqual([15000, 0])
  })

  test('tells: the fifth send wakes up', () => {
    const run = new Run('tells')
    expect(times(5, () => run.send())).toEqual([0, 0, 0, 0, null])
    run.poll()
    run.do({ do: 'act', act: { name: 'run', actor: 0 }, run: 'send' })
    expect([run.load(run.layout.clock), run.sent]).toEqual([0, 0])
  })

  test('moreBuffers: sends 5 to 8 find no descriptor', () => {
    const run = new Run('moreBuffers')
    const served = () => {
      const result = run.send()
      run.serve()
      return result
    }
    expect(times(4, served)).toEqual([0, 0, 0, 0])
    expect(times(4, () => run.send())).toEqual([-28, -28, -28, -28])
  })

  test('fewerBuffers: slot and descriptor part from the third send on', () => {
    const run = new Run('fewerBuffers')
    const ended = times(3, () => {
      run.send()
      run.serve()
      return run.endedClaims.includes('availIsHead')
    })
    expect(ended).toEqual([false, false, true])
  })

  test('wrongId: the queue breaks', () => {
    const run = new Run('wrongId')
    run.send()
    run.serve()
    expect(run.load(run.svq.vring.usedId(0))).toBe(9)
    times(9, () => run.send())
    expect(run.load(run.svq.broken)).toBe(1)
  })

  test('lostKick: nobody hears the first doorbell, and the second is heard', () => {
    const run = new Run('lostKick')
    run.send()
    expect(run.load(run.svq.kicks)).toBe(0)
    run.send()
    expect(run.load(run.svq.kicks)).toBe(1)
  })

  test('outOfOrder: the ids in the used ring are no ascending order', () => {
    const run = new Run('outOfOrder')
    times(12, () => run.send())
    expect(run.endedClaims).toContain('usedIsLast')
    expect(run.frame.violated).toEqual([])
  })

  test('echo: the service is announced, and a message comes back', () => {
    const run = new Run('echo')
    run.send()
    expect(run.fates).toEqual(['remote received', 'linux received'])
  })

  test('eventIndex: avail_event stays behind, and only the first send rings', () => {
    const run = new Run('eventIndex')
    expect(times(3, () => run.send())).toEqual([0, 0, 0])
    expect([run.load(run.svq.kicks), run.load(run.svq.vring.availEvent)]).toEqual([1, 0])
    expect(run.fates).toEqual(['remote received', 'remote published', 'remote published'])
  })

  test('pru: the index is public before its entry', () => {
    const run = new Run('pru')
    run.send(30)
    expect(run.fates).toEqual(['remote received', 'linux received'])
    expect(run.frame.callSteps.map(({ site }) => site)).toContain('done.lateId')
  })

  test('large: 256 entries on pages of their own', () => {
    const run = new Run('large')
    expect(run.svq.vring).toMatchObject({ num: 256, size: 0x2806 })
    expect(run.frame.scenario.buffers).toBe(256)
    expect(run.send()).toBe(0)
  })
})
