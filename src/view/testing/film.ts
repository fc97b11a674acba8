/** A session for tests of views: commands in, scenes out. */

import type { Sg } from '../../core/linux/virtqueue/queue.ts'
import { remoteActor } from '../../core/machine/actors.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../../core/machine/scenario.ts'
import type { FaultName } from '../../core/memory/faultFields.ts'
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type Frame,
  type SendArgs,
} from '../../protocol/protocol.ts'
import type { Session } from '../../session/session.ts'
import { Follower } from '../../session/testing/follower.ts'
import { createWords } from '../../words/whole.ts'
import type { Scene } from './scene.ts'
import { makeScene } from './scene.ts'

const MOST_STEPS = 500

export class Film {
  readonly #page = new Follower()

  constructor(
    readonly session: Pick<Session, 'handle'>,
    scenario: Partial<Scenario> = {},
  ) {
    const whole = { ...DEFAULT_SCENARIO, ...scenario }
    this.say({ do: 'open', scenario: whole, settings: DEFAULT_SETTINGS, choices: [], cursor: null })
  }

  get frame(): Frame {
    return this.#page.now.frame
  }
  get memory(): Memory {
    return this.#page.now.memory
  }
  get layout(): Layout {
    return this.#page.now.layout
  }
  get scene(): Scene {
    return makeScene(this.frame, this.memory, this.layout, createWords('en'))
  }
  /** The receive ring. */
  get receiving(): Scene {
    return makeScene(this.frame, this.memory, this.layout, createWords('en'), 0)
  }

  say(command: Command): this {
    this.#page.hear(this.session.handle(command))
    return this
  }

  /** A send of a text, as a whole or by its first step. */
  send(text: string, run: 'step' | 'send' = 'send', wait = true): this {
    const data = Uint8Array.from(text, (c) => c.charCodeAt(0))
    const args: SendArgs = { src: 0x400, dst: 0x401, data, wait }
    return this.say({ do: 'act', act: { name: 'send', args }, run })
  }

  take(run: 'step' | 'send' = 'send'): this {
    return this.say({ do: 'act', act: { name: 'take' }, run })
  }

  complete(head: number, run: 'step' | 'send' = 'send'): this {
    return this.say({ do: 'act', act: { name: 'complete', head }, run })
  }

  /** The remote sends a text to address `dst` of Linux. */
  reply(text: string, run: 'step' | 'send' = 'send', dst = 0x400): this {
    const data = Uint8Array.from(text, (c) => c.charCodeAt(0))
    return this.say({
      do: 'act',
      act: { name: 'reply', args: { src: 0x401, dst, data, wait: true } },
      run,
    })
  }

  /** A library handles the notification of a queue. */
  poll(q = 1, run: 'step' | 'send' = 'send'): this {
    return this.say({ do: 'act', act: { name: 'poll', q }, run })
  }

  arm(fault: FaultName, value = 1, q = 1): this {
    const call = { fn: 'arm', fault, q, value } as const
    return this.say({ do: 'act', act: { name: 'call', by: 'world', call }, run: 'send' })
  }

  /** The driver adds a chain to the send queue by hand. */
  chain(out: readonly Sg[], inn: readonly Sg[], token: number, run: 'step' | 'send' = 'send') {
    const call = { fn: 'add', q: 1, out, in: inn, token } as const
    return this.say({ do: 'act', act: { name: 'call', by: 'hand', call }, run })
  }

  /** The remote completes what it does not hold: a fault that no button offers. */
  forge(entries: readonly (readonly [id: number, len: number])[]): this {
    const [event] = this.session.handle({ do: 'choices' })
    if (event.is !== 'choices') throw new Error('no choices')
    const { scenario, settings } = this.frame
    const actor = remoteActor(scenario)
    const call = { fn: 'complete', q: 1, entries } as const
    const choices = [...event.choices, { actor, call }]
    this.say({ do: 'open', scenario, settings, choices, cursor: null })
    return this.say({ do: 'step', by: 'send' })
  }

  /** Micro-steps until one of this site is done. */
  to(site: string): this {
    for (let i = 0; i < MOST_STEPS; i++) {
      if (this.say({ do: 'step', by: 'step' }).frame.step?.site === site) return this
    }
    throw new Error(`no step at ${site}`)
  }
}

/**
 * The moment of the design's main picture: num 8, eleven sends, completions out of order,
 * message 12 stopped right after `avail.ring[3] = 1`.
 */
export function mainPicture(session: Pick<Session, 'handle'>): Film {
  const film = new Film(session)
  for (const text of FIRST) film.send(text)
  for (let i = 0; i < 8; i++) film.take()
  for (const head of [2, 0, 3]) film.complete(head)
  for (const text of ['cat=7', 'rate=50', 'temp 21']) film.send(text)
  film.take()
  for (const head of [1, 5, 4]) film.complete(head)
  return film.send('hello world!', 'step').to('add.ring')
}

const FIRST = [
  'ready now',
  'status',
  'speed=900',
  'ok 42',
  'led=1 check',
  'temperature?',
  'motor 1200',
  'hello remote',
]
