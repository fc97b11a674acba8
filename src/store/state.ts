/** What one visualizer on a page knows. The truth is in the frame; the rest is how it is looked at. */

import type { Lesson } from '../lessons/lesson.ts'
import type {
  Command,
  Frame,
  Granularity,
  LessonRun,
  Lookahead,
  Problem,
  Progress,
  SendArgs,
  StepInfo,
  Timeline,
} from '../protocol/protocol.ts'
import type { MemoryReplica } from './memoryReplica.ts'
import type { Speed } from './playLoop.ts'
import type { Preferences } from './preferences.ts'
import type { TimelineWindow } from './timeline/timelineWindow.ts'

/** What is open above the page: a dialog, or the menu of a chip in the top bar. */
export type DialogName =
  | 'composer'
  | 'share'
  | 'keys'
  | 'questions'
  | 'lessons'
  | 'reply'
  | 'chain'
  | 'sees'
  | 'scenario'
  | 'proof'
  | 'breakpoints'
  | 'find'
  | 'rows'
  | 'features'
  | 'remote'
  | 'faults'
  | 'settings'

/** What hangs from a chip of the top bar leaves the page to be used; all else takes its place. */
const MENUS: readonly DialogName[] = ['features', 'remote', 'faults', 'settings']
export const isModal = (dialog: DialogName | null): boolean =>
  dialog !== null && !MENUS.includes(dialog)

/** Panes of the rail. */
export type PaneName = 'source' | 'state' | 'memory' | 'messages' | 'transcript' | 'stops'
/** A line for the person, until the next command. */
export type Notice =
  | { readonly about: 'problem'; readonly problem: Problem }
  | {
      readonly about:
        | 'playEnded'
        | 'playAsleep'
        | 'restarted'
        | 'tookOver'
        | 'lost'
        | 'mainThread'
        | 'noLanguage'
        | 'noPrediction'
        | 'pressedEarly'
        | 'tooLongForLink'
        | 'notShownAsSaid'
        | 'addressStays'
        | 'storageFull'
        | 'sessionDamaged'
        | 'settingsDamaged'
    }
  | { readonly about: 'refused'; readonly text: string }
  /** Digests of the bytes at a step: as its link has it, and as they are here. */
  | { readonly about: 'digestDiffers'; readonly said: string; readonly here: string }

/** The page as a slide: nothing but sentence, stage and a line below. */
export interface Presenting {
  /** Nothing is shown, until a key is pressed. */
  readonly blank: boolean
  /** The listing stands beside the stage. */
  readonly code: boolean
}

/** Part of the page that a thing was pointed at in. */
export type LinkedIn = 'stage' | 'memory' | 'state' | 'timeline' | 'log' | 'find' | 'page'

export interface Linked {
  /** Its name: `avail.ring[3]`, `desc[1]`, `message remote 12`; see view/subject/subject.ts. */
  readonly thing: string
  readonly in: LinkedIn
  /** A click holds it until Escape, or a click on it or on nothing. */
  readonly pinned: boolean
  /** Keys are about it still, but it lights up nothing: the pointer only rests on it. */
  readonly resting?: boolean
}

/** A question about the next step; it stands as long as the moment does at which it was asked. */
export interface Prediction {
  readonly cursor: number
  readonly revision: number
  readonly lookahead: Lookahead
  /** Index of the answer; null: none yet. */
  readonly chosen: number | null
}

/** A question of the first page was asked: what is told, and at which step. */
export interface Asked {
  /** Key of the sentence. */
  readonly tells: string
  readonly cursor: number
  readonly revision: number
}

/** A lesson that is being read. */
export interface LessonShown {
  /** Name of a built-in one; '' for one of somebody else. */
  readonly id: string
  readonly lesson: Lesson
  /** Where its stops and questions are. */
  readonly run: Extract<LessonRun, { choices: unknown }>
  /** Index of the stop that was reached last; -1: none yet. */
  readonly place: number
  /** To the question behind each stop; null: none yet. */
  readonly answers: readonly ('right' | 'wrong' | 'skipped' | null)[]
  /** Of the history that is the lesson's own. */
  readonly revision: number
  /** A run of the reader's own goes on, and the lesson waits at this step; null: it is read. */
  readonly left: { readonly step: number } | null
}

/** How the last frame came about: steps are animated, jumps are not. */
export type Move = 'step' | 'jump'

export interface VisualizerState extends Preferences {
  /** Preferences that a link lends to this visit: nobody has chosen them. */
  readonly lent: Partial<Preferences>
  readonly frame: Frame | null
  /** Memory and layout at the frame. Changed in place: select it together with `frame`. */
  readonly replica: MemoryReplica | null
  readonly move: Move
  readonly notice: Notice | null
  /** A long history is being opened: how far it has come, in steps. */
  readonly opening: Progress | null
  /** Commands that were sent and not answered, and acts that wait for their turn. */
  readonly inFlight: number
  /** Those among them that somebody who acts waits for. */
  readonly acting: number
  /** Links that are being read, to take the place of what stands here. */
  readonly leaving: number
  /** `moving` from the moment a frame arrives until the stage has drawn it and come to rest. */
  readonly stage: 'absent' | 'idle' | 'moving'

  /** Nothing travels on the stage, whatever the system says. */
  readonly still: boolean
  /** A layout that is asked for where there is room for a larger one. */
  readonly layout: 'auto' | 'frame' | 'tablet'

  readonly playing: boolean
  readonly speed: Speed
  readonly granularity: Granularity

  readonly timeline: Timeline | null
  readonly window: TimelineWindow
  readonly follow: boolean
  /** The timeline shows fields over time, not who ran. */
  readonly fieldsShown: boolean
  /** Names of the fields that have a row there; without a queue, that of the stage is meant. */
  readonly rows: readonly string[]

  /** Index of the queue on the stage and in the timeline: 1 = transmit, 0 = receive. */
  readonly queue: number
  readonly dialog: DialogName | null
  /** The pane that the rail shows where panes share one place. */
  readonly pane: PaneName
  /** Id of the stop whose name and note are open; null: none. */
  readonly openStop: number | null
  /** Whose eyes the stage is seen with. */
  readonly perspective: 'all' | 'remote'
  /** Null: the page is one to work at. */
  readonly presenting: Presenting | null
  /** The last session of this browser stands here, and nothing was done since. */
  readonly restored: boolean
  /** What opened the ring that stands here, as long as it is the same. */
  readonly asked: Asked | null
  readonly lesson: LessonShown | null
  /** Stops reached in each lesson that comes with the page, by its name. */
  readonly lessonsRead: Readonly<Record<string, number>>
  /** An act that waits for the person to agree that later steps become a branch. */
  readonly asking: Command | null
  /** What Send sends: the last message composed; and what the remote sends. */
  readonly message: SendArgs
  readonly reply: SendArgs
  /** The question about the next step that is open. */
  readonly prediction: Prediction | null
  /** The thing whose chain is lit up, everywhere on the page. */
  readonly linked: Linked | null
  /** The byte looked at, as an offset in memory, and the step that last wrote it. */
  readonly inspectedByte: { readonly offset: number; readonly writer: StepInfo | null } | null
}

/** True when nothing is under way: tests and the play loop wait for it. */
export const isIdle = (s: VisualizerState): boolean =>
  s.inFlight === 0 && s.stage !== 'moving' && !s.playing && s.frame !== null
