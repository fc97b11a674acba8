/** What the step at hand reads or writes, marked on the stage: at most one outline, one badge, one trail. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { type Rect, RIGHT } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { flags, type Group, type Part } from '../marks/mark.ts'
import { changeBadgeMark, chip, chipBox } from '../marks/parts.ts'
import { path } from '../marks/shapes.ts'
import { badge } from './badge.ts'
import { type Journey, journey } from './journey.ts'
import type { Places } from './places.ts'
import { type Spot, slotSpot, spotOf } from './spot.ts'

/** What moves, where, and whether it stays as a trail; what is read is marked at once. */
const NOTHING: { journey: Journey | null; reads: boolean; badge: Rect | null } = {
  journey: null,
  reads: false,
  badge: null,
}

export function focus(m: StageModel, at: Places, stageLayout: StageLayout): typeof NOTHING & Part {
  const { step } = m
  if (!step) return NOTHING
  // The driver does not believe the entry of the used ring that it has read.
  if (step.does === 'rejects') {
    const slot = m.ring.driver.lastUsedIdx & (m.num - 1)
    return {
      ...NOTHING,
      marks: [outline(slotSpot(m, stageLayout, 'used', slot, 1.5), 'write', false)],
    }
  }
  const reads = step.kind === 'load' || step.kind === 'read'
  const moving = journey(m, at, stageLayout, step)
  if (!reads && !WRITES.has(step.kind)) return { ...NOTHING, journey: moving, reads }
  const way = moving?.is === 'write' ? moving : null
  const spot = spotOf(m, at, stageLayout, step, reads)
  const said =
    spot?.beside && !reads && step.kind !== 'copy'
      ? badge(m, stageLayout, step, spot.beside, way?.path ?? null)
      : null
  return {
    journey: moving,
    reads,
    badge: said,
    marks: [
      ...(way ? [trail(way)] : []),
      ...(spot ? [outline(spot, reads ? 'read' : 'write', !reads && breaksRule(m, step))] : []),
      ...(said
        ? [{ ...GROUP, key: 'focus.badge', look: 'focus-badge', marks: [changeBadgeMark(said)] }]
        : []),
    ],
  }
}

/** A bell that a fault has silenced writes the fault's field instead of its counter. */
const WRITES: ReadonlySet<StepInfo['kind']> = new Set(['store', 'rmw', 'copy', 'lock', 'unlock'])

/** A rule that held before this store does not hold any more, or a fault does its harm. */
function breaksRule({ frame, q }: StageModel, { does }: StepInfo): boolean {
  if (does === 'strikes') return true
  return frame.violated.some((v) => v.fresh && (v.queue === q.name || v.queue === ''))
}

const GROUP = { instant: true, known: 'step' } as const

const outline = (spot: Spot, kind: 'read' | 'write', wrong: boolean): Group => ({
  ...GROUP,
  key: 'focus.outline',
  look: 'outline',
  data: { kind },
  flags: flags({ wrong }),
  place: spot.place,
  marks: [spot.line],
})

/** The way that a value took, and the chip that rests on it. */
function trail({ path: way, look, text, arrow }: Journey): Group {
  const { d, end, rest } = way
  return {
    ...GROUP,
    key: 'focus.trail',
    look: 'trail',
    marks: [arrow ? { is: 'arrow', arrow: { d, tip: end, angle: RIGHT } } : path(d, 'line')],
    groups: [
      {
        ...GROUP,
        key: 'focus.rest',
        look: 'rest',
        marks: [
          chip(text, chipBox(text, rest.x, rest.y), look, {
            hatched: true,
            live: true,
            halo: true,
          }),
        ],
      },
    ],
  }
}
