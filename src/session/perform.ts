/**
 * What a person can do to an execution: an act at its end, steps and runs through it. Each answers
 * '' or the reason why nothing happened.
 */
import { clockActor, irqActor, remoteActor } from '../core/machine/actors.ts'
import type { Call } from '../core/machine/calls.ts'
import { SITE, type SiteName } from '../core/machine/sites.ts'
import { RPMSG_TICK_COUNT } from '../core/remotes/openamp/codes.ts'
import { type Act, whyNot } from '../protocol/acts.ts'
import type { Granularity, Problem, Settings } from '../protocol/protocol.ts'
import { factsOf, nextAct, type Resolved, resolve } from './acts.ts'
import { roundBefore } from './answers/round.ts'
import type { Execution } from './execution.ts'
import { autoRemote, suggest } from './scheduler.ts'
import { LOOK_EVERY, MOST_STEPS, redoTarget, run } from './stride.ts'

/** More than any message takes on its way there and back; and how many are meant beside a ring full. */
const STEPS_A_MESSAGE = 400
const SPARE_MESSAGES = 8

/** Of one millisecond: as many as OpenAMP takes before it gives up. RPMsg-Lite would go on for ever. */
const MOST_NAPS = RPMSG_TICK_COUNT

type Outcome = Problem | ''

export class Performer {
  constructor(
    readonly execution: Execution,
    readonly settings: Settings,
  ) {}

  /** An act at the end of the history. */
  act(act: Act, by: Granularity): Outcome {
    const { execution, settings } = this
    const why = whyNot(act, factsOf(execution))
    if (why) return why
    if (act.name === 'nap') {
      this.#nap(act.actor)
      return ''
    }
    const next = resolve(act, execution, settings)
    if (!next.call || !execution.machine.actors[next.actor].call) return this.#go(next, by)
    // The remote is one thread: what it is doing comes to its end before it begins anew. What is
    // possible is asked again then; that the end was reached is enough for one act.
    if (!this.#finish(next.actor) || whyNot(act, factsOf(execution))) return ''
    return this.#go(resolve(act, execution, settings), by)
  }

  /** One press of Step: through what is recorded, then whoever is next, then the next deed. */
  forward(by: Granularity): Outcome {
    const { execution } = this
    if (execution.cursor < execution.length) {
      execution.seek(this.#stopBefore(redoTarget(execution, by)))
      return ''
    }
    const next = nextAct(execution, this.settings)
    return typeof next === 'string' ? next : this.#go(next, by)
  }

  /** Forward until a step happens at `site`. */
  runTo(site: SiteName): Outcome {
    const { execution } = this
    const wanted = SITE[site]
    const { columns } = execution.trace
    let i = execution.cursor
    while (i < execution.length && columns.site(i) !== wanted) i++
    const known = i < execution.length
    const target = known ? i + 1 : i
    const stop = this.#stopBefore(target)
    execution.seek(stop)
    if (known || stop < target) return ''
    return this.#goOn(() => columns.site(execution.length - 1) === wanted) ? '' : 'notReached'
  }

  /** To the next breakpoint: through what is recorded, then as long as anything runs by itself. */
  runOn(): Outcome {
    const { execution } = this
    if (!execution.breaks.any) return 'noBreakpoint'
    const stop = execution.breaks.after(execution.length)
    execution.seek(stop < 0 ? execution.length : stop)
    return stop >= 0 || this.#goOn(() => false) ? '' : 'noStop'
  }

  /** Back to the breakpoint before. */
  runBack(): Outcome {
    const { execution } = this
    if (!execution.breaks.any) return 'noBreakpoint'
    const stop = execution.breaks.before()
    if (stop < 0) return 'noEarlierStop'
    execution.seek(stop)
    return ''
  }

  /** Runs whoever is next at the end of the history, until this is so or a breakpoint is met. */
  #goOn(isThere: () => boolean): boolean {
    const { execution } = this
    const from = execution.length
    for (let n = 1; n <= MOST_STEPS; n++) {
      const recent = execution.length > 0 ? execution.trace.columns.actor(execution.length - 1) : -1
      const next = suggest(execution, recent)
      if (next.name !== 'run') return false
      run(execution, next.actor, 'step', () => this.react())
      const { breaks } = execution
      if (isThere() || breaks.atStop || breaks.here().length > 0) return true
      if (n % LOOK_EVERY === 0 && roundBefore(execution, execution.length, from) > 0) return false
    }
    return false
  }

  /** `to`, or the breakpoint on the way there from the cursor. */
  #stopBefore(to: number): number {
    const stop = this.execution.breaks.after(to)
    return stop < 0 ? to : stop
  }

  /** What a step sets off: the interrupt handler, the automatic remote. */
  react(): void {
    const { execution } = this
    if (execution.cursor < execution.length) return
    const irq = irqActor(execution.scenario)
    const q = execution.doorbells.unanswered()
    if (q >= 0 && !execution.machine.actors[irq].call) execution.start(irq, { fn: 'interrupt', q })
    const next = autoRemote(execution, this.settings)
    if (next) execution.start(remoteActor(execution.scenario), next)
  }

  /** Nap after nap, each one as long as the clock says, while the others stand still. */
  #nap(actor: number): void {
    const { execution } = this
    const { machine, scenario, layout } = execution
    const react = () => this.react()
    const clock = clockActor(scenario)
    for (let n = 0; n < MOST_NAPS && machine.state(actor) === 'asleep'; n++) {
      const until = machine.memory.load(layout.sleepUntil(actor))
      execution.start(clock, { fn: 'tick', ms: until - machine.memory.load(layout.clock) })
      if (run(execution, clock, 'send', react) || run(execution, actor, 'send', react)) return
    }
    this.#finishOthers()
  }

  /** Brings the call of an actor to its end; false if that is not reached, or is too far away. */
  #finish(actor: number): boolean {
    const { machine, length } = this.execution
    while (machine.actors[actor].call) {
      if (!machine.runnable(actor) || this.execution.length - length >= MOST_STEPS) return false
      if (run(this.execution, actor, 'send', () => this.react())) return false
    }
    return true
  }

  #go({ actor, call }: Resolved, by: Granularity): Outcome {
    // What the world does is one step, at once.
    if (call)
      return this.#begin(actor, call, actor === clockActor(this.execution.scenario) ? 'send' : by)
    run(this.execution, actor, by, () => this.react())
    return ''
  }

  #begin(actor: number, call: Call, by: Granularity): Outcome {
    const { execution } = this
    execution.start(actor, call)
    if (!execution.machine.runnable(actor)) return ''
    const stopped = run(execution, actor, by, () => this.react())
    if (by === 'send' && !stopped) this.#finishOthers()
    return ''
  }

  /** After an act done "at once": interrupt handlers and the automatic remote come to rest. */
  #finishOthers(): void {
    const { execution } = this
    const others = [irqActor(execution.scenario)]
    if (this.settings.remote !== 'hand') others.push(remoteActor(execution.scenario))
    // Two sides that echo never come to rest.
    const most = STEPS_A_MESSAGE * (execution.scenario.num + SPARE_MESSAGES)
    for (let n = 0; n < most; n++) {
      const actor = others.find((a) => execution.machine.runnable(a))
      if (actor === undefined) return
      if (run(execution, actor, 'step', () => this.react())) return
    }
  }
}
