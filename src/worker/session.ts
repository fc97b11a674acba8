/**
 * The session: commands in, events out. It knows no worker, no page, no clock, so that the same
 * one runs in a worker, on the main thread, and in tests.
 */
import { clockActor, handActor, irqActor, remoteActor } from '../core/actors.ts'
import type { Call } from '../core/call.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../core/scenario.ts'
import { at, type SiteName } from '../core/sites.ts'
import { lastWriter, stepInfo } from './describe.ts'
import { makeFrame } from './frame.ts'
import { Play } from './play.ts'
import {
  autoRemote,
  hasAvailable,
  heldHeads,
  idleSender,
  SVQ,
  sleepers,
  suggest,
} from './policy.ts'
import {
  type BranchInfo,
  type Choice,
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Granularity,
  type Problem,
  type SendArgs,
  type Settings,
} from './protocol.ts'
import { makeTimeline } from './timeline.ts'
import { backTarget, redoTarget, run } from './walk.ts'

/** What Step sends when nobody said what. */
const DEFAULT_MESSAGE: SendArgs = {
  src: 0x400,
  dst: 0x401,
  data: Uint8Array.from('hello world!', (c) => c.charCodeAt(0)),
  wait: true,
}
/** Steps that one command runs at the most, so that it always comes back. */
const MOST_STEPS = 100_000

interface Branch extends BranchInfo {
  readonly choices: readonly Choice[]
}

interface Saved {
  readonly scenario: Scenario
  readonly choices: readonly Choice[]
  readonly cursor: number
  readonly branches: readonly Branch[]
}

export class Session {
  #play = new Play(DEFAULT_SCENARIO)
  #settings: Settings = DEFAULT_SETTINGS
  #branches: Branch[] = []
  #before: Saved | null = null
  #history = 0
  /** Cursor of the last frame; -1: the page has no memory of this play yet. */
  #shown = -1
  #problem: Problem | '' = ''

  /** Carries out one command. Throws on choices that are impossible; the session stays as it was. */
  handle(command: Command): Event[] {
    this.#problem = ''
    const length = this.#play.length
    const play = this.#play
    switch (command.do) {
      case 'open':
        this.#open(command.scenario, command.choices, command.cursor)
        this.#settings = command.settings
        this.#branches = []
        this.#before = null
        break
      case 'send':
        this.#send(command.args, command.run === 'step' ? 'step' : 'send')
        break
      case 'kick':
        this.#kick(command.run === 'step' ? 'step' : 'send')
        break
      case 'take':
        this.#take(command.run === 'step' ? 'step' : 'send')
        break
      case 'complete':
        this.#complete(command.head, command.run === 'step' ? 'step' : 'send')
        break
      case 'time':
        this.#time(command.ms)
        break
      case 'step':
        this.#forward(command.by)
        break
      case 'back':
        if (play.cursor === 0) this.#problem = 'atStart'
        play.seek(backTarget(play, command.by))
        break
      case 'seek':
        play.seek(command.to)
        break
      case 'runTo':
        this.#runTo(command.site as SiteName)
        break
      case 'settings':
        this.#settings = command.settings
        this.#react()
        break
      case 'restart':
        this.#restart(command.scenario)
        break
      case 'undoRestart':
        this.#undoRestart()
        break
      case 'branch':
        this.#toBranch(command.index)
        break
      case 'choices':
        return [{ is: 'choices', choices: play.choices, history: this.#history }]
      case 'writer': {
        const i = lastWriter(play, command.offset)
        return [{ is: 'writer', offset: command.offset, step: i < 0 ? null : stepInfo(play, i) }]
      }
      case 'timeline': {
        const { from, to, bins } = command
        return [{ is: 'timeline', timeline: makeTimeline(play, this.#history, from, to, bins) }]
      }
      default:
        return command satisfies never
    }
    if (this.#play.length !== length) this.#history++
    return [this.#frame()]
  }

  #frame(): Event {
    const frame = makeFrame(this.#play, this.#shown, {
      settings: this.#settings,
      history: this.#history,
      branches: this.#branches.map(({ index, at: from, length }) => ({ index, at: from, length })),
      canUndoRestart: this.#before !== null,
      problem: this.#problem,
    })
    this.#shown = this.#play.cursor
    return { is: 'frame', frame }
  }

  // --- acting --------------------------------------------------------------------------------

  #send(args: SendArgs, by: Granularity): void {
    this.#present()
    const actor = idleSender(this.#play)
    if (actor < 0) {
      this.#problem = 'noIdleSender'
      return
    }
    const { src, dst, data, wait } = args
    const kick = this.#settings.kick === 'send'
    this.#begin(actor, { fn: 'send', src, dst, len: data.length, data, wait, kick }, by)
  }

  #kick(by: Granularity): void {
    this.#present()
    const { machine, layout, scenario } = this.#play
    const hand = handActor(scenario)
    if (machine.actors[hand].call) this.#problem = 'handBusy'
    else if (machine.memory.load(layout.txLock)) this.#problem = 'lockHeld'
    else this.#begin(hand, { fn: 'kick', q: SVQ }, by)
  }

  #take(by: Granularity): void {
    this.#present()
    const remote = remoteActor(this.#play.scenario)
    if (this.#play.machine.actors[remote].call) this.#problem = 'remoteBusy'
    else if (!hasAvailable(this.#play)) this.#problem = 'nothingAvailable'
    else this.#begin(remote, { fn: 'take', q: SVQ }, by)
  }

  #complete(head: number, by: Granularity): void {
    this.#present()
    const remote = remoteActor(this.#play.scenario)
    if (this.#play.machine.actors[remote].call) this.#problem = 'remoteBusy'
    else if (!heldHeads(this.#play).includes(head)) this.#problem = 'notHeld'
    else this.#begin(remote, { fn: 'complete', q: SVQ, entries: [[head, null]] }, by)
  }

  #time(ms: number | null): void {
    this.#present()
    const { machine, layout, scenario } = this.#play
    const { memory } = machine
    const now = memory.load(layout.clock)
    const ends = sleepers(this.#play).map((a) => memory.load(layout.sleepUntil(a)) - now)
    if (ms === null && ends.length === 0) this.#problem = 'nobodySleeps'
    else this.#begin(clockActor(scenario), { fn: 'tick', ms: ms ?? Math.min(...ends) }, 'send')
  }

  #begin(actor: number, call: Call, by: Granularity): void {
    this.#play.start(actor, call)
    if (!this.#play.machine.runnable(actor)) return
    run(this.#play, actor, by, () => this.#react())
    if (by === 'send') this.#finishOthers()
  }

  /** One press of Step: through what is recorded, then whoever is next, then the next deed. */
  #forward(by: Granularity): void {
    const play = this.#play
    const recent = play.cursor > 0 ? play.trace.columns.actor(play.cursor - 1) : -1
    const next = suggest(play, recent)
    switch (next.do) {
      case 'redo':
        return play.seek(redoTarget(play, by))
      case 'step':
        return run(play, next.actor, by, () => this.#react())
      case 'send':
        return this.#send(DEFAULT_MESSAGE, by)
      case 'kick':
        return this.#kick(by)
      case 'take':
        return this.#take(by)
      case 'complete':
        return this.#complete(next.head, by)
      case 'time':
        return this.#time(null)
      case 'nothing':
        this.#problem = 'nothingRuns'
        return
      default:
        next satisfies never
    }
  }

  /** Forward until a step happens at `site`. */
  #runTo(site: SiteName): void {
    const play = this.#play
    const wanted = at[site]
    const { columns } = play.trace
    for (let i = play.cursor; i < play.length; i++)
      if (columns.site(i) === wanted) return play.seek(i + 1)
    play.seek(play.length)
    for (let n = 0; n < MOST_STEPS; n++) {
      const recent = play.length > 0 ? columns.actor(play.length - 1) : -1
      const next = suggest(play, recent)
      if (next.do !== 'step') break
      run(play, next.actor, 'step', () => this.#react())
      if (columns.site(play.length - 1) === wanted) return
    }
    this.#problem = 'notReached'
  }

  /** What a step sets off: the interrupt handler, the automatic remote. */
  #react(): void {
    const play = this.#play
    if (play.cursor < play.length) return
    const { scenario, machine } = play
    const q = play.unanswered()
    if (q >= 0 && !machine.actors[irqActor(scenario)].call)
      play.start(irqActor(scenario), { fn: 'interrupt', q })
    const next = autoRemote(play, this.#settings)
    if (next) play.start(remoteActor(scenario), next)
  }

  /** After a deed done "at once": interrupt handlers and the automatic remote come to rest. */
  #finishOthers(): void {
    const play = this.#play
    const others = [irqActor(play.scenario)]
    if (this.#settings.remote !== 'hand') others.push(remoteActor(play.scenario))
    for (let n = 0; n < MOST_STEPS; n++) {
      const actor = others.find((a) => play.machine.runnable(a))
      if (actor === undefined) return
      run(play, actor, 'step', () => this.#react())
    }
  }

  // --- past and present ----------------------------------------------------------------------

  /** Makes the cursor the present; what came later stays reachable as a branch. */
  #present(): void {
    const play = this.#play
    if (play.cursor === play.length) return
    this.#keepBranch(play.cursor)
    play.cut()
    this.#history++
    this.#react()
  }

  #keepBranch(from: number): void {
    const { choices, length } = this.#play
    this.#branches.push({ index: this.#branches.length, at: from, length, choices })
  }

  #toBranch(index: number): void {
    const branch = this.#branches[index]
    if (!branch) throw new RangeError(`no branch ${index}`)
    const { scenario, choices, length } = this.#play
    const left = { index, at: branch.at, length, choices }
    this.#open(scenario, branch.choices, branch.at)
    this.#branches[index] = left
  }

  #restart(scenario: Scenario): void {
    const { choices, cursor } = this.#play
    const saved = { scenario: this.#play.scenario, choices, cursor, branches: this.#branches }
    this.#open(scenario, [], null)
    this.#before = saved
    this.#branches = []
  }

  #undoRestart(): void {
    const saved = this.#before
    if (!saved) return
    this.#open(saved.scenario, saved.choices, saved.cursor)
    this.#branches = saved.branches.slice()
    this.#before = null
  }

  /** Builds a new play first, so that a failure leaves the old one alone. */
  #open(scenario: Scenario, choices: readonly Choice[], cursor: number | null): void {
    const play = new Play(scenario)
    play.replay(choices)
    if (cursor !== null) play.seek(cursor)
    this.#play = play
    this.#shown = -1
    this.#history++
  }
}
