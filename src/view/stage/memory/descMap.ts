/** The descriptors of a ring with more than 16 entries as a map: a cell for each, or for a few. */

import { badEntry } from '../../moment/badUsedEntry.ts'
import type { SceneContext } from '../../moment/context.ts'
import { doubledHeads } from '../../moment/duplicateHeads.ts'
import { DESC_MAP } from '../geometry/large.ts'
import type { MapScene } from '../marks/types.ts'
import { BROKEN, cellStates, mapGrid } from './map.ts'

/** Cells in a row: few that show their number, then as many as keep their shape. */
const width = (num: number): number => (num <= 64 ? 8 : num <= 256 ? 16 : num <= 1024 ? 32 : 64)

export function descMap(cx: SceneContext): MapScene {
  const { num, facts, words } = cx
  const states = cellStates(cx.owners)
  const each = num / states.length
  const bad = badEntry(cx)
  const wrong = new Set(doubledHeads(cx))
  if (bad?.why === 'head') wrong.add(bad.id)
  for (const head of wrong) states[Math.floor(head / each)] = BROKEN
  const grid = mapGrid(states.length, width(num), DESC_MAP)
  const rows = states.length / grid.wide
  const head = facts.ended ? null : facts.head
  return {
    key: 'desc.map',
    field: 'desc',
    cellKey: 'desc.cell',
    ...grid,
    states,
    each,
    numbered: num <= 64,
    current: head === null || head >= num ? null : Math.floor(head / each),
    marks: Array.from({ length: Math.min(4, rows) }, (_, k) => {
      const row = Math.floor((k * rows) / Math.min(4, rows))
      const text = String(row * grid.wide * each)
      return { text, x: DESC_MAP.x + DESC_MAP.width + 5, y: grid.y + row * grid.pitch.y + 9 }
    }),
    label: words.t('stage.map.label', { num, each }),
  }
}
