/** The lens below the dial of a long ring. It is dragged, also along the rim, or moved by keys. */
import { pointer } from 'd3'
import { LENS, lensX, slotAt } from '../../view/stage/geometry/large.ts'
import { CENTER, DIAL, type DialName } from '../../view/stage/geometry/stage.ts'
import type { DialScene, LensCellScene } from '../../view/stage/marks/types.ts'
import { type Group, group, ifChanged, joinGroups, path, rect, redraw, text } from './parts.ts'

export interface Lens {
  update(dial: DialScene): void
}

/** @param onMove the lens is put around a slot; null: it follows again */
export function createLens(
  above: Group,
  name: DialName,
  onMove: (slot: number | null) => void,
): Lens {
  const g = group(above, 'lens').attr('data-key', `${name}.lens`)
  const arc = group(g, 'lens-arc')
  const rim = group(g, 'lens-rim')
  const grip = group(g, 'lens-grip').attr('tabindex', 0).attr('role', 'slider')
  const frame = group(grip, 'lens-frame')
  const cells = group(grip, 'lens-cells')
  let drawn: DialScene | null = null

  const put = (slot: number) => {
    if (drawn) onMove(((slot % drawn.num) + drawn.num) % drawn.num)
  }
  const slotUnder = (event: PointerEvent): number => {
    const [x, y] = pointer(event, g.node())
    const c = CENTER[name]
    return slotAt(Math.atan2(x - c.x, c.y - y), drawn?.num ?? 1)
  }
  drag(rim, (event) => put(slotUnder(event)))
  let start = { x: 0, slot: 0 }
  drag(
    grip,
    (event) => put(start.slot - Math.round((pointer(event, g.node())[0] - start.x) / LENS.pitch)),
    (event) => {
      start = { x: pointer(event, g.node())[0], slot: drawn?.lens?.slot ?? 0 }
    },
  )
  for (const part of [rim, grip]) part.on('dblclick', () => onMove(null))
  grip.on('keydown', (event: KeyboardEvent) => {
    const slot = drawn?.lens?.slot ?? 0
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    const page = { PageUp: 1, PageDown: -1 }[event.key]
    if (by) put(slot + by)
    else if (page && drawn) put(slot + (page * drawn.num) / 8)
    else if (event.key === 'Home') onMove(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  // A rim of thousands has no element for each slot: one is put under the pointer, and asked.
  rim.on('pointermove.ask', (event: PointerEvent) => {
    if (!drawn) return
    const slot = slotUnder(event)
    const field = name === 'avail' ? `avail.ring[${slot}]` : `used.ring[${slot}].id`
    rim.attr('data-field', field)
    rim.node()?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  })

  return {
    update(d) {
      drawn = d
      const { lens } = d
      g.attr('display', lens ? null : 'none')
      if (!lens) return
      ifChanged(rim.node()!, d.num, () => {
        const c = CENTER[name]
        redraw(rim)
          .append('circle')
          .attr('class', 'hit-ring')
          .attr('cx', c.x)
          .attr('cy', c.y)
          .attr('r', DIAL.outer - 12)
          .attr('stroke-width', 28)
      })
      ifChanged(arc.node()!, lens.arc, () => path(redraw(arc), 'bracket', lens.arc))
      grip
        .attr('aria-label', lens.label)
        .attr('aria-valuemin', 0)
        .attr('aria-valuemax', d.num - 1)
        .attr('aria-valuenow', lens.slot)
      ifChanged(frame.node()!, [lens.cells.length, lens.follows], () => {
        const left = lensX(name, 0, lens.cells.length) - 14
        const width = 2 * (CENTER[name].x - left)
        const { y, height } = LENS
        redraw(frame).attr('data-held', lens.follows ? null : '')
        rect(frame, 'hit', { x: left, y: y - 2, width, height: height + 20 }, 4)
        const right = left + width
        path(
          frame,
          'bracket',
          `M${left + 5} ${y}q-5 0 -5 5v14q0 5 5 5M${right - 5} ${y}q5 0 5 5v14q0 5 -5 5`,
        )
      })
      joinGroups(cells, lens.cells, drawCell)
    },
  }
}

function drawCell(g: Group, c: LensCellScene): void {
  redraw(g)
    .attr('class', 'slot lens-slot')
    .attr('data-owner', c.look)
    .attr('data-hatched', c.hatched ? '' : null)
    .attr('data-field', c.field)
  const middle = c.x + c.width / 2
  rect(g, 'fill', c, 4)
  if (c.touch) rect(g, `touch ${c.touch}`, c, 4)
  text(g, middle, c.y + 12 + c.textSize * 0.37, c.text, {
    size: c.textSize,
    weight: c.live ? 700 : 450,
    anchor: 'middle',
    look: c.live ? 'mono on' : 'mono ink2',
  })
  if (c.pinned) rect(g, 'pin-pill', { x: c.x, y: c.y + 28, width: c.width, height: 15 }, 7.5)
  text(g, middle, c.y + 39, c.number, {
    size: c.pinned ? Math.min(c.numberSize, 9.5) : c.numberSize,
    weight: c.pinned ? 700 : 450,
    anchor: 'middle',
    look: c.pinned ? 'inverse' : 'ink3',
  })
}

/** Calls while a pointer that went down here moves. */
function drag(
  g: Group,
  move: (event: PointerEvent) => void,
  start: (event: PointerEvent) => void = () => {},
): void {
  let from: { x: number; y: number } | null = null
  let moved = false
  g.on('pointerdown.drag', (event: PointerEvent) => {
    if (event.button !== 0) return
    from = { x: event.clientX, y: event.clientY }
    moved = false
    start(event)
  })
  g.on('pointermove.drag', (event: PointerEvent) => {
    if (!from) return
    // A press that hardly moves is no drag: it may be the first half of a double click.
    if (!moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) return
    if (!moved) (g.node() as Element).setPointerCapture(event.pointerId)
    moved = true
    move(event)
  })
  const end = () => {
    from = null
  }
  g.on('pointerup.drag', end).on('pointercancel.drag', end)
}
