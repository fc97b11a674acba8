/**
 * The scene: everything that the stage draws, as plain data in stage units. Each thing has a
 * `key`, by which motions and the pointer name it.
 */

import type { Hides } from '../../model/remoteVisibility.ts'
import type { Control } from '../../model/shores/controls.ts'
import type { Surroundings } from '../../model/surroundings.ts'
import type { Point, Rect } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { MemoryPlaces } from '../memory/memory.ts'
import type { Boxes } from './boxes.ts'
import type { Group, Layers } from './mark.ts'
import type { FocusScene, Look } from './markTypes.ts'

export type * from './markTypes.ts'

/** A pin: drawn at its angle, and at others while it turns. */
export interface Pin {
  readonly key: string
  readonly kind: 'producer' | 'consumer'
  readonly angle: number
  at(angle: number): Group
}

/** A ring, for what is drawn between it and other things. */
export interface DialScene {
  readonly name: 'avail' | 'used'
  readonly num: number
  /** Of a ring that is short enough for values on its rim. */
  readonly slots: readonly {
    readonly slot: number
    readonly look: Look
    readonly hatched: boolean
    readonly live: boolean
  }[]
  readonly pins: readonly [producer: Pin, consumer: Pin]
  lookAt(slot: number): Look
}

export interface Scene extends Omit<Surroundings, 'controls'> {
  /** Number of steps done. */
  readonly cursor: number
  /** Name of the queue that is drawn, '' for the only one. */
  readonly queue: string
  /** The step at hand works on the other queue: nothing moves here. */
  readonly elsewhere: boolean
  readonly avail: DialScene
  readonly used: DialScene
  /** Where the things in memory are, for what marks them and what moves to them. */
  readonly memory: MemoryPlaces
  /** Links that only a chain which is lit up shows. */
  readonly spareLinks: readonly Group[]
  readonly controls: readonly (Control & Rect)[]
  readonly focus: FocusScene
  /** What is laid out as groups of marks. */
  readonly layers: Layers
  readonly boxes: Boxes
  /** Where what stands; null: desktop. */
  readonly plan: Plan | null
  /** What is drawn faint, because the remote cannot know of it; null: the stage shows all. */
  readonly hides: Hides | null
  /** Places by name, for motions: `avail.slot.3`, `desc.1.len`, `free_head`, `wire.kick`, … */
  readonly anchors: Readonly<Record<string, Point>>
}
