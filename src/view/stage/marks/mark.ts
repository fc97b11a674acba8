/**
 * What is laid out: groups of a few plain marks, in the units of their layout. They are data: the
 * renderer draws them, a figure writes them as text, and a test compares them.
 */

import type { Look } from '../../model/moment.ts'
import type { Subject } from '../../subject/subject.ts'
import type { Arrow } from '../geometry/links.ts'
import type { Point, Rect } from '../geometry/stage.ts'
import type { Place } from '../geometry/stageLayout.ts'

export interface TextMark extends Point {
  readonly is: 'text'
  readonly text: string
  /** In units of the group that it is in. */
  readonly size: number
  readonly weight?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Space-separated classes, as the stage's style sheet knows them: mono, ink2, ink3, alarm. */
  readonly look?: string
  /** Instead of `text`: runs of it with a class each. */
  readonly spans?: readonly Span[]
}

interface Span {
  readonly text: string
  readonly look?: string
  readonly dx?: number
}

export type Mark =
  | TextMark
  | ({
      readonly is: 'rect'
      readonly look: string
      readonly r: number
      readonly owner?: Look
    } & Rect)
  | { readonly is: 'circle'; readonly look: string; readonly at: Point; readonly r: number }
  | {
      readonly is: 'path'
      readonly look: string
      readonly d: string
      readonly owner?: Look
      /** Where its origin is put, and how large; without it the path is drawn where it says. */
      readonly at?: Point & { readonly k?: number }
      /** Attributes of the stroke, where a style sheet cannot know them. */
      readonly stroke?: { readonly width: number; readonly dashes?: string }
    }
  /** A line with a head at its end. */
  | { readonly is: 'arrow'; readonly arrow: Arrow; readonly small?: boolean }
  /** Marks under one class, around a point of their own if they have one. */
  | {
      readonly is: 'group'
      readonly look: string
      readonly marks: readonly Mark[]
      readonly at?: Point
      readonly owner?: Look
      readonly flags?: readonly Flag[]
    }

/** Layers, from the lowest to the highest. */
export const LAYERS = ['body', 'links', 'front', 'marks'] as const
export type Layer = (typeof LAYERS)[number]

/** What is true of a group and shows in its colours: attributes without a value. */
export type Flag =
  | 'hatched'
  | 'live'
  | 'dashed'
  | 'wrong'
  | 'unseen'
  | 'passed'
  | 'skipped'
  | 'held'

/**
 * Who knows of a thing besides its subject: nobody but the driver; the remote too; whoever sees the
 * order of stores, what the step at hand is about, or the buffer in hand.
 */
export type Known = 'driver' | 'remote' | 'order' | 'step' | 'openBuffer'

/** A thing on the stage. Motions, the pointer and tests name it by its key. */
export interface Group {
  readonly key: string
  /** Space-separated classes. */
  readonly look: string
  readonly marks: readonly Mark[]
  /** Things within it, with keys of their own, drawn above its marks. */
  readonly groups?: readonly Group[]
  /** Whose colours it has. */
  readonly owner?: Look | 'read'
  readonly flags?: readonly Flag[]
  /** What it is called for those who do not see it. */
  readonly label?: string
  /** A person moves it along a scale, with keys too. */
  readonly slider?: { readonly max: number; readonly now: number }
  /** What it shows: it is lit up with all else that shows the same. */
  readonly subject?: Subject
  /** What decides whether the remote knows of it and of all within it; else its subject does. */
  readonly known?: Known
  /** Field that it shows, e.g. `avail.ring[3]`. */
  readonly field?: string
  /** What else styles and tests ask of it, as `data-*`: state, side, kind, role, table. */
  readonly data?: Readonly<Record<string, string | number>>
  /** Its marks are in the units of the desktop layout, and put here. */
  readonly place?: Place
  /** The round corners of the island cut it off. */
  readonly clip?: boolean
  /** Where it is, for marks put around it and for values that come and go. */
  readonly box?: Rect
  /** It is drawn anew at once: a motion of its own tells the change, or none does. */
  readonly instant?: boolean
}

/** The groups of each layer, in the order in which they are drawn. */
export type Layers = Readonly<Record<Layer, readonly Group[]>>

/** What one part of the stage gives to the layers. */
export type Part = Partial<Layers>

/** The layers of all parts: what comes later lies above. */
export function stack(parts: readonly Part[]): Layers {
  const of = (layer: Layer) => parts.flatMap((part) => part[layer] ?? [])
  return { body: of('body'), links: of('links'), front: of('front'), marks: of('marks') }
}

/** The flags that are set. */
export const flags = (of: Partial<Record<Flag, boolean>>): readonly Flag[] =>
  (Object.keys(of) as Flag[]).filter((flag) => of[flag])
