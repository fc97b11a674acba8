/**
 * Drawers: indirect tables over the rows. The one in hand opens by itself; a person opens and
 * shuts any of them by the handle in its row. That choice is the stage's own: it holds until
 * another descriptor is in hand.
 */
import { select } from 'd3'
import { COLUMN } from '../../view/stage/geometry/stage.ts'
import { fitted } from '../../view/stage/geometry/text.ts'
import type { DrawerRowScene, DrawerScene } from '../../view/stage/marks/types.ts'
import { type Group, group, ifChanged, joinGroups, rect, redraw, text } from './parts.ts'

export interface Drawers {
  update(list: readonly DrawerScene[]): void
  /** Opens or shuts the table of a descriptor; not while a step is in it. */
  toggle(head: number): void
}

const HANDLE = 'M-2 -3.6L2 0L-2 3.6Z'

/** @param host element above the drawing that the handles are put into */
export function createDrawers(parent: Group, host: HTMLElement): Drawers {
  const layer = group(parent, 'drawers')
  const handles = select(host).append('div').attr('class', 'stage-controls')
  let list: readonly DrawerScene[] = []
  let inHand: number | null = null
  let picked: { readonly head: number | null } | null = null

  const openHead = (): number | null => {
    const forced = list.find((d) => d.forced)
    if (forced) return forced.head
    return picked ? picked.head : inHand
  }

  function draw(): void {
    const open = openHead()
    const locked = list.some((d) => d.forced)
    const shown = list.filter((d) => d.head === open)
    joinGroups(layer, shown, drawDrawer)
    handles
      .selectChildren<HTMLButtonElement, DrawerScene>('button')
      .data(list, (d) => d.key)
      .join((enter) =>
        enter
          .append('button')
          .attr('type', 'button')
          .attr('data-key', (d) => `control.${d.key}`)
          .on('click', (_, d) => toggle(d.head)),
      )
      .each(function (d) {
        ifChanged(this, [d.marker, d.label, locked, d.head === open], () =>
          drawHandle(this, d, d.head === open, locked),
        )
      })
  }

  function toggle(head: number): void {
    if (list.some((d) => d.forced)) return
    picked = { head: openHead() === head ? null : head }
    draw()
  }

  return {
    toggle,
    update(next) {
      const now = next.find((d) => d.open)?.head ?? null
      if (now !== inHand) picked = null
      inHand = now
      list = next
      draw()
    },
  }
}

function drawHandle(node: HTMLButtonElement, d: DrawerScene, open: boolean, locked: boolean): void {
  const b = select(node)
    .attr('class', 'stage-button handle')
    .attr('aria-label', d.label)
    .attr('aria-expanded', String(open))
    .attr('aria-disabled', locked ? 'true' : null)
    .style('--x', d.marker.x)
    .style('--y', d.marker.y)
    .style('--w', d.marker.width)
    .style('--h', d.marker.height)
  b.selectChildren().remove()
  b.append('svg')
    .attr('viewBox', '-6 -8 12 16')
    .attr('aria-hidden', 'true')
    .append('path')
    .attr('d', HANDLE)
    .attr('transform', open ? 'rotate(90)' : null)
}

function drawDrawer(g: Group, d: DrawerScene): void {
  redraw(g).attr('class', 'drawer').attr('data-owner', d.look).attr('aria-label', d.label)
  rect(g, 'ground', d, 4)
  rect(g, 'tint', d, 4)
  text(g, COLUMN.index, d.titleY, d.title, { size: 10.5, weight: 600, look: 'ink2' })
  for (const row of d.rows) drawEntry(g, row)
  if (d.more) text(g, COLUMN.addr, d.moreY, d.more, { size: 10.5, look: 'ink3' })
}

function drawEntry(g: Group, r: DrawerRowScene): void {
  const base = r.y + 3.8
  const cell = { size: 10.5, look: 'mono' }
  text(g, COLUMN.index, base, r.index, { ...cell, weight: 700 })
  text(g, COLUMN.addr, base, r.addr, { ...cell, size: fitted(r.addr, 10.5, 64) })
  const end = { ...cell, anchor: 'end' as const }
  text(g, COLUMN.len, base, r.len, { ...end, size: fitted(r.len, 10.5, 26) })
  text(g, COLUMN.flags, base, r.flags, { ...end, size: fitted(r.flags, 10.5, 20) })
  text(g, COLUMN.next, base, r.next, { ...end, size: fitted(r.next, 10.5, 22) })
}
