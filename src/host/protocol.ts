/**
 * What a page and the visualizer in it say to each other, whatever carries it: the port of a frame,
 * or the methods and events of an element. Plain data; docs/embedding.md has an example of each.
 *
 * A new command, event or field does not change the version: who does not know it ignores it.
 */
import type { ActWhyNot, Broken, Changed, NamedStop, Problem } from './facts.ts'

/** Counts up when something means another thing than before. */
export const VERSION = 1

/** How far one step or act goes: one micro-step, to the end of a function, to the end of a call. */
export type By = 'step' | 'function' | 'send'

/** How it is shown, and what a reader can reach and do. What is not said stays as it is. */
export interface Settings {
  readonly theme?: 'auto' | 'light' | 'dark'
  readonly lang?: 'auto' | 'en' | 'zh'
  /** What the two sides are called. */
  readonly names?: 'linux' | 'virtio' | 'openamp' | 'rpmsg-lite'
  readonly numbers?: 'dec' | 'hex'
  readonly motion?: 'auto' | 'off'
  readonly layout?: 'auto' | 'frame' | 'tablet'
  readonly by?: By
  readonly pane?: 'source' | 'state' | 'memory' | 'messages' | 'transcript'
  readonly queue?: 'svq' | 'rvq'
  readonly seen?: 'all' | 'remote'
  readonly present?: 'off' | 'on' | 'code'
  readonly speed?: 0.5 | 1 | 2 | 4 | 8 | 16
  /** The steps that can be reached; `to` null: up to the end. */
  readonly from?: number
  readonly to?: number | null
  /** What cannot be done: names of acts, `step`, `restart`, `all`; see docs/links.md. */
  readonly lock?: readonly string[]
  /** Nothing can be done but to look, in whatever is opened from now on. */
  readonly readOnly?: boolean
}

export type Command =
  /** A link's text, with or without `#`; the empty one is an empty ring. */
  | { readonly do: 'open'; readonly link: string }
  /** A scenario as its text, or as the object that the text holds. */
  | { readonly do: 'open'; readonly scenario: string | object }
  /** A step, or what `at=` of a link can say: `end`, `avail.idx:2`. */
  | { readonly do: 'seek'; readonly to: number | string }
  /** A stop, by its name or its place in the list, from 1. */
  | { readonly do: 'seek'; readonly stop: number | string }
  /** One step forward or, with `back`, the other way. */
  | { readonly do: 'step'; readonly by?: By; readonly back?: boolean }
  /** Acts as `do=` of a link says them: `send`, `take*2`, `complete:1`. */
  | { readonly do: 'act'; readonly act: string; readonly by?: By }
  | { readonly do: 'play'; readonly speed?: Settings['speed'] }
  | { readonly do: 'pause' }
  | ({ readonly do: 'set' } & Settings)
  /** What the page around looks like: what is `auto` follows it. */
  | { readonly do: 'around'; readonly theme?: 'light' | 'dark'; readonly lang?: string }
  /** Asks for the state; also for the values of fields, and for the link of what is shown. */
  | { readonly do: 'get'; readonly fields?: readonly string[]; readonly link?: boolean }

/** What is shown. */
export interface State {
  /** Steps done, of steps recorded. */
  readonly step: number
  readonly steps: number
  readonly playing: boolean
  /** As the text of a scenario holds it. */
  readonly scenario: object
  readonly theme: 'auto' | 'light' | 'dark'
  readonly lang: 'en' | 'zh'
  readonly names: NonNullable<Settings['names']>
  readonly numbers: NonNullable<Settings['numbers']>
  readonly queue: 'svq' | 'rvq'
  readonly from: number
  readonly to: number | null
  readonly lock: readonly string[]
  readonly acts: readonly ActWhyNot[]
  readonly broken: readonly Broken[]
  readonly stops: readonly NamedStop[]
  /** If the link was asked for. */
  readonly link?: string
  /** If fields were asked for. */
  readonly values?: Readonly<Record<string, number>>
}

/** Why a command was not carried out. */
export interface HostError {
  readonly is: /** It is no such message. */
    | 'malformed'
    /** No command is called so. */
    | 'unknown'
    /** The link, or the scenario, cannot be opened. */
    | 'notOpened'
    /** It cannot be done now; `why` says the reason. */
    | 'notPossible'
    /** Another link was asked for before this one was open. */
    | 'overtaken'
    /** The two know no version in common. */
    | 'version'
    /** The session is gone, or refused it. */
    | 'failed'
  /** What of the message is meant: `to`, `link.at`, `scenario.num`; empty: all of it. */
  readonly field: string
  /** In the language of the visualizer. */
  readonly message: string
  readonly why?: Problem
}

export type Reply =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly error: HostError }

export type HostEvent =
  /** It can be spoken to. */
  | { readonly event: 'ready'; readonly version: number; readonly state: State }
  /** The height in which all of it has room, in CSS pixels. */
  | { readonly event: 'resize'; readonly height: number }
  /** Another step is shown; `changed` is what differs from the one before, at most 100 fields. */
  | {
      readonly event: 'step'
      readonly step: number
      readonly steps: number
      /** Where in the code the step happened: a name of a site; empty before the first. */
      readonly site: string
      /** Who did it: `sender1`, `remote`; empty before the first. */
      readonly actor: string
      readonly changed: readonly Changed[]
      /** Fields that changed beside those. */
      readonly more: number
    }
  /** What is possible now has changed. */
  | { readonly event: 'acts'; readonly acts: readonly ActWhyNot[] }
  | { readonly event: 'playing'; readonly playing: boolean }
  /** A stop is reached. */
  | ({ readonly event: 'stop' } & NamedStop)
  /** The reader has answered what Predict asked about the next step. */
  | {
      readonly event: 'prediction'
      readonly step: number
      readonly chosen: number
      readonly right: number
      readonly correct: boolean
    }
  /** The step at hand breaks a rule that held before it. */
  | ({ readonly event: 'broken'; readonly step: number } & Broken)
  /** Something went wrong that no command asked for. */
  | { readonly event: 'error'; readonly error: HostError }

/** A command on its way; what answers it carries its id. */
export type Asked = Command & { readonly id: number }
export type Answer = Reply & { readonly id: number }

export type { ActWhyNot, Broken, Changed, NamedStop, Problem }
