/** The row of a descriptor: what stands in it, where, and what it is drawn from. */

import type { DescModel } from '../../model/desc.ts'
import { ownerWord } from '../../model/moment.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { COLUMN, type Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { fitted, monoWidth } from '../geometry/text.ts'
import { flags, type Group, type Mark } from '../marks/mark.ts'
import { endText, glyph, rect, text } from '../marks/shapes.ts'
import { FIRST_LINE, SECOND_LINE, TWO_LINES } from './rows.ts'

export function descRow(
  m: StageModel,
  stageLayout: StageLayout,
  at: Rect,
  size: number,
  d: DescModel,
): Group {
  const { index, owner, free, hatched, wrong, role, moved, buffer } = d
  const edge = wrong || hatched ? 'edge dashed' : d.current ? 'edge' : null
  return {
    key: `desc.${index}`,
    look: 'row',
    owner,
    flags: flags({ hatched, wrong }),
    subject: d.subject,
    field: `desc[${index}]`,
    label: m.words.t('stage.row.label', {
      index,
      owner: ownerWord(m, owner),
      moved: moved ? 'yes' : 'no',
      buffer: buffer ?? '',
    }),
    // A click on it opens or shuts the table that it points to.
    data: {
      ...(role !== 'single' && { role }),
      ...(!stageLayout.small && d.table && { table: index }),
    },
    marks: [
      rect(at, 4, 'tint'),
      ...(free ? [] : [ownerBar(at)]),
      ...(!stageLayout.small
        ? desktopCells(at, size, d)
        : at.height < TWO_LINES
          ? compactCells(stageLayout, at, size, d)
          : twoLines(stageLayout, at, d)),
      ...(edge ? [rect(at, 4, edge)] : []),
    ],
  }
}

/** In the colour of its owner, along the left end. */
function ownerBar({ x, y, height }: Rect): Mark {
  const r = Math.min(4, height / 2)
  const side = height - 2 * r
  return {
    is: 'path',
    look: 'fill',
    d: `M${x + 4} ${y}a4 ${r} 0 0 0 -4 ${r}v${side}a4 ${r} 0 0 0 4 ${r}Z`,
  }
}

const addrText = ({ addr, fresh }: DescModel): string => (fresh ? '—' : `0x${addr.toString(16)}`)

/** Lengths that no buffer has would not fit: they are rounded. */
function lenText({ fresh, len }: DescModel): string {
  if (fresh) return '—'
  return len < 1e5 ? String(len) : len.toExponential(1).replace('+', '')
}

function desktopCells(at: Rect, size: number, d: DescModel): Mark[] {
  const middle = at.y + at.height / 2
  const base = middle + 0.35 * size + (size > 10.5 ? 0.05 : 0.1)
  const index = String(d.index)
  // Long numbers begin a little farther left and push the address on: they stay as legible as it.
  const long = index.length > 2
  const indexAt = COLUMN.index - (long ? 2 : 0)
  const indexSize = long ? fitted(index, 10.5, 28) : size > 10.5 ? 13 : 12
  const weight = d.role === 'member' ? 500 : 700
  const addr = addrText(d)
  const addrAt = Math.max(COLUMN.addr, indexAt + monoWidth(index, indexSize) + 4)
  const stale = d.free ? 'mono ink3' : 'mono'
  const next = String(d.next)
  const end = (x: number, said: string, room: number, look: string) =>
    endText(x, base, said, fitted(said, size, room), look)
  const marks: Mark[] = [
    signOf(d, middle, at.height),
    text(indexAt, base, index, indexSize, 'mono', weight),
    text(addrAt, base, addr, fitted(addr, 10.6, COLUMN.addr + 67 - addrAt), stale),
    end(COLUMN.len, lenText(d), 26, stale),
    end(COLUMN.flags, String(d.flags), 20, stale),
  ]
  if (d.free) {
    const width = monoWidth(next, size) + 2
    const line = `M${COLUMN.next + 1 - width} ${base + 2.6}h${width}`
    marks.push({ is: 'path', look: 'linked', d: line })
  }
  marks.push(endText(COLUMN.next, base, next, size, d.free ? 'mono' : 'mono ink3'))
  // Whose number it is not stands out: descriptor and buffer have nothing to do with each other.
  const [look, heavy] = d.moved ? ['mono moved', 700] : ['mono ink3', 450]
  if (d.buffer !== null)
    marks.push(endText(COLUMN.buffer, base, String(d.buffer), size, look, heavy))
  return marks
}

/** Who has it; a member of a chain has what its head has. */
function signOf({ wrong, role, owner }: DescModel, middle: number, height: number): Mark {
  const x = COLUMN.glyph
  if (role === 'member' && !wrong)
    return { is: 'path', look: 'elbow', d: `M${x - 3} ${middle - 5}v5h6` }
  return glyph(x, middle, height * 0.21, wrong ? 'broken' : owner)
}

/** Read from afar, in a row that is high enough: whose it is, and below that where its bytes are. */
function twoLines({ table: { columns } }: StageLayout, at: Rect, d: DescModel): Mark[] {
  const right = columns.len ?? columns.message ?? at.x + at.width - 6
  const [first, second] = [at.y + FIRST_LINE * at.height, at.y + SECOND_LINE * at.height + 4]
  const stale = d.free ? 'mono ink3' : 'mono ink2'
  return [
    glyph(columns.glyph, first, 5.5, d.wrong ? 'broken' : d.owner),
    text(columns.index, first + 6, String(d.index), 17, 'mono', 700),
    ...(d.message > 0 ? [endText(right, first + 6, `#${d.message}`, 16, 'mono', 600)] : []),
    text(columns.glyph - 4, second, addrText(d), 11, stale),
    endText(right, second, d.fresh ? '' : `${lenText(d)} B`, 11, stale),
  ]
}

/** A compact row has no room for the buffer: it tells the number of the message in that. */
function compactCells(
  { stacked, table: { columns } }: StageLayout,
  at: Rect,
  size: number,
  d: DescModel,
): Mark[] {
  const middle = at.y + at.height / 2
  const base = middle + 0.36 * size
  const stale = d.free ? 'mono ink3' : 'mono'
  const index = String(d.index)
  const room = (columns.addr ?? columns.message ?? 0) - columns.index - 4
  const indexSize = fitted(index, at.height < 15 ? size + 0.5 : size + 2, room)
  const cell = (x: number | undefined, said: string, room: number, look = stale, make = endText) =>
    x === undefined ? [] : [make(x, base, said, fitted(said, size, room), look)]
  return [
    glyph(columns.glyph, middle, Math.max(3.4, at.height * 0.21), d.wrong ? 'broken' : d.owner),
    text(columns.index, middle + 0.35 * indexSize, index, indexSize, 'mono', 700),
    ...cell(columns.len, lenText(d), 27),
    ...cell(columns.next, String(d.next), 60, d.free ? 'mono' : 'mono ink3'),
    ...cell(columns.addr, addrText(d), 78, stale, text),
    ...cell(columns.flags, String(d.flags), 60),
    ...(d.message > 0
      ? cell(
          columns.message,
          `#${d.message}`,
          28,
          stale,
          stacked || columns.next === undefined ? endText : text,
        )
      : []),
  ]
}
