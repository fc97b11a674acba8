/** The island of a plan: its bar, legend and titles, the rows of the table, the tiles. */

import { messageOfDesc, type SceneContext } from '../../moment/context.ts'
import type { Rect } from '../geometry/stage.ts'
import type { Plan, RowPlan } from '../geometry/stageLayout.ts'
import { fitted, monoWidth } from '../geometry/text.ts'
import type { Look, RowScene, Scene, TableScene } from '../marks/types.ts'
import { box, middleOf, text } from './compactParts.ts'
import type { Piece, Shape } from './compactTypes.ts'

/** Where a row lies, by its place from the top. */
export function rowBox(plan: Plan, { rows, map, broken: bad }: TableScene, at: number): Rect {
  const { box, long, tight } = plan.table
  const k = bad && !map ? tight : 1
  const { pitch, height } = map ? long : rowPlan(plan, rows.length)
  const y = (map ? long.y : box.y) + at * pitch * k
  return { x: box.x, y, width: box.width, height: height * k }
}

const rowPlan = (plan: Plan, rows: number): RowPlan => plan.table.rows[rows <= 8 ? 0 : 1]

/** A cell of a row, or null where the plan has no such column. */
export function cellOf(plan: Plan, row: Rect, part: string): Rect | null {
  const { table } = plan
  const end = { addr: table.addr, len: table.len, flags: table.flags, next: table.next }[part]
  if (end === undefined) return null
  const height = Math.min(20, row.height - 2)
  const y = row.y + (row.height - height) / 2
  if (part === 'addr') return { x: end - 4, y, width: 82, height }
  return { x: end - 22, y, width: 27, height }
}

const ALL_PARTS = ['addr', 'len', 'flags', 'next'] as const

export function island(cx: SceneContext, scene: Scene, plan: Plan): Piece[] {
  return [
    { key: 'table.head', look: 'table-head', owner: null, shapes: titles(cx, scene, plan) },
    ...scene.table.rows.map((r, i) => row(cx, plan, r, rowBox(plan, scene.table, i))),
    ...tiles(scene, plan),
    ...broken(scene, plan),
  ]
}

function titles({ words }: SceneContext, scene: Scene, plan: Plan): Shape[] {
  const { table } = plan
  const title = { weight: 650, look: 'mono' } as const
  const dim = { anchor: 'end', look: 'ink3' } as const
  const size = plan.name === 'phone' ? 13 : 12.5
  const long = scene.table.map !== null
  const headY = long ? table.long.headY : table.headY
  const columns = ALL_PARTS.flatMap((part) => {
    const x = table[part]
    if (x === undefined) return []
    return [text(x, headY, part, 10.5, part === 'addr' ? { look: 'ink3' } : dim)]
  })
  const named = plan.name === 'phone' && scene.buffers.length > 0
  return [
    text(
      table.title.x,
      table.title.y,
      plan.name === 'phone' ? 'desc' : 'desc[]',
      size - 0.5,
      title,
    ),
    ...columns,
    ...(named ? [text(table.message, headY, words.t('stage.short.message'), 10.5, dim)] : []),
  ]
}

function row(cx: SceneContext, plan: Plan, r: RowScene, at: Rect): Piece {
  const { table } = plan
  const { size } = cx.num > 16 ? table.long : rowPlan(plan, cx.num)
  const middle = at.y + at.height / 2
  const base = middle + 0.36 * size
  const stale = r.look === 'free' ? 'mono ink3' : 'mono'
  const right = { anchor: 'end', look: stale } as const
  const message = messageOfDesc(cx, r.index)
  const shapes: Shape[] = [box('tint', at, 4)]
  const radius = Math.min(4, at.height / 2)
  if (r.look !== 'free')
    shapes.push({
      is: 'path',
      look: 'fill',
      d: `M${at.x + 4} ${at.y}a4 ${radius} 0 0 0 -4 ${radius}v${at.height - 2 * radius}a4 ${radius} 0 0 0 4 ${radius}Z`,
    })
  const sign: Look = r.wrong ? 'broken' : r.look
  const index = String(r.index)
  const room = (table.addr ?? table.message) - table.index - 4
  const indexSize = fitted(index, at.height < 15 ? size + 0.5 : size + 2, room)
  shapes.push(
    {
      is: 'glyph',
      at: { x: table.glyph, y: middle },
      size: Math.max(3.4, at.height * 0.21),
      look: sign,
    },
    text(table.index, middle + 0.35 * indexSize, index, indexSize, { weight: 700, look: 'mono' }),
    text(table.len, base, r.len, fitted(r.len, size, 27), right),
    text(table.next, base, r.next, size, {
      anchor: 'end',
      look: r.linked ? 'mono' : 'mono ink3',
    }),
  )
  if (table.addr !== undefined)
    shapes.push(text(table.addr, base, r.addr, fitted(r.addr, size, 78), { look: stale }))
  if (table.flags !== undefined) shapes.push(text(table.flags, base, r.flags, size, right))
  if (message > 0) {
    const end = plan.name === 'phone' ? ({ anchor: 'end' } as const) : {}
    const said = `#${message}`
    shapes.push(text(table.message, base, said, fitted(said, size, 28), { ...end, look: stale }))
  }
  if (r.wrong || r.hatched) shapes.push(box('edge dashed', at, 4))
  else if (r.current && r.look !== 'free') shapes.push(box('edge', at, 4))
  return {
    key: r.key,
    look: 'row',
    owner: r.look,
    hatched: r.hatched,
    wrong: r.wrong,
    field: `desc[${r.index}]`,
    label: r.label,
    shapes,
  }
}

const GAP = 5.8
/** Up to here a message's number stands beside the sign of its owner, then below it. */
const WIDE = 8
/** More buffers have no tiles: the whole stage shows them as a map. */
const MOST = 16

/** The buffers by number and message; what is in them is for larger stages. */
function tiles(scene: Scene, plan: Plan): Piece[] {
  const count = scene.buffers.length
  const room = plan.tiles
  if (!room || count === 0 || count > MOST) return []
  const width = (room.width - GAP * (count - 1)) / count
  return scene.buffers.map((b, i) => {
    const at = { ...room, x: room.x + i * (width + GAP), width }
    const middle = middleOf(at)
    const sign: Look = b.wrong ? 'broken' : b.look
    const message = /#\d+/.exec(b.title)?.[0] ?? ''
    // Of a long ring there is the open buffer alone.
    const index = b.key.slice('buf.'.length)
    const name = scene.bufferMap ? b.name : index
    const wide = count <= WIDE
    const shapes: Shape[] = [
      box('tint', at, 6),
      {
        is: 'glyph',
        at: wide ? { x: at.x + 12.5, y: middle.y } : { x: middle.x, y: at.y + 11 },
        size: 4.4,
        look: sign,
      },
      wide
        ? text(at.x + 23, middle.y + 4, message, 12, { weight: 600 })
        : text(middle.x, at.y + 31, message, 10.5, { weight: 600, anchor: 'middle' }),
    ]
    if (wide)
      shapes.push(
        text(at.x + width - 5.5, at.y + 12.5, name, 10.5, { anchor: 'end', look: 'mono ink2' }),
      )
    return {
      key: b.key,
      look: 'buffer',
      owner: b.look,
      dashed: b.dashed,
      field: `buf.${index}`,
      label: b.label,
      shapes,
    }
  })
}

/** An id that the driver cannot believe, below the rows. */
function broken({ table }: Scene, plan: Plan): Piece[] {
  const bad = table.broken
  if (!bad) return []
  const { brokenY: y, box: room } = plan.table
  const said = room.x + 22 + monoWidth(bad.id, 11.5)
  return [
    {
      key: 'no-row',
      look: 'no-row',
      owner: 'broken',
      shapes: [
        { is: 'glyph', at: { x: room.x + 6, y }, size: 4, look: 'broken' },
        text(room.x + 15, y + 4, bad.id, 11.5, { weight: 700, look: 'mono alarm' }),
        text(said, y + 4, bad.text, 10.5, { weight: 550, look: 'alarm' }),
      ],
    },
  ]
}
