/**
 * What a person can do to a play at its end: send, kick, take, complete, let time pass, step.
 * Each answers '' or the reason why nothing happened.
 */
import { clockActor, handActor, irqActor, remoteActor } from '../core/actors.ts'
import type { Call } from '../core/call.ts'
import { RPMSG_BUF_SIZE } from '../core/constants.ts'
import { at, type SiteName } from '../core/sites.ts'
import type { Play } from './play.ts'
import {
  autoRemote,
  hasAvailable,
  heldHeads,
  idleSender,
  SVQ,
  sleepers,
  suggest,
} from './policy.ts'
import type { Granularity, Problem, SendArgs, Settings } from './protocol.ts'
import { MOST_STEPS, redoTarget, run } from './walk.ts'

/** What Step sends when nobody said what. */
const DEFAULT_MESSAGE: SendArgs = {
  src: 0x400,
  dst: 0x401,
  data: Uint8Array.from('hello world!', (c) => c.charCodeAt(0)),
  wait: true,
}

type Outcome = Problem | ''

export class Deeds {
  constructor(
    readonly play: Play,
    readonly settings: Settings,
  ) {}

  send(args: SendArgs, by: Granularity): Outcome {
    const actor = idleSender(this.play)
    if (actor < 0) return 'noIdleSender'
    const { src, dst, data, wait } = args
    const kick = this.settings.kick === 'send'
    return this.#begin(actor, { fn: 'send', src, dst, len: data.length, data, wait, kick }, by)
  }

  kick(by: Granularity): Outcome {
    const { machine, layout, scenario } = this.play
    const hand = handActor(scenario)
    if (machine.actors[hand].call) return 'handBusy'
    // In the driver every kick happens under tx_lock.
    if (machine.memory.load(layout.txLock)) return 'lockHeld'
    return this.#begin(hand, { fn: 'kick', q: SVQ }, by)
  }

  take(by: Granularity): Outcome {
    const remote = this.#freeRemote()
    if (!hasAvailable(this.play)) return 'nothingAvailable'
    return this.#begin(remote, { fn: 'take', q: SVQ }, by)
  }

  complete(head: number, by: Granularity): Outcome {
    const remote = this.#freeRemote()
    if (!heldHeads(this.play).includes(head)) return 'notHeld'
    return this.#begin(remote, { fn: 'complete', q: SVQ, entries: [[head, null]] }, by)
  }

  poll(q: number, by: Granularity): Outcome {
    if (this.play.scenario.remote === 'textbook') return 'notThisRemote'
    return this.#begin(this.#freeRemote(), { fn: 'remotePoll', q }, by)
  }

  /** The textbook remote fills a receive buffer of Linux; a library sends from its first endpoint. */
  reply({ src, dst, data }: SendArgs, by: Granularity): Outcome {
    const { scenario } = this.play
    const call: Call =
      scenario.remote === 'textbook'
        ? {
            fn: 'deliver',
            src,
            dst,
            reserved: 0,
            len: data.length,
            flags: 0,
            data: data.slice(),
            usedLen: RPMSG_BUF_SIZE,
          }
        : { fn: 'remoteSend', ept: 0, dst, data, wait: 0 }
    return this.#begin(this.#freeRemote(), call, by)
  }

  call(who: 'hand' | 'remote' | 'world', call: Call, by: Granularity): Outcome {
    const { machine, scenario } = this.play
    if (who === 'remote') return this.#begin(this.#freeRemote(), call, by)
    if (who === 'world') return this.#begin(clockActor(scenario), call, 'send')
    const hand = handActor(scenario)
    if (machine.actors[hand].call) return 'handBusy'
    return this.#begin(hand, call, by)
  }

  /** Runs an actor that a person has chosen. */
  runActor(actor: number, by: Granularity): Outcome {
    const { play } = this
    if (!play.machine.actors[actor] || !play.machine.runnable(actor)) return 'actorCannotRun'
    run(play, actor, by, () => this.react())
    return ''
  }

  /** @param ms virtual time; null: until the first sleeper's time is over */
  time(ms: number | null): Outcome {
    const { machine, layout, scenario } = this.play
    const { memory } = machine
    const now = memory.load(layout.clock)
    const ends = sleepers(this.play).map((a) => memory.load(layout.sleepUntil(a)) - now)
    if (ms === null && ends.length === 0) return 'nobodySleeps'
    return this.#begin(clockActor(scenario), { fn: 'tick', ms: ms ?? Math.min(...ends) }, 'send')
  }

  /** One press of Step: through what is recorded, then whoever is next, then the next deed. */
  forward(by: Granularity): Outcome {
    const { play } = this
    const recent = play.cursor > 0 ? play.trace.columns.actor(play.cursor - 1) : -1
    const next = suggest(play, recent)
    switch (next.do) {
      case 'redo':
        play.seek(redoTarget(play, by))
        return ''
      case 'step':
        run(play, next.actor, by, () => this.react())
        return ''
      case 'send':
        return this.send(DEFAULT_MESSAGE, by)
      case 'kick':
        return this.kick(by)
      case 'take':
        return this.take(by)
      case 'complete':
        return this.complete(next.head, by)
      case 'poll':
        return this.poll(next.q, by)
      case 'time':
        return this.time(null)
      default:
        return next satisfies never
    }
  }

  /** Forward until a step happens at `site`. */
  runTo(site: SiteName): Outcome {
    const { play } = this
    const wanted = at[site]
    const { columns } = play.trace
    for (let i = play.cursor; i < play.length; i++) {
      if (columns.site(i) !== wanted) continue
      play.seek(i + 1)
      return ''
    }
    play.seek(play.length)
    for (let n = 0; n < MOST_STEPS; n++) {
      const recent = play.length > 0 ? columns.actor(play.length - 1) : -1
      const next = suggest(play, recent)
      if (next.do !== 'step') break
      run(play, next.actor, 'step', () => this.react())
      if (columns.site(play.length - 1) === wanted) return ''
    }
    return 'notReached'
  }

  /** What a step sets off: the interrupt handler, the automatic remote. */
  react(): void {
    const { play } = this
    if (play.cursor < play.length) return
    const irq = irqActor(play.scenario)
    const q = play.unanswered()
    if (q >= 0 && !play.machine.actors[irq].call) play.start(irq, { fn: 'interrupt', q })
    const next = autoRemote(play, this.settings)
    if (next) play.start(remoteActor(play.scenario), next)
  }

  /** The remote is one thread: what it is doing comes to its end before it begins anew. */
  #freeRemote(): number {
    const { play } = this
    const remote = remoteActor(play.scenario)
    if (play.machine.runnable(remote)) run(play, remote, 'send', () => this.react())
    return remote
  }

  #begin(actor: number, call: Call, by: Granularity): Outcome {
    const { play } = this
    play.start(actor, call)
    if (!play.machine.runnable(actor)) return ''
    run(play, actor, by, () => this.react())
    if (by === 'send') this.#finishOthers()
    return ''
  }

  /** After a deed done "at once": interrupt handlers and the automatic remote come to rest. */
  #finishOthers(): void {
    const { play } = this
    const others = [irqActor(play.scenario)]
    if (this.settings.remote !== 'hand') others.push(remoteActor(play.scenario))
    for (let n = 0; n < MOST_STEPS; n++) {
      const actor = others.find((a) => play.machine.runnable(a))
      if (actor === undefined) return
      run(play, actor, 'step', () => this.react())
    }
  }
}
