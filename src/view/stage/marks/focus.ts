/** What the step at hand reads or writes, marked on the stage. */
import type { KindName } from '../../../core/machine/op.ts'
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { SceneContext } from '../../moment/context.ts'
import type { Path } from '../geometry/path.ts'
import { HEAD_Y, slotOutline } from '../geometry/stage.ts'
import { ringPath, rowPath } from '../geometry/travel.ts'
import { rowMiddle } from '../memory/rows.ts'
import { type Placed, shapeOf } from './outline.ts'
import { chip } from './parts.ts'
import type { ChipScene, FocusScene, Look } from './types.ts'

const READS = new Set<KindName>(['load', 'read'])
/** A bell that a fault has silenced writes the fault's field instead of its counter. */
const WRITES = new Set<KindName>(['store', 'rmw', 'copy', 'lock', 'unlock'])
const NOTHING: FocusScene = { outline: null, capsule: null, trail: null }

export function focus(cx: SceneContext, placed: Placed): FocusScene {
  const { step } = cx
  if (!step) return NOTHING
  if (step.does === 'rejects') return badSlot(cx)
  const kind = READS.has(step.kind) ? 'read' : 'write'
  if (kind === 'write' && !WRITES.has(step.kind)) return NOTHING
  const made = trailPath(cx, placed, step)
  const found = shapeOf(cx, placed, step, kind, made?.path ?? null)
  return {
    outline: found
      ? { kind, shape: found.shape, wrong: kind === 'write' && breaksRule(cx, step) }
      : null,
    capsule: kind === 'write' && step.kind !== 'copy' ? (found?.capsule ?? null) : null,
    trail: made && trail(made),
  }
}

/** A rule that held before this store does not hold any more, or a fault does its harm. */
function breaksRule({ frame, q }: SceneContext, { does }: StepInfo): boolean {
  if (does === 'strikes') return true
  return frame.violated.some((v) => v.fresh && (v.queue === q.name || v.queue === ''))
}

/** The entry of the used ring that the driver does not believe. */
function badSlot({ ring, num }: SceneContext): FocusScene {
  const d = slotOutline('used', num, ring.driver.lastUsedIdx & (num - 1), 1.5)
  return { ...NOTHING, outline: { kind: 'write', shape: { is: 'path', d }, wrong: false } }
}

/** How a value goes from one place to another, and the chip that carries it. */
interface Way {
  readonly path: Path
  readonly look: Look
  readonly text: string
  /** The way ends with an arrow head. */
  readonly arrow: boolean
}

function trail({ path, look, text, arrow }: Way): FocusScene['trail'] {
  const at = path.rest
  const rest: ChipScene = chip(text, at.x, at.y, look, { hatched: true, live: true })
  return { d: path.d, chip: rest, tip: arrow ? path.end : null }
}

/** Only values that go from one place to another leave a trail. */
function trailPath(cx: SceneContext, p: Placed, step: StepInfo): Way | null {
  const slot = step.place?.index ?? -1
  if (step.site === 'add.ring')
    return {
      path: ringPath('avail', cx.num, slot, HEAD_Y),
      look: 'filling',
      text: String(step.after),
      arrow: false,
    }
  if (step.site === 'done.id' || step.site === 'done.lateId')
    return {
      path: ringPath('used', cx.num, slot, doorOf(p, step.after)),
      look: 'inFlight',
      text: String(step.after),
      arrow: false,
    }
  if (step.site !== 'add.desc.flags') return null
  const y = rowMiddle(p.memory.grid, slot)
  if (y === null) return null
  const path = rowPath(y, HEAD_Y)
  return { path, look: 'filling', text: String(slot), arrow: true }
}

/** Height at which the id of a card leaves the remote's shore: of one that is gone, that of the last. */
function doorOf({ boxes, held }: Placed, head: number): number {
  const known = [...held.filter((h) => h.head === head), ...held.toReversed()]
  const box = known.map((h) => boxes.get(h.key)).find((b) => b !== undefined)
  return box ? box.y + box.height / 2 : 220
}
