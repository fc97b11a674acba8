/** Where the buttons of both shores stand, in each layout. */
import type { Control } from '../../model/shores/controls.ts'
import type { Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { textWidth } from '../geometry/text.ts'

/** A button and its place, in stage units. */
export type Button = Control & Rect

export function placeButtons(all: readonly Control[], stageLayout: StageLayout): Button[] {
  const { buttons } = stageLayout
  if (!buttons) return []
  const of = (side: Control['side']): Button[] => {
    const list = all.filter((c) => c.side === side && !(stageLayout.fingers && c.onCards))
    if (!stageLayout.small) {
      // A reply keeps its place above the poll, also where a library has nothing to poll.
      const lowest = list.every((c) => c.ofQueue) ? -1 : undefined
      return column(list, DESKTOP[side], DESKTOP_ROWS.slice(0, lowest))
    }
    const brief = list.map((c) => ({ ...c, text: c.brief, hint: '' }))
    const { x, y, width, height } = stageLayout.shores[side]
    if (stageLayout.strip) {
      const top = y + (height - buttons.height) / 2
      return row(brief, { right: x + width - 14, y: top, height: buttons.height })
    }
    const rows = [2, 1, 0].map((up) =>
      rowAt(y + height - 5 - buttons.height - up * buttons.pitch, buttons.height),
    )
    return column(brief, { x: x + 8, width: width - 16 }, rows)
  }
  return [...of('driver'), ...of('remote')]
}

const rowAt = (y: number, height: number) => ({ y, height })

const DESKTOP = { driver: { x: 16, width: 124 }, remote: { x: 940, width: 124 } } as const
const DESKTOP_ROWS = [rowAt(428, 32), rowAt(466, 32), rowAt(504, 30)]

/** The last one is the lowest. */
const column = (
  list: readonly Control[],
  at: { readonly x: number; readonly width: number },
  rows: readonly { readonly y: number; readonly height: number }[],
): Button[] => list.map((c, i) => ({ ...c, ...at, ...rows[rows.length - list.length + i] }))

interface Row {
  readonly right: number
  readonly y: number
  readonly height: number
}

/** From the right edge, where the one to press most stands, to the left; each as wide as its word. */
function row(list: readonly Control[], { right: edge, y, height }: Row): Button[] {
  let right = edge
  return list.map((c) => {
    const width = Math.max(54, Math.min(76, textWidth(c.text, 12) * 1.06 + 16))
    const x = right - width
    right = x - 5
    return { ...c, x, y, width, height }
  })
}

/** Where the buttons of a shore begin, from above or from the left; where there are none, where it ends. */
export function buttonsStart(
  all: readonly Button[],
  side: Control['side'],
  stageLayout: StageLayout,
): number {
  const { x, y, width, height } = stageLayout.shores[side]
  const [axis, end] = stageLayout.strip ? (['x', x + width] as const) : (['y', y + height] as const)
  return Math.min(end, ...all.flatMap((b) => (b.side === side ? b[axis] : [])))
}

/** The tick in a card: it ends its stay. */
export const tickIn = (tick: Control, card: Rect, width: number): Button => ({
  ...tick,
  x: card.x + card.width - width,
  y: card.y,
  width,
  height: card.height,
})
