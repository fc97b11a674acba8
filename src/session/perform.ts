/**
 * What a person can do to an execution: an act at its end, steps and runs through it. Each answers
 * '' or the reason why nothing happened.
 */
import { clockActor, irqActor, remoteActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import { SITE, type SiteName } from '../core/machine/sites.ts'
import { type Act, whyNot } from '../protocol/acts.ts'
import type { Granularity, Problem, Settings } from '../protocol/protocol.ts'
import { factsOf, nextAct, type Resolved, resolve } from './acts.ts'
import type { Play } from './execution.ts'
import { autoRemote, suggest } from './scheduler.ts'
import { MOST_STEPS, redoTarget, run } from './stride.ts'

/** More than any message takes on its way there and back; and how many are meant beside a ring full. */
const STEPS_A_MESSAGE = 400
const SPARE_MESSAGES = 8

type Outcome = Problem | ''

export class Performer {
  constructor(
    readonly play: Play,
    readonly settings: Settings,
  ) {}

  /** An act at the end of the history. */
  act(act: Act, by: Granularity): Outcome {
    const { play, settings } = this
    const why = whyNot(act, factsOf(play))
    if (why) return why
    const next = resolve(act, play, settings)
    if (!next.call || !play.machine.actors[next.actor].call) return this.#go(next, by)
    // The remote is one thread: what it is doing comes to its end before it begins anew. What is
    // possible is asked again then; that the end was reached is enough for one act.
    if (!this.#finish(next.actor) || whyNot(act, factsOf(play))) return ''
    return this.#go(resolve(act, play, settings), by)
  }

  /** One press of Step: through what is recorded, then whoever is next, then the next deed. */
  forward(by: Granularity): Outcome {
    const { play } = this
    if (play.cursor < play.length) {
      play.seek(this.#stopBefore(redoTarget(play, by)))
      return ''
    }
    const next = nextAct(play, this.settings)
    return typeof next === 'string' ? next : this.#go(next, by)
  }

  /** Forward until a step happens at `site`. */
  runTo(site: SiteName): Outcome {
    const { play } = this
    const wanted = SITE[site]
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
      if (next.name !== 'run') return false
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
    const q = play.doorbells.unanswered()
    if (q >= 0 && !play.machine.actors[irq].call) play.start(irq, { fn: 'interrupt', q })
    const next = autoRemote(play, this.settings)
    if (next) play.start(remoteActor(play.scenario), next)
  }

  /** Brings the call of an actor to its end; false if that is not reached. */
  #finish(actor: number): boolean {
    const { machine } = this.play
    while (machine.actors[actor].call)
      if (!machine.runnable(actor) || run(this.play, actor, 'send', () => this.react()))
        return false
    return true
  }

  #go({ actor, call }: Resolved, by: Granularity): Outcome {
    // What the world does is one step, at once.
    if (call)
      return this.#begin(actor, call, actor === clockActor(this.play.scenario) ? 'send' : by)
    run(this.play, actor, by, () => this.react())
    return ''
  }

  #begin(actor: number, call: Call, by: Granularity): Outcome {
    const { play } = this
    play.start(actor, call)
    if (!play.machine.runnable(actor)) return ''
    const stopped = run(play, actor, by, () => this.react())
    if (by === 'send' && !stopped) this.#finishOthers()
    return ''
  }

  /** After an act done "at once": interrupt handlers and the automatic remote come to rest. */
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
