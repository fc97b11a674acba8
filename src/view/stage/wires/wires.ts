/** The two wires: kick on top, interrupt below. What they say is in files of their own. */

import type { Perspective } from '../../model/remoteVisibility.ts'
import type { SceneContext } from '../../moment/context.ts'
import { cut } from '../compact/compactParts.ts'
import { clamp } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import { textWidth } from '../geometry/text.ts'
import type { WireScene } from '../marks/types.ts'
import { interruptKnown, interruptSays } from './interrupt.ts'
import { kickKnown, kickSays } from './kick.ts'
import type { Said } from './said.ts'

const ICON = 14

/** Where a wire runs, and how much it can say. */
interface Course {
  readonly y: number
  readonly ends: readonly [from: number, to: number]
  /** Where the marks on it end, on either side. */
  readonly firstMark: number
  /** Longer words would leave no room for those marks. */
  readonly longest: number
}
const WHOLE = { ends: [170, 910], firstMark: 222, longest: 540 } as const

function courseOf(key: WireScene['key'], plan: Plan | null): Course {
  const kick = key === 'wire.kick'
  if (!plan?.wires) return { ...WHOLE, y: kick ? 21 : 559 }
  const { island, wires } = plan
  const ends = [island.x - 3, island.x + island.width + 3] as const
  const y = kick ? wires.kick : wires.interrupt
  return { y, ends, firstMark: ends[0] + 52, longest: wires.longest }
}

function wire(key: WireScene['key'], title: string, said: Said, plan: Plan | null): WireScene {
  const { y, ends, firstMark, longest } = courseOf(key, plan)
  const middle = (ends[0] + ends[1]) / 2
  const whole = (text: string) => (said.armed ? `${text} · ${said.armed}` : text)
  const wide = (text: string) => textWidth(title, 11.5) * 1.03 + 7 + textWidth(text, 11.5)
  const full = whole(said.text)
  const fits = wide(full) <= longest ? full : whole(said.brief ?? said.text)
  const text = plan ? cut(fits, 11.5, longest - wide('')) : fits
  const words = wide(text)
  const left = middle - (ICON + 7 + words) / 2
  const margin = clamp(left - firstMark, 12, 40)
  return {
    key,
    y,
    ends,
    state: said.state,
    armed: said.armed !== undefined,
    text,
    title,
    iconAt: { x: left + ICON / 2, y },
    textAt: { x: left + ICON + 7, y: y + 4 },
    gap: [left - margin, 2 * middle - left + margin],
    label: `${title}: ${text}`,
  }
}

export function kickWire(
  cx: SceneContext,
  plan: Plan | null,
  perspective: Perspective = 'all',
): WireScene {
  const said = perspective === 'remote' ? kickKnown(cx) : kickSays(cx)
  return wire('wire.kick', cx.words.t('stage.wire.kick'), said, plan)
}

export function interruptWire(
  cx: SceneContext,
  plan: Plan | null,
  perspective: Perspective = 'all',
): WireScene {
  const said = perspective === 'remote' ? interruptKnown(cx) : interruptSays(cx)
  return wire('wire.interrupt', cx.words.t('stage.wire.interrupt'), said, plan)
}
