/** Small things that several parts of the stage are made of. */
import type { Look } from '../../model/moment.ts'
import type { Rect } from '../geometry/stage.ts'
import { monoWidth } from '../geometry/text.ts'
import { flags, type Mark } from './mark.ts'
import { midText, path, rect, text } from './shapes.ts'

/** `before → after`, where something was written. */
export interface ChangeBadge extends Rect {
  readonly before: string
  readonly after: string
  readonly size: number
}

/** With its left edge at `x` and its middle at `y`. */
export function changeBadge(
  before: string,
  after: string,
  x: number,
  y: number,
  size = 11.5,
): ChangeBadge {
  const width = size * 2.79 + monoWidth(before + after, size)
  const height = size * 1.75
  return { before, after, size, x, y: y - height / 2, width, height }
}

/** The same with its middle at `x`. */
export function changeBadgeAround(
  before: string,
  after: string,
  x: number,
  y: number,
): ChangeBadge {
  const c = changeBadge(before, after, 0, y)
  return { ...c, x: x - c.width / 2 }
}

export function changeBadgeMark(c: ChangeBadge): Mark {
  const { size, before, after } = c
  const base = c.y + c.height / 2 + size * 0.36
  const x = c.x + size * 0.7
  const from = x + monoWidth(before, size) + size * 0.32
  const [line, arm] = [size * 0.62, size * 0.25]
  const arrow = `h${line}m${-arm} ${-arm}l${arm} ${arm}l${-arm} ${arm}`
  return {
    is: 'group',
    look: 'change-badge',
    marks: [
      rect(c, c.height / 2, 'ground'),
      text(x, base, before, size, 'mono before'),
      path(`M${from} ${base - size * 0.36}${arrow}`, 'to'),
      text(from + size * 1.05, base, after, size, 'mono after', 700),
    ],
  }
}

/** The room that a chip takes up around `x`, `y`. */
export function chipBox(said: string, x = 0, y = 0): Rect {
  const width = Math.max(28, monoWidth(said, 12.5) + 13)
  return { x: x - width / 2, y: y - 10.5, width, height: 21 }
}

interface ChipState {
  readonly hatched?: boolean
  /** It is being passed on: it has an ink edge. */
  readonly live?: boolean
  /** It lies on a line: a ground of the panel's colour is around it. */
  readonly halo?: boolean
}

/** A chip with the number of a descriptor. */
export function chip(said: string, box: Rect, look: Look, state: ChipState = {}): Mark {
  const { x, y, width, height } = box
  const size = height < 21 ? 12 : 12.5
  const around = { x: x - 2.5, y: y - 2.5, width: width + 5, height: height + 5 }
  return {
    is: 'group',
    look: 'id-chip',
    owner: look,
    flags: flags({ hatched: state.hatched, live: state.live }),
    marks: [
      ...(state.halo ? [rect(around, 10, 'halo')] : []),
      rect(box, 8, 'fill'),
      midText(x + width / 2, y + height / 2 + size * 0.35, said, size, 'mono on', 700),
    ],
  }
}
