/**
 * The session: commands in, events out. It knows no worker, no page, no clock, so that the same
 * one runs in a worker, on the main thread, and in tests.
 */
import { DEFAULT_SCENARIO, type Scenario } from '../core/machine/scenario.ts'
import { SVQ } from '../protocol/actFacts.ts'
import { whyNot } from '../protocol/acts.ts'
import {
  type BranchInfo,
  type Breakpoint,
  type Choice,
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Problem,
  type Settings,
  type Spot,
} from '../protocol/protocol.ts'
import { factsOf } from './acts.ts'
import { changeFrom, makeCourses } from './answers/fieldHistory.ts'
import { makeFrame } from './answers/frame.ts'
import { peek } from './answers/lookahead.ts'
import { lastWriter, stepInfo } from './answers/stepInfo.ts'
import { makeTimeline } from './answers/timeline.ts'
import { makeTranscript } from './answers/transcript.ts'
import { Breaks, conditionAt, isArmed } from './breakpoints.ts'
import { Play } from './execution.ts'
import { Performer } from './perform.ts'
import { backTarget } from './stride.ts'

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
  #breakpoints: readonly Breakpoint[] = []
  #before: Saved | null = null
  #history = 0
  /** Cursor of the last frame; -1: the page has no memory of this play yet. */
  #shown = -1

  /** Carries out one command. Throws on choices that are impossible; the session stays as it was. */
  handle(command: Command): Event[] {
    const play = this.#play
    switch (command.do) {
      case 'choices':
        return [{ is: 'choices', choices: play.choices, history: this.#history }]
      case 'writer': {
        const i = lastWriter(play, command.offset)
        return [{ is: 'writer', offset: command.offset, step: i < 0 ? null : stepInfo(play, i) }]
      }
      case 'timeline': {
        const { q = SVQ, from, to, bins } = command
        const timeline = makeTimeline(play, this.#history, q, from, to, bins)
        return [{ is: 'timeline', timeline }]
      }
      case 'transcript': {
        const { from, to } = command
        return [{ is: 'transcript', transcript: makeTranscript(play, this.#history, from, to) }]
      }
      case 'courses': {
        const { fields, from, to } = command
        return [{ is: 'courses', courses: makeCourses(play, this.#history, fields, from, to) }]
      }
      case 'peek': {
        const peeked = peek(play, this.#settings, command.args)
        return [{ is: 'peek', peeked, cursor: play.cursor, history: this.#history }]
      }
      case 'break':
        return this.#break(command.at)
      default: {
        const { length, calls } = play.trace
        const begun = calls.length
        const problem = this.#do(command)
        // A call that is refused at once adds no step, and yet it has happened.
        const now = this.#play.trace
        if (now.length !== length || now.calls.length !== begun) this.#history++
        return [this.#frame(problem)]
      }
    }
  }

  #do(
    command: Exclude<
      Command,
      { do: 'choices' | 'writer' | 'timeline' | 'transcript' | 'courses' | 'peek' | 'break' }
    >,
  ): Problem | '' {
    const play = this.#play
    switch (command.do) {
      case 'open':
        this.#open(command.scenario, command.choices, command.cursor)
        this.#settings = command.settings
        this.#branches = []
        this.#before = null
        if (command.breakpoints) this.#setBreakpoints(command.breakpoints)
        return ''
      case 'act':
        return whyNot(command.act, factsOf(play)) || this.#now().act(command.act, command.run)
      case 'step':
        return this.#performer().forward(command.by)
      case 'runTo':
        return this.#performer().runTo(command.site)
      case 'back':
        if (play.cursor === 0) return 'atStart'
        play.seek(backTarget(play, command.by))
        return ''
      case 'seek':
        play.seek(command.to)
        return ''
      case 'runOn':
        return command.back ? this.#performer().runBack() : this.#performer().runOn()
      case 'change': {
        const { offset, length, back } = command
        const to = changeFrom(play, offset, length, back)
        if (to < 0) return back ? 'noEarlierChange' : 'noLaterChange'
        play.seek(to)
        return ''
      }
      case 'breakpoints':
        this.#setBreakpoints(command.list)
        return ''
      case 'settings':
        this.#settings = command.settings
        this.#performer().react()
        return ''
      case 'restart':
        this.#restart(command.scenario)
        return ''
      case 'undoRestart':
        this.#undoRestart()
        return ''
      case 'branch':
        this.#toBranch(command.index)
        return ''
      default:
        return command satisfies never
    }
  }

  /** Adds a breakpoint, if it says something about this play. */
  #break(spot: Spot): Event[] {
    const condition = spot.is === 'condition' ? conditionAt(this.#play, spot) : null
    if (condition && !('holds' in condition)) return [{ is: 'badCondition', problem: condition }]
    const same = JSON.stringify(spot)
    const id = Math.max(0, ...this.#breakpoints.map((b) => b.id)) + 1
    const known = this.#breakpoints.some((b) => JSON.stringify(b.spot) === same)
    this.#setBreakpoints(
      known
        ? this.#breakpoints.map((b) => (JSON.stringify(b.spot) === same ? { ...b, on: true } : b))
        : [...this.#breakpoints, { id, on: true, spot }],
    )
    return [this.#frame('')]
  }

  #setBreakpoints(list: readonly Breakpoint[]): void {
    this.#breakpoints = list.map(({ id, on, spot }) => ({ id, on, spot }))
    this.#play.breaks = new Breaks(this.#play, list)
  }

  #performer(): Performer {
    return new Performer(this.#play, this.#settings)
  }

  #frame(problem: Problem | ''): Event {
    const frame = makeFrame(this.#play, this.#shown, {
      settings: this.#settings,
      history: this.#history,
      branches: this.#branches.map(({ index, at, length }) => ({ index, at, length })),
      breakpoints: this.#breakpoints.map((b) => ({ ...b, inert: !isArmed(this.#play, b) })),
      canUndoRestart: this.#before !== null,
      problem,
    })
    this.#shown = this.#play.cursor
    return { is: 'frame', frame }
  }

  /** Makes the cursor the present; what came later stays reachable as a branch. */
  #now(): Performer {
    const play = this.#play
    const performer = this.#performer()
    if (play.cursor === play.length) return performer
    const { choices, length, cursor } = play
    this.#branches.push({ index: this.#branches.length, at: cursor, length, choices })
    play.cut()
    this.#history++
    performer.react()
    return performer
  }

  #toBranch(index: number): void {
    const branch = this.#branches[index]
    if (!branch) throw new RangeError(`no branch ${index}`)
    const { scenario, choices, length } = this.#play
    const left = { index, at: branch.at, length, choices }
    this.#open(scenario, branch.choices, branch.at)
    this.#branches[index] = left
  }

  /** Restarts with nothing done in between are undone together: no run is lost to a second thought. */
  #restart(scenario: Scenario): void {
    const { choices, cursor } = this.#play
    const saved = { scenario: this.#play.scenario, choices, cursor, branches: this.#branches }
    this.#open(scenario, [], null)
    if (choices.length > 0 || !this.#before) this.#before = saved
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
    play.breaks = new Breaks(play, this.#breakpoints)
    this.#play = play
    this.#shown = -1
    this.#history++
  }
}
