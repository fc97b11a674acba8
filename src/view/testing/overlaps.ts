/** What is wrong with a picture for whoever reads it: texts on each other, out of their boxes, too small. */

import type { Rect } from '../stage/geometry/stage.ts'
import { type Place, place as put } from '../stage/geometry/stageLayout.ts'
import { type Group, LAYERS, type Layers, type Mark } from '../stage/marks/mark.ts'
import { meet, textBox } from '../stage/marks/textBox.ts'

/** A text as it is drawn, in the units of its layout. */
export interface Drawn extends Rect {
  readonly text: string
  readonly key: string
  readonly size: number
  /** The ground that it is written on, where its group has one. */
  readonly on: Rect | null
}

const HERE: Place = { x: 0, y: 0, k: 1 }
/** Grounds that words must not leave. */
const GROUNDS = new Set([
  'tint',
  'box',
  'pill',
  'ground',
  'fill',
  'slot-cell',
  'link-cell',
  'pin-pill',
])
const onStage = (r: Rect, at: Place): Rect => ({
  ...put(at, r),
  width: r.width * at.k,
  height: r.height * at.k,
})

export function drawnTexts(layers: Layers): Drawn[] {
  const out: Drawn[] = []
  function marksOf(key: string, marks: readonly Mark[], at: Place): void {
    let ground: Rect | null = null
    for (const m of marks) {
      if (m.is === 'rect' && m.look.split(' ').some((look) => GROUNDS.has(look))) ground = m
      if (m.is === 'group') {
        const inner = m.at ? { ...at, x: at.x + at.k * m.at.x, y: at.y + at.k * m.at.y } : at
        marksOf(key, m.marks, inner)
      }
      if (m.is !== 'text') continue
      const said = m.spans ? m.spans.map((s) => s.text).join(' ') : m.text
      if (said.trim() === '') continue
      const own = onStage(textBox(m), at)
      const on = ground && onStage(ground, at)
      const inside = on && own.y > on.y - 1 && own.y + own.height < on.y + on.height + 1
      out.push({ text: said, key, size: m.size * at.k, ...own, on: inside ? on : null })
    }
  }
  function groupOf(g: Group, at: Place): void {
    const own = g.place ?? at
    marksOf(g.key, g.marks, own)
    for (const inner of g.groups ?? []) groupOf(inner, own)
  }
  for (const layer of LAYERS) for (const g of layers[layer]) groupOf(g, HERE)
  return out
}

/** A chip that rests on the one that it is a copy of. */
const isCopy = (a: Drawn, b: Drawn): boolean => b.key === 'focus.rest' && a.text === b.text

/** Two texts of which one lies on the other. */
export const onEachOther = (all: readonly Drawn[]): string[] =>
  all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .flatMap((b) =>
        meet(a, b) && !isCopy(a, b) ? [`${a.key} “${a.text}” on ${b.key} “${b.text}”`] : [],
      ),
  )

/** Texts that reach over the ground that they are written on, or over the edge of the stage. */
export const outOfBox = (
  all: readonly Drawn[],
  stage: { width: number; height: number },
): string[] =>
  all.flatMap((t) => {
    const room = t.on ?? { x: 0, y: 0, ...stage }
    const out = t.x < room.x - 0.6 || t.x + t.width > room.x + room.width + 0.6
    return out ? [`${t.key} “${t.text}”`] : []
  })
