/**
 * Drives a session in tests, as a page would: every act answers with the driver itself, so that
 * acts can be chained, and what they led to is read from `frame`, `memory` and `layout`.
 */
import type { Sg } from '../../core/linux/virtqueue/queue.ts'
import { remoteActor } from '../../core/machine/actors.ts'
import type { Call } from '../../core/machine/calls.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../../core/machine/scenario.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import type { FaultName } from '../../core/memory/faultFields.ts'
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import type { Act } from '../../protocol/act.ts'
import { type ActFacts, factsAt } from '../../protocol/actFacts.ts'
import {
  type ActorInfo,
  type Choice,
  type Command,
  DEFAULT_SETTINGS,
  type Frame,
  type Granularity,
  type LogEntry,
  type SendArgs,
  type Settings,
  type Timeline,
} from '../../protocol/protocol.ts'
import { Session } from '../session.ts'
import { Follower, type Moment } from './follower.ts'

/** A site that is not reached within so many steps is not on the way. */
const MOST_STEPS = 500

/** A text as bytes. */
export const text = (s: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(s, (c) => c.charCodeAt(0))

/** What a message to the remote says, changed as a test needs it. */
export const message = (s: string, change: Partial<SendArgs> = {}): SendArgs => ({
  src: 0x400,
  dst: 0x401,
  data: text(s),
  wait: true,
  ...change,
})

export class Driver {
  readonly session = new Session()
  readonly #page = new Follower()

  constructor(scenario: Partial<Scenario> = {}, settings: Partial<Settings> = {}) {
    this.#open({ ...DEFAULT_SCENARIO, ...scenario }, { ...DEFAULT_SETTINGS, ...settings }, [])
  }

  get now(): Moment {
    return this.#page.now
  }
  get frame(): Frame {
    return this.now.frame
  }
  get memory(): Memory {
    return this.now.memory
  }
  get layout(): Layout {
    return this.now.layout
  }

  say(command: Command): this {
    this.#page.hear(this.session.handle(command))
    return this
  }

  /** An act, carried out as a whole or only begun. */
  act(act: Act, run: Granularity = 'send'): this {
    return this.say({ do: 'act', act, run })
  }
  send(s: string, run?: Granularity, change: Partial<SendArgs> = {}, sender?: number): this {
    return this.act({ name: 'send', args: message(s, change), sender }, run)
  }
  /** The remote sends a message to Linux. */
  reply(s: string, run?: Granularity, change: Partial<SendArgs> = {}): this {
    const args = message(s, { src: 0x401, dst: 0x400, wait: false, ...change })
    return this.act({ name: 'reply', args }, run)
  }
  take(q = 1, run?: Granularity): this {
    return this.act({ name: 'take', q }, run)
  }
  complete(head: number, q = 1, run?: Granularity): this {
    return this.act({ name: 'complete', q, head }, run)
  }
  /** A library handles the notification of a queue. */
  poll(q = 1, run?: Granularity): this {
    return this.act({ name: 'poll', q }, run)
  }
  kick(q = 1, run?: Granularity): this {
    return this.act({ name: 'kick', q }, run)
  }
  /** Time passes. */
  wait(ms?: number): this {
    return this.act({ name: 'time', ms }, 'step')
  }
  call(by: 'hand' | 'remote' | 'world', call: Call, run?: Granularity): this {
    return this.act({ name: 'call', by, call }, run)
  }
  arm(fault: FaultName, value = 1, q = 1): this {
    return this.call('world', { fn: 'arm', fault, q, value })
  }
  /** The driver adds a chain to the send queue by hand. */
  chain(out: readonly Sg[], inn: readonly Sg[], token: number, run?: Granularity): this {
    return this.call('hand', { fn: 'add', q: 1, out, in: inn, token }, run)
  }

  /** The remote completes what it does not hold: a fault that no button offers. */
  forge(entries: readonly (readonly [id: number, len: number])[]): this {
    const { scenario, settings } = this.frame
    const call = { fn: 'complete', q: 1, entries } as const
    return this.#open(scenario, settings, [
      ...this.choices(),
      { actor: remoteActor(scenario), call },
    ]).step('send')
  }

  /** Whoever is next goes on. */
  step(by: Granularity = 'step'): this {
    return this.say({ do: 'step', by })
  }
  back(by: Granularity = 'step'): this {
    return this.say({ do: 'back', by })
  }
  seek(to: number): this {
    return this.say({ do: 'seek', to })
  }
  settle(change: Partial<Settings>): this {
    return this.say({ do: 'settings', settings: { ...this.frame.settings, ...change } })
  }
  /** Steps of whoever is next, until one of this site is done. */
  to(site: SiteName): this {
    return this.#until(site, () => this.step())
  }
  /** The same of one actor alone. */
  goTo(name: string, site: SiteName): this {
    const { index } = this.actor(name)
    return this.#until(site, () => this.act({ name: 'run', actor: index }, 'step'))
  }
  /** An actor goes on alone, to the end of its call. */
  finish(name: string): this {
    return this.act({ name: 'run', actor: this.actor(name).index })
  }

  /** What acts are possible or not from. */
  get facts(): ActFacts {
    return factsAt(this.frame, this.now)
  }
  choices(): readonly Choice[] {
    const [event] = this.session.handle({ do: 'choices' })
    if (event.is !== 'choices') throw new Error('no choices')
    return event.choices
  }
  timeline(q = 1, bins = 1): Timeline {
    const [event] = this.session.handle({ do: 'timeline', q, from: 0, to: 1e6, bins })
    if (event.is !== 'timeline') throw new Error('no timeline')
    return event.timeline
  }
  actor(name: string): ActorInfo {
    const found = this.frame.actors.find((a) => a.name === name)
    if (!found) throw new Error(`no actor ${name}`)
    return found
  }
  /** What became of all messages, like `→1 done` and `←2 refused -22`. */
  fates(): string[] {
    return this.frame.log.map(fateLine)
  }

  #open(scenario: Scenario, settings: Settings, choices: readonly Choice[]): this {
    return this.say({ do: 'open', scenario, settings, choices, cursor: null })
  }

  #until(site: SiteName, go: () => this): this {
    for (let n = 0; n < MOST_STEPS; n++) {
      const { step, problem } = go().frame
      if (problem) throw new Error(`on the way to ${site}: ${problem}`)
      if (step?.site === site) return this
    }
    throw new Error(`no step at ${site}`)
  }
}

/** `→3 published`; the way to the remote goes to the right. */
export const fateLine = ({ to, number, fate, error }: LogEntry): string =>
  `${to === 'remote' ? '→' : '←'}${number} ${fate}${error ? ` ${error}` : ''}`

/** Owners of the descriptors of a queue, as digits. */
export const owners = (frame: Frame, q = 1): string => [...frame.descOwner[q]].join('')
