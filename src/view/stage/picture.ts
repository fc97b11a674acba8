/** What is drawn of a step, and what motions need to know of it. */
import type { RingName } from '../model/ring.ts'
import type { Filled } from './focus/filled.ts'
import type { Journey } from './focus/journey.ts'
import type { Places } from './focus/places.ts'
import type { Rect } from './geometry/stage.ts'
import type { Group, Layers } from './marks/mark.ts'
import type { Pin } from './rings/pin.ts'
import type { Button } from './shores/buttons.ts'
import type { WireTrack } from './wires/wire.ts'

export interface Picture {
  /** Name of the queue that is drawn, '' for the only one. */
  readonly queue: string
  /** The step at hand works on the other queue: nothing moves here. */
  readonly elsewhere: boolean
  readonly layers: Layers
  /** Links that only a chain which is lit up shows. */
  readonly spareLinks: readonly Group[]
  readonly controls: readonly Button[]
  /** It is seen with the remote's eyes: what that cannot know of is drawn faint. */
  readonly veiled: boolean
  readonly tracks: Tracks
}

export interface Tracks {
  /** The value that the step takes from one place to another. */
  readonly journey: Journey | null
  /** The step reads; else it writes. */
  readonly reads: boolean
  /** The cell that a value is typed into. */
  readonly typed: Filled | null
  readonly pins: Readonly<Record<RingName, readonly [producer: Pin, consumer: Pin]>>
  readonly places: Places
  /** Keys of the sleepers that the step has woken. */
  readonly woken: readonly string[]
  readonly wires: Readonly<Record<'kick' | 'interrupt', WireTrack | null>>
  readonly shores: Readonly<Record<'driver' | 'remote', Rect>>
}
