/** A private field by its name and value, and how it says that it has changed. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { SceneContext } from '../../moment/context.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import { monoWidth } from '../geometry/text.ts'
import { capsule } from '../marks/parts.ts'
import type { RegisterScene } from '../marks/types.ts'

interface Register {
  readonly shore: 'driver' | 'remote'
  readonly name: string
  readonly field: string
  readonly value: string
  readonly note: string
  readonly y: number
}

/**
 * A name, and its value at the right edge: a capsule if this step has changed it. A capsule that
 * finds no room beside the name is smaller and reaches farther out; on the remote's shore, where
 * the name is long and the next line is empty, it hangs below.
 */
export function register(cx: SceneContext, r: Register): RegisterScene {
  const { shore, name, field, value, note, y } = r
  const { right } = SHORE_TEXT[shore]
  const step = stepOf(cx, field)
  const base = { key: `${shore}.reg.${name}`, name, y, value, note, chip: null, field }
  if (!step || step.before === step.after) return { ...base, capsule: null }
  const before = String(step.before)
  const after = value.split('/')[0]
  const room = 126 - monoWidth(name, 10.5)
  const wide = capsule(before, after, 0, 0, 11).width
  if (wide <= room + 3)
    return { ...base, capsule: capsule(before, after, right + 5 - wide, y - 4, 11) }
  if (shore === 'remote')
    return { ...base, capsule: capsule(before, after, right + 5 - wide, y + 13, 11) }
  const small = capsule(before, after, 0, 0, 10).width
  return { ...base, capsule: capsule(before, after, right + 11 - small, y - 4, 10) }
}

/** The step at hand, if it wrote this private field. */
function stepOf({ frame, q }: SceneContext, field: string): StepInfo | null {
  const { step } = frame
  if (!step || step.name !== field) return null
  if (step.queue !== '' && step.queue !== q.name) return null
  return step.kind === 'store' || step.kind === 'rmw' ? step : null
}
