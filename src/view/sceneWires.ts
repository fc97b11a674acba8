/** The two wires: kick on top, interrupt below. What they say is in files of their own. */
import { clamp } from './geometry.ts'
import { textWidth } from './geometryText.ts'
import type { SceneContext } from './sceneContext.ts'
import type { WireScene } from './sceneTypes.ts'
import { interruptSays } from './sceneWireInterrupt.ts'
import { kickSays } from './sceneWireKick.ts'
import type { Said } from './sceneWireSaid.ts'

const MIDDLE = 540
const ICON = 14
/** Where the marks on a wire end, on either side. */
const FIRST_MARK = 222
/** Longer words would leave no room for the marks on the wire. */
const LONGEST = 540

function wire(key: WireScene['key'], y: number, title: string, said: Said): WireScene {
  const whole = (text: string) => (said.armed ? `${text} · ${said.armed}` : text)
  const wide = (text: string) => textWidth(title, 11.5) * 1.03 + 7 + textWidth(text, 11.5)
  const full = whole(said.text)
  const text = wide(full) <= LONGEST ? full : whole(said.brief ?? said.text)
  const words = wide(text)
  const left = MIDDLE - (ICON + 7 + words) / 2
  const margin = clamp(left - FIRST_MARK, 12, 40)
  return {
    key,
    y,
    state: said.state,
    armed: said.armed !== undefined,
    text,
    title,
    iconAt: { x: left + ICON / 2, y },
    textAt: { x: left + ICON + 7, y: y + 4 },
    gap: [left - margin, 2 * MIDDLE - left + margin],
    label: `${title}: ${text}`,
  }
}

export function kickWire(cx: SceneContext): WireScene {
  return wire('wire.kick', 21, cx.words.t('stage.wire.kick'), kickSays(cx))
}

export function interruptWire(cx: SceneContext): WireScene {
  return wire('wire.interrupt', 559, cx.words.t('stage.wire.interrupt'), interruptSays(cx))
}
