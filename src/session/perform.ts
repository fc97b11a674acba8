/**
 * What a person can do to a play at its end: send, kick, take, complete, reply, let time pass,
 * step. Each answers '' or the reason why nothing happened.
 */
import { clockActor, irqActor, remoteActor, remoteTaskActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import { at, type SiteName } from '../core/machine/sites.ts'
import type { Granularity, Problem, SendArgs, Settings } from '../protocol/protocol.ts'
import {
  type Act,
  completeCall,
  handAct,
  kickAct,
  nextAct,
  pollCall,
  sendAct,
  takeCall,
  timeAct,
} from './acts.ts'
import type { Play } from './execution.ts'
import { replyCall } from './reply.ts'
import { autoRemote, isLibrary, isStopped, RVQ, suggest } from './scheduler.ts'
import { MOST_STEPS, redoTarget, run } from './stride.ts'

/** What Step sends when nobody said what. */
const DEFAULT_MESSAGE: SendArgs = {
  src: 0x400,
  dst: 0x401,
  data: Uint8Array.from('hello world!', (c) => c.charCodeAt(0)),
  wait: true,
}

/** More than any message takes on its way there and back; and how many are meant beside a ring full. */
const STEPS_A_MESSAGE = 400
const SPARE_MESSAGES = 8

type Outcome = Problem | ''

export class Deeds {
  constructor(
    readonly play: Play,
    readonly settings: Settings,
  ) {}

  /** @param sender who sends; undefined: the first idle one */
  send(args: SendArgs, by: Granularity, sender?: number): Outcome {
    return this.#act(sendAct(this.play, this.settings, args, sender), by)
  }

  kick(q: number, by: Granularity): Outcome {
    return this.#act(kickAct(this.play, q), by)
  }

  take(q: number, by: Granularity): Outcome {
    return this.#byRemote(by, () => takeCall(this.play, q))
  }

  complete(q: number, head: number, by: Granularity): Outcome {
    return this.#byRemote(by, () => completeCall(this.play, q, head))
  }

  poll(q: number, by: Granularity): Outcome {
    return this.#byRemote(by, () => pollCall(this.play, q))
  }

  /** The remote sends a message to Linux. */
  reply(args: SendArgs, by: Granularity): Outcome {
    return this.#byRemoteOrTask(by, () =>
      isStopped(this.play, RVQ) ? 'remoteStopped' : replyCall(this.play, args),
    )
  }

  call(who: 'hand' | 'remote' | 'world', call: Call, by: Granularity): Outcome {
    if (who === 'world') return this.#begin(clockActor(this.play.scenario), call, 'send')
    if (who === 'hand') return this.#act(handAct(this.play, call), by)
    const ofLibraries = call.fn.startsWith('remote') && call.fn !== 'remoteRestart'
    if (ofLibraries && !isLibrary(this.play)) return 'notThisRemote'
    return this.#byRemoteOrTask(by, () => call)
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
    return this.#act(timeAct(this.play, ms), 'send')
  }

  /** One press of Step: through what is recorded, then whoever is next, then the next deed. */
  forward(by: Granularity): Outcome {
    const { play } = this
    if (play.cursor < play.length) {
      play.seek(this.#stopBefore(redoTarget(play, by)))
      return ''
    }
    const next = nextAct(play, this.settings, DEFAULT_MESSAGE)
    // Time passes at once.
    const passes = typeof next !== 'string' && next.call?.fn === 'tick'
    return this.#act(next, passes ? 'send' : by)
  }

  /** Forward until a step happens at `site`. */
  runTo(site: SiteName): Outcome {
    const { play } = this
    const wanted = at[site]
    const { columns } = play.trace
    let i = play.cursor
    while (i < play.length && columns.site(i) !== wanted) i++
    const known = i < play.length
    const target = known ? i + 1 : i
    const stop = this.#stopBefore(target)
    play.seek(stop)
    if (known || stop < target) return ''
    return this.#goOn(() => columns.site(play.length - 1) === wanted) ? '' : 'notReached'
  }

  /** To the next breakpoint: through what is recorded, then as long as anything runs by itself. */
  runOn(): Outcome {
    const { play } = this
    if (!play.breaks.any) return 'noBreakpoint'
    const stop = play.breaks.after(play.length)
    play.seek(stop < 0 ? play.length : stop)
    return stop >= 0 || this.#goOn(() => false) ? '' : 'noStop'
  }

  /** Back to the breakpoint before. */
  runBack(): Outcome {
    const { play } = this
    if (!play.breaks.any) return 'noBreakpoint'
    const stop = play.breaks.before()
    if (stop < 0) return 'noEarlierStop'
    play.seek(stop)
    return ''
  }

  /** Runs whoever is next at the end of the history, until this is so or a breakpoint is met. */
  #goOn(isThere: () => boolean): boolean {
    const { play } = this
    for (let n = 0; n < MOST_STEPS; n++) {
      const recent = play.length > 0 ? play.trace.columns.actor(play.length - 1) : -1
      const next = suggest(play, recent)
      if (next.do !== 'step') return false
      run(play, next.actor, 'step', () => this.react())
      if (isThere() || play.breaks.here().length > 0) return true
    }
    return false
  }

  /** `to`, or the breakpoint on the way there from the cursor. */
  #stopBefore(to: number): number {
    const stop = this.play.breaks.after(to)
    return stop < 0 ? to : stop
  }

  /** What a step sets off: the interrupt handler, the automatic remote. */
  react(): void {
    const { play } = this
    if (play.cursor < play.length) return
    const irq = irqActor(play.scenario)
    const q = play.bells.unanswered()
    if (q >= 0 && !play.machine.actors[irq].call) play.start(irq, { fn: 'interrupt', q })
    const next = autoRemote(play, this.settings)
    if (next) play.start(remoteActor(play.scenario), next)
  }

  #act(next: Act | Problem, by: Granularity): Outcome {
    if (typeof next === 'string') return next
    const { actor, call } = next
    if (call) return this.#begin(actor, call, by)
    run(this.play, actor, by, () => this.react())
    return ''
  }

  /** The remote is one thread: what it is doing comes to its end before it begins anew. */
  #byRemote(by: Granularity, decide: () => Call | Problem): Outcome {
    const { play } = this
    const remote = remoteActor(play.scenario)
    while (play.machine.actors[remote].call) {
      if (!play.machine.runnable(remote)) return 'actorCannotRun'
      if (run(play, remote, 'send', () => this.react())) return ''
    }
    const next = decide()
    return typeof next === 'string' ? next : this.#begin(remote, next, by)
  }

  /** What may sleep is done in a thread of the remote of its own, if it has one that is idle. */
  #byRemoteOrTask(by: Granularity, decide: () => Call | Problem): Outcome {
    const { machine, scenario } = this.play
    const next = decide()
    if (typeof next !== 'string' && 'wait' in next && next.wait) {
      for (let i = 0; i < scenario.remoteTasks; i++) {
        const task = remoteTaskActor(scenario, i)
        if (!machine.actors[task].call) return this.#begin(task, next, by)
      }
    }
    return this.#byRemote(by, decide)
  }

  #begin(actor: number, call: Call, by: Granularity): Outcome {
    const { play } = this
    play.start(actor, call)
    if (!play.machine.runnable(actor)) return ''
    const stopped = run(play, actor, by, () => this.react())
    if (by === 'send' && !stopped) this.#finishOthers()
    return ''
  }

  /** After a deed done "at once": interrupt handlers and the automatic remote come to rest. */
  #finishOthers(): void {
    const { play } = this
    const others = [irqActor(play.scenario)]
    if (this.settings.remote !== 'hand') others.push(remoteActor(play.scenario))
    // Two sides that echo never come to rest.
    const most = STEPS_A_MESSAGE * (play.scenario.num + SPARE_MESSAGES)
    for (let n = 0; n < most; n++) {
      const actor = others.find((a) => play.machine.runnable(a))
      if (actor === undefined) return
      if (run(play, actor, 'step', () => this.react())) return
    }
  }
}
