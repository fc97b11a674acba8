/** The table of descriptors and its free list. */

import { badEntry } from '../../moment/badUsedEntry.ts'
import { bufferOfDesc, ownerWord, type SceneContext } from '../../moment/context.ts'
import { chainArcs, chainRoles } from '../../moment/descChain.ts'
import { doubledHeads } from '../../moment/duplicateHeads.ts'
import { type Arrow, freeArc, freeHeadArc } from '../geometry/links.ts'
import type { RowScene, TableScene } from '../marks/types.ts'
import { drawers } from '../rings/drawer.ts'
import { descMap } from './descMap.ts'
import { ROWS, type RowGrid, rowMiddle } from './grid.ts'
import { MOST_CELLS } from './map.ts'

export function table(cx: SceneContext, grid: RowGrid): TableScene {
  const { ring, words, num } = cx
  const empty = isListEmpty(cx)
  const shared = cx.layout.scenario.kernel === 'linux-3.x'
  const t = words.t
  const roles = chainRoles(cx, grid.shown)
  const doubled = doubledHeads(cx)
  const bad = badEntry(cx)
  const tables = drawers(cx, grid)
  return {
    subtitle: num === 16 ? '' : subtitle(cx),
    label: t('stage.table.label', { free: ring.driver.numFree, num }),
    headY: grid.top - 7,
    columns: ['addr', 'len', 'flags', 'next', cx.buffers > 0 ? 'buf' : ''],
    rows: grid.shown.map((i, at) => ({
      ...row(cx, grid, i, grid.top + at * grid.pitch),
      role: roles.get(i) ?? 'single',
      table: tables.some((d) => d.head === i),
      wrong: doubled.has(i) || (bad?.why === 'head' && bad.id === i),
    })),
    map: num > ROWS ? descMap(cx) : null,
    freeHead: {
      text: String(ring.driver.freeHead),
      empty,
      caption: t(empty ? 'stage.list.empty' : shared ? 'stage.list.shared' : 'stage.list.private'),
    },
    arcs: freeList(cx, grid),
    chains: chainArcs(cx, grid),
    drawers: tables,
    broken: brokenRow(cx, grid),
  }
}

/** Who writes it; of a map, what its cells stand for. */
function subtitle({ words, num }: SceneContext): string {
  if (num <= ROWS) return words.t('stage.driverWrites')
  const each = Math.ceil(num / MOST_CELLS)
  return words.t(each === 1 ? 'stage.map.rows' : 'stage.map.bins', { num, each })
}

/** While a chain is taken or given back, num_free and free_head do not move together. */
const isListEmpty = ({ ring, looks }: SceneContext): boolean =>
  ring.driver.numFree === 0 && looks[ring.driver.freeHead] !== 'free'

type BareRow = Omit<RowScene, 'role' | 'table' | 'wrong'>

function row(cx: SceneContext, grid: RowGrid, index: number, y: number): BareRow {
  const { ring, looks, facts, words } = cx
  const buffer = bufferOfDesc(cx, index)
  const d = ring.desc[index]
  const look = looks[index]
  const free = look === 'free'
  const fresh = d.addr === 0
  const current = facts.head === index && !facts.ended
  // What 6.x links by is private; desc.next is only a copy of it, made when it is used.
  const next = free ? ring.driver.next[index] : d.next
  return {
    key: `desc.${index}`,
    index,
    y,
    height: grid.height,
    size: grid.size,
    look,
    hatched: look === 'filling' || (facts.side === 'remote' && current && hidden(cx)),
    current: current && !free,
    addr: fresh ? '—' : `0x${d.addr.toString(16)}`,
    len: fresh ? '—' : lengthText(d.len),
    flags: String(d.flags),
    next: String(next),
    linked: free,
    buffer: buffer === null ? '' : String(buffer),
    moved: buffer !== null && buffer !== index,
    label: words.t('stage.row.label', {
      index,
      owner: ownerWord(cx, look),
      moved: buffer !== null && buffer !== index ? 'yes' : 'no',
      buffer: buffer ?? '',
    }),
  }
}

const hidden = ({ facts }: SceneContext): boolean => /written|fenced/.test(facts.progress)

/** Lengths that no buffer has would not fit: they are rounded. */
const lengthText = (len: number): string =>
  len < 1e5 ? String(len) : len.toExponential(1).replace('+', '')

/** Middle of the row that does not exist. */
export const BROKEN_Y = 410

/** free_head → row → row …, as far as rows are drawn; a list that runs in a circle ends. */
function freeList(cx: SceneContext, grid: RowGrid): (Arrow & { key: string })[] {
  const { driver } = cx.ring
  // Above the few rows of a long ring lies its map: arcs would go through it.
  if (cx.num > ROWS) return []
  const out: (Arrow & { key: string })[] = []
  let desc = driver.freeHead
  let y = rowMiddle(grid, desc)
  if (isListEmpty(cx) || y === null) return out
  out.push({ key: 'free.head', ...freeHeadArc(y) })
  for (let left = driver.numFree - 1; left > 0; left--) {
    const next = driver.next[desc]
    const to = rowMiddle(grid, next)
    if (to === null || y === null) break
    out.push({ key: `free.${desc}`, ...freeArc(y, to, grid.height) })
    desc = next
    y = to
  }
  return out
}

/** Where an id is told that the driver cannot believe: below the rows, low where they leave no room. */
function brokenRow(cx: SceneContext, grid: RowGrid): TableScene['broken'] {
  const { num, words } = cx
  const bad = badEntry(cx)
  if (!bad) return null
  const text =
    bad.why === 'range'
      ? words.t('stage.broken.range', { last: num - 1 })
      : words.t('stage.broken.head')
  const low = grid.shown.length > 8 || num > ROWS
  const box = low ? { y: 427.9, height: 12 } : { y: BROKEN_Y, height: 24 }
  return { ...box, id: String(bad.id), text }
}
