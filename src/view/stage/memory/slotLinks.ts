/** The links from the slots of the dials to the descriptors that their entries name. */
import type { RingModel, SlotModel } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { type Arrow, slotDownToRow, slotToCell, slotToNoRow, slotToRow } from '../geometry/links.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import type { Group } from '../marks/mark.ts'
import { path } from '../marks/shapes.ts'
import { cellOf, cellRect, type MapGrid, NUMBERED } from './map.ts'
import { ROWS, type RowGrid, rowMiddle } from './rows.ts'

/** An entry of a ring that means something now. */
interface Entry extends SlotModel {
  /** The one in hand: its link is the first to be seen. */
  readonly hot: boolean
  /** It is left out because there are too many; a chain that is lit up shows it. */
  readonly spare: boolean
}

/** Entries that a dial may link all at once. */
const FEW = 4

/** @returns links that are drawn, and those that only a chain which is lit up shows */
export function slotLinks(
  m: StageModel,
  stageLayout: StageLayout,
  grid: RowGrid,
  map: MapGrid | null,
): { readonly drawn: Group[]; readonly spare: Group[] } {
  const entries = [...entriesOf(m, m.avail), ...entriesOf(m, m.used)]
  const links = (spare: boolean) =>
    entries.flatMap((e): Group[] => {
      const arrow = e.spare === spare ? lineOf(m, stageLayout, grid, map, e) : null
      return arrow ? [link(e, arrow)] : []
    })
  return { drawn: links(false), spare: stageLayout.small ? [] : links(true) }
}

/** How many entries of a ring lead somewhere without that it is drawn. */
export const linksLeftOut = (m: StageModel, ring: RingModel): number =>
  entriesOf(m, ring).filter(({ spare }) => spare).length

/** How many of its entries lead somewhere, and how many of those ways a layout with little room draws. */
export function linksDrawn(m: StageModel, ring: RingModel, { stacked }: StageLayout) {
  const all = entriesOf(m, ring)
  const drawn = all.filter(({ spare, hot }) => (stacked ? hot : !spare))
  return { all: all.length, drawn: drawn.length }
}

const link = ({ ring, slot, look, hot, subject }: Entry, arrow: Arrow): Group => ({
  key: `link.${ring}.${slot}`,
  look: hot ? 'link hot' : 'link',
  owner: look,
  subject,
  marks: [path(arrow.d, 'halo'), { is: 'arrow', arrow }],
})

/**
 * Of a short ring all that are live, if they are few. Else those that are hidden or wrong, and the
 * next one to be read; of a long ring, where nothing else shows it, the one just announced too.
 */
function entriesOf({ num, facts, bad }: StageModel, ring: RingModel): Entry[] {
  const long = num > ROWS
  const next = ring.last & (num - 1)
  const few = !long && ring.live <= FEW
  const writer = ring.name === 'avail' ? 'driver' : 'remote'
  const announced = facts.progress === 'published' && !(long && facts.ended)
  const own = long && announced && facts.side === writer ? facts.slot : null
  const current = ring.current()
  const hidden = current.slice(ring.live)
  const wrong = ring.name === 'used' ? bad?.slot : undefined
  const slots = long ? [wrong, ...hidden, own, next] : current
  return [...new Set(slots)].flatMap((slot): Entry[] => {
    const s = ring.slot(slot ?? next)
    if (slot === null || slot === undefined || s.look === 'free') return []
    const told = s.freshness === 'hidden' || s.look === 'broken'
    const spare = !(few || long || told || slot === next)
    const inHand = announced && !facts.kicking && facts.head === s.value
    return [{ ...s, hot: told || (inHand && !spare), spare }]
  })
}

/** To the row, to the cell of a map, or to where an id is told that has neither; null: nowhere. */
function lineOf(
  { num }: StageModel,
  stageLayout: StageLayout,
  grid: RowGrid,
  map: MapGrid | null,
  { ring: dial, slot, value: id, look, hot }: Entry,
): Arrow | null {
  const y = rowMiddle(grid, id)
  const broken = look === 'broken'
  // Where the map has room for its links, they lead there, as rows are few.
  const toMap = map && !stageLayout.small
  if (toMap && !broken)
    return id < num
      ? slotToCell(dial, num, slot, cellRect(map, cellOf(map, id)), map.count <= NUMBERED)
      : null
  // On a phone they all go down the edges: there is room for the one in hand.
  if (stageLayout.stacked && !hot) return null
  const row = toMap ? null : y
  if (row === null && !broken) return null
  if (stageLayout.stacked) return slotDownToRow(stageLayout, dial, num, slot, row ?? grid.noRow.y)
  if (row === null && stageLayout.small)
    return slotToNoRow(stageLayout, dial, num, slot, grid.noRow.y)
  return slotToRow(stageLayout, dial, num, slot, row ?? grid.noRow.y, hot)
}
