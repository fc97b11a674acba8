/** A badge covers nothing by halves: the words that it would lie on are left out as long as it is there. */
import type { Rect } from '../geometry/stage.ts'
import { type Place, unplace } from '../geometry/stageLayout.ts'
import type { Group, Layers } from './mark.ts'
import { meet, textBox } from './textBox.ts'

/** Words that can be spared: those of the row that is written, the lap, and numbers of slots. */
const SPARED = new Set(['row', 'hub', 'slot', 'quarters'])

const isSpared = ({ look }: Group): boolean => SPARED.has(look)

export const clearUnder = (layers: Layers, badge: Rect): Layers => ({
  ...layers,
  body: layers.body.map((g) => cleared(g, badge)),
  front: layers.front.map((g) => cleared(g, badge)),
})

/** The group itself where nothing in it lies under the badge. */
function cleared(g: Group, badge: Rect): Group {
  const under = g.place ? within(badge, g.place) : badge
  const marks = isSpared(g)
    ? g.marks.filter((m) => m.is !== 'text' || !meet(textBox(m), under))
    : g.marks
  const groups = g.groups?.map((inner) => cleared(inner, under))
  const same =
    marks.length === g.marks.length && (groups?.every((x, i) => x === g.groups?.[i]) ?? true)
  return same ? g : { ...g, marks, ...(groups && { groups }) }
}

const within = (badge: Rect, at: Place): Rect => ({
  ...unplace(at, badge),
  width: badge.width / at.k,
  height: badge.height / at.k,
})
