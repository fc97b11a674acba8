/**
 * The session: commands in, events out. It knows no worker, no page, no clock, so that the same
 * one runs in a worker, on the main thread, and in tests.
 *
 * Long because every command is told apart here, and most change the same private state.
 */
import { DEFAULT_SCENARIO, type Scenario } from '../core/machine/scenario.ts'
import { digestOf } from '../core/memory/digest.ts'
import { SVQ } from '../protocol/actFacts.ts'
import { whyNot } from '../protocol/acts.ts'
import { NO_BOUNDS, within } from '../protocol/bounds.ts'
import {
  type Breakpoint,
  type Choice,
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Problem,
  type Progress,
  type SavedBranch,
  type SavedRun,
  type Settings,
  type Spot,
} from '../protocol/protocol.ts'
import { cutStops, type Stops } from '../protocol/stops.ts'
import { factsOf } from './acts.ts'
import { changeFrom, makeCourses } from './answers/fieldHistory.ts'
import { makeFrame } from './answers/frame.ts'
import { lookAhead } from './answers/lookahead.ts'
import { lastWriter, stepInfo } from './answers/stepInfo.ts'
import { makeTimeline } from './answers/timeline.ts'
import { makeTranscript } from './answers/transcript.ts'
import { barred } from './bounded.ts'
import { Breakpoints, conditionAt, isArmed } from './breakpoints.ts'
import { Execution } from './execution.ts'
import { Performer } from './perform.ts'
import { performLesson } from './script/performLesson.ts'
import { performScript } from './script/performScript.ts'
import { scriptOf } from './script/scriptOf.ts'
import { backTarget } from './stride.ts'

export class Session {
  #execution = new Execution(DEFAULT_SCENARIO)
  #settings: Settings = DEFAULT_SETTINGS
  #branches: readonly SavedBranch[] = []
  #breakpoints: readonly Breakpoint[] = []
  #stops: Stops = []
  #bounds = NO_BOUNDS
  #before: SavedRun | null = null
  #archiveRevision = 1
  #revision = 0
  /** Cursor of the last frame; -1: the page has no memory of this execution yet. */
  #shown = -1

  /**
   * Carries out one command. Throws on choices that are impossible; the session stays as it was.
   *
   * @param tell hears how far a long history has been opened
   */
  handle(command: Command, tell?: (progress: Progress) => void): Event[] {
    const execution = this.#execution
    switch (command.do) {
      case 'choices':
        return [this.#saved(command.archive ?? 0, command.script ?? false)]
      case 'digest': {
        const { cursor, machine, layout } = execution
        const digest = digestOf(machine.memory, layout)
        return [{ is: 'digest', digest, cursor, revision: this.#revision }]
      }
      case 'lesson':
        return [{ is: 'lesson', run: performLesson(command.lesson) }]
      case 'perform':
        return [{ is: 'performed', performed: performScript(command.script) }]
      case 'writer': {
        const i = lastWriter(execution, command.offset)
        return [
          { is: 'writer', offset: command.offset, step: i < 0 ? null : stepInfo(execution, i) },
        ]
      }
      case 'timeline': {
        const { q = SVQ, from, to, bins } = command
        const timeline = makeTimeline(execution, this.#revision, q, from, to, bins)
        return [{ is: 'timeline', timeline }]
      }
      case 'transcript': {
        const { from, to } = command
        return [
          { is: 'transcript', transcript: makeTranscript(execution, this.#revision, from, to) },
        ]
      }
      case 'courses': {
        const { fields, from, to } = command
        return [
          { is: 'courses', courses: makeCourses(execution, this.#revision, fields, from, to) },
        ]
      }
      case 'lookahead': {
        const lookahead = lookAhead(execution, this.#settings, command.args)
        return [{ is: 'lookahead', lookahead, cursor: execution.cursor, revision: this.#revision }]
      }
      case 'break':
        return this.#break(command.at)
      default: {
        const { length, calls } = execution.trace
        const begun = calls.length
        const problem =
          barred(command, this.#bounds, execution) || this.#do(command, tell) || this.#keepWithin()
        // A call that is refused at once adds no step, and yet it has happened.
        const now = this.#execution.trace
        if (command.do !== 'open' && (now.length !== length || now.calls.length !== begun))
          this.#revision++
        return [this.#frame(problem)]
      }
    }
  }

  #do(
    command: Exclude<
      Command,
      {
        do:
          | 'choices'
          | 'digest'
          | 'lesson'
          | 'perform'
          | 'writer'
          | 'timeline'
          | 'transcript'
          | 'courses'
          | 'lookahead'
          | 'break'
      }
    >,
    tell?: (progress: Progress) => void,
  ): Problem | '' {
    const execution = this.#execution
    switch (command.do) {
      case 'open':
        this.#open(command.scenario, command.choices, command.cursor, command.stops ?? [], tell)
        this.#settings = command.settings
        // It goes on with the history of another session: nothing that is known of that is old.
        this.#revision = command.revision ?? this.#revision
        // An archive of another session has had revisions that this one never saw.
        this.#archiveRevision = Math.max(this.#archiveRevision, command.archive?.revision ?? 0)
        this.#archive(command.archive?.branches ?? [], command.archive?.before ?? null)
        if (command.breakpoints) this.#setBreakpoints(command.breakpoints)
        this.#bounds = command.bounds ?? NO_BOUNDS
        for (const next of command.since ?? []) this.handle(next, tell)
        this.#shown = -1
        return ''
      case 'act':
        return whyNot(command.act, factsOf(execution)) || this.#now().act(command.act, command.run)
      case 'step':
        return this.#performer().forward(command.by)
      case 'runTo':
        return this.#performer().runTo(command.site)
      case 'back':
        if (execution.cursor === 0) return 'atStart'
        execution.seek(backTarget(execution, command.by))
        return ''
      case 'seek':
        execution.seek(command.to)
        return ''
      case 'runOn':
        return command.back ? this.#performer().runBack() : this.#performer().runOn()
      case 'change': {
        const { offset, length, back } = command
        const to = changeFrom(execution, offset, length, back)
        if (to < 0) return back ? 'noEarlierChange' : 'noLaterChange'
        execution.seek(to)
        return ''
      }
      case 'breakpoints':
        this.#setBreakpoints(command.list)
        return ''
      case 'stops':
        this.#setStops(command.list)
        return ''
      case 'settings':
        this.#settings = command.settings
        this.#performer().react()
        return ''
      case 'bounds':
        this.#bounds = command.bounds
        return ''
      case 'restart':
        this.#restart(command.scenario)
        this.#bounds = NO_BOUNDS
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

  /** Adds a breakpoint, if it says something about this execution. */
  #break(spot: Spot): Event[] {
    const condition = spot.is === 'condition' ? conditionAt(this.#execution, spot) : null
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
    this.#arm()
  }

  #setStops(list: Stops): void {
    this.#stops = list
    this.#arm()
  }

  /** What runs is held up at breakpoints and at stops. */
  #arm(): void {
    const steps = this.#stops.map(({ step }) => step)
    this.#execution.breaks = new Breakpoints(this.#execution, this.#breakpoints, steps)
  }

  /** Nobody stands outside of the bounds, whatever led there. */
  #keepWithin(): '' {
    const execution = this.#execution
    const to = within(this.#bounds, execution.cursor)
    if (to !== execution.cursor) execution.seek(to)
    return ''
  }

  #performer(): Performer {
    return new Performer(this.#execution, this.#settings)
  }

  #frame(problem: Problem | ''): Event {
    const frame = makeFrame(this.#execution, this.#shown, {
      settings: this.#settings,
      revision: this.#revision,
      branches: this.#branches.map(({ index, at, length }) => ({ index, at, length })),
      breakpoints: this.#breakpoints.map((b) => ({ ...b, inert: !isArmed(this.#execution, b) })),
      canUndoRestart: this.#before !== null,
      bounds: this.#bounds,
      stops: this.#stops,
      problem,
    })
    this.#shown = this.#execution.cursor
    return { is: 'frame', frame }
  }

  /** Makes the cursor the present; what came later stays reachable as a branch. */
  #now(): Performer {
    const execution = this.#execution
    const performer = this.#performer()
    if (execution.cursor === execution.length) return performer
    const { choices, length, cursor } = execution
    const { kept, gone } = cutStops(this.#stops, cursor)
    const branch = { index: this.#branches.length, at: cursor, length, choices, stops: gone }
    this.#archive([...this.#branches, branch])
    execution.cut()
    this.#setStops(kept)
    this.#revision++
    performer.react()
    return performer
  }

  #toBranch(index: number): void {
    const branch = this.#branches[index]
    if (!branch) throw new RangeError(`no branch ${index}`)
    const { scenario, choices, length } = this.#execution
    const { kept, gone } = cutStops(this.#stops, branch.at)
    const left = { index, at: branch.at, length, choices, stops: gone }
    this.#open(scenario, branch.choices, branch.at, [...kept, ...branch.stops])
    this.#archive(this.#branches.map((b) => (b === branch ? left : b)))
  }

  /** Restarts with nothing done in between are undone together: no run is lost to a second thought. */
  #restart(scenario: Scenario): void {
    const { choices, cursor } = this.#execution
    const [branches, stops] = [this.#branches, this.#stops]
    const saved = { scenario: this.#execution.scenario, choices, cursor, branches, stops }
    this.#open(scenario, [], null, [])
    this.#archive([], choices.length > 0 || !this.#before ? saved : this.#before)
  }

  #undoRestart(): void {
    const saved = this.#before
    if (!saved) return
    this.#open(saved.scenario, saved.choices, saved.cursor, saved.stops)
    this.#archive(saved.branches, null)
  }

  #archive(branches: readonly SavedBranch[], before = this.#before): void {
    this.#branches = branches
    this.#before = before
    this.#archiveRevision++
  }

  /** @param known revision of an archive that need not be told again */
  #saved(known: number, asScript: boolean): Event {
    const revision = this.#archiveRevision
    const archive =
      known === revision ? null : { revision, branches: this.#branches, before: this.#before }
    // On the main thread nothing copies them on their way, and this list goes on.
    const choices = [...this.#execution.choices]
    const script = asScript ? scriptOf(this.#execution, this.#settings) : null
    return { is: 'choices', choices, revision: this.#revision, archive, script }
  }

  /** Builds a new execution first, so that a failure leaves the old one alone. */
  #open(
    scenario: Scenario,
    choices: readonly Choice[],
    cursor: number | null,
    stops: Stops,
    tell?: (progress: Progress) => void,
  ): void {
    const execution = new Execution(scenario)
    execution.replay(choices, tell)
    if (cursor !== null) execution.seek(cursor)
    this.#execution = execution
    this.#setStops(stops)
    this.#shown = -1
    this.#revision++
  }
}
