/** Places by name, for motions and for whoever wants to point at something. */

import type { SceneContext } from '../../moment/context.ts'
import type { Placed } from '../marks/outline.ts'
import { cellBox, rowMiddle } from '../memory/rows.ts'
import {
  CENTER,
  FREE_HEAD,
  HEAD_Y,
  type Point,
  polar,
  RADIUS,
  type Rect,
  slotAngle,
  TABLE,
} from './stage.ts'
import { DRIVER_DOOR } from './travel.ts'

const middle = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })

/** `avail.slot.3`, `desc.1.len`, `free_head`, `buf.1`, … */
export function anchors(cx: SceneContext, p: Placed): Record<string, Point> {
  const out: Record<string, Point> = {
    free_head: middle(FREE_HEAD),
    'driver.head': { x: DRIVER_DOOR, y: HEAD_Y },
  }
  for (const name of ['avail', 'used'] as const)
    for (let slot = 0; slot < Math.min(cx.num, 64); slot++)
      out[`${name}.slot.${slot}`] = polar(CENTER[name], RADIUS.value, slotAngle(slot, cx.num))
  const { grid, buffers } = p.memory
  for (const i of grid.shown) {
    out[`desc.${i}`] = { x: TABLE.x, y: rowMiddle(grid, i) ?? 0 }
    for (const part of ['addr', 'len', 'flags', 'next']) {
      const box = cellBox(null, grid, i, part)
      if (box) out[`desc.${i}.${part}`] = middle(box)
    }
  }
  for (const b of buffers) {
    out[`buf.${b.index}`] = middle(b)
    for (const cell of b.cells) out[cell.key] = middle(cell)
  }
  return out
}
