import type { ComponentType } from 'react'
import { useAfterPaint, useVisualizer } from '../../store/hooks.ts'
import type { MemoryReplica } from '../../store/memoryReplica.ts'
import type { Frame } from '../../store/types.ts'

/** The memory changes in place, so a new frame is what tells of it: who shows it takes both. */
export interface Moment {
  readonly frame: Frame
  readonly replica: MemoryReplica
}

const shown = <P extends object>(
  useState: typeof useVisualizer,
  Shown: ComponentType<P & Moment>,
): ComponentType<P> =>
  function AtMoment(props) {
    const frame = useState((s) => s.frame)
    const replica = useState((s) => s.replica)
    return frame && replica ? <Shown {...props} frame={frame} replica={replica} /> : null
  }

/** A component that shows the moment at hand; before there is one, nothing. */
export const atMoment = <P extends object>(Shown: ComponentType<P & Moment>) =>
  shown(useVisualizer, Shown)

/** The same for what may come a frame behind caption and stage. */
export const afterMoment = <P extends object>(Shown: ComponentType<P & Moment>) =>
  shown(useAfterPaint, Shown)
