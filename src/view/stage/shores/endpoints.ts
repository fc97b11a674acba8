/** The endpoints of Linux: addresses that received messages are for. */
import { EptCb } from '../../../core/memory/busLayout.ts'
import { RPMSG_ADDR_ANY } from '../../../core/memory/constants.ts'
import type { SceneContext } from '../../moment/context.ts'
import { hex } from '../../subject/valueText.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import { textWidth } from '../geometry/text.ts'
import type { EndpointScene } from '../marks/types.ts'

const { left: LEFT, right: RIGHT } = SHORE_TEXT.driver
const BOTTOM = 458

/** Those that are bound, and how many more there are than room. */
export function endpoints(
  cx: SceneContext,
  top: number,
): { shown: EndpointScene[]; more: number; end: number } {
  const { memory, layout, facts } = cx
  const { bus } = layout
  const bound = Array.from({ length: bus.endpoints }, (_, row) => ({
    row,
    addr: memory.load(bus.eptAddr(row)),
  })).filter((e) => e.addr !== RPMSG_ADDR_ANY)
  const shown: EndpointScene[] = []
  let x = LEFT + 0.5
  let y = top
  for (const { row, addr } of bound) {
    const text = textOf(cx, row, addr)
    const width = Math.max(38, textWidth(text, 11) * 1.05 + 11)
    if (x + width > RIGHT + 1 && x > LEFT + 1) {
      x = LEFT + 0.5
      y += 26
    }
    if (y + 22 > BOTTOM) break
    const receiving = facts.side === 'driver' && !facts.ended && facts.dst === addr
    const field = `ept[${row}].addr`
    shown.push({ key: `ept.${row}`, x, y, width, height: 22, text, receiving, field })
    x += width + 4
  }
  return { shown, more: bound.length - shown.length, end: y + 22 }
}

/** The address, and what happens to messages for it where that is not simply a client. */
function textOf({ memory, layout, words }: SceneContext, row: number, addr: number): string {
  const cb = memory.load(layout.bus.eptCb(row))
  if (cb === EptCb.nameService) return words.t('stage.ept.ns', { addr: hex(addr) })
  if (cb === EptCb.echo) return words.t('stage.ept.echo', { addr: hex(addr) })
  return hex(addr)
}
