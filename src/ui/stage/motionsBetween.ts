import type { Move } from '../../store/state.ts'
import type { Frame, Layout } from '../../store/types.ts'
import type { Scene } from '../../view/sceneTypes.ts'

export interface Shown {
  readonly frame: Frame
  readonly layout: Layout
  readonly scene: Scene
}
export function motionsBetween(_before: Shown | null, _after: Shown, _move: Move) {
  return { motions: [] as readonly never[], reverse: false }
}
