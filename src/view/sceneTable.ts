/** The table of descriptors, its free list and the links from the dials. */
import { CENTER, COLUMN, clamp, TABLE } from './geometry.ts'
import { type Arrow, brokenLink, freeArc, freeHeadArc, slotLink } from './geometryLinks.ts'
import { isLive, type SceneContext } from './sceneContext.ts'
import type {
  CellScene,
  DialScene,
  LinkScene,
  Look,
  RowScene,
  SlotScene,
  TableScene,
} from './sceneTypes.ts'

/** Where the rows are, and how much fits into them. */
export interface RowGrid {
  readonly top: number
  readonly pitch: number
  readonly height: number
  readonly size: number
  /** Descriptors that have a row, from top to bottom. */
  readonly shown: readonly number[]
}

const ROWS = 16

/** Rows for all up to 16 descriptors, else for the few that matter at the moment. */
export function rowGrid(cx: SceneContext): RowGrid {
  const { num } = cx
  const all = Array.from({ length: Math.min(num, ROWS) }, (_, i) => i)
  if (num <= 8) return { top: 180, pitch: 26.5, height: 23.5, size: 11, shown: all }
  if (num <= ROWS) return { top: 174, pitch: 15.55, height: 13.7, size: 10.5, shown: all }
  return { top: 180, pitch: 26.5, height: 23.5, size: 11, shown: focusRows(cx) }
}

/** At most two: the descriptor in hand, and the next one to be used. */
function focusRows({ facts, ring, num }: SceneContext): number[] {
  const wanted = [facts.head, ring.driver.freeHead, 0, 1]
  return [...new Set(wanted)].filter((i): i is number => i !== null && i < num).slice(0, 2)
}

/** Middle of the row of a descriptor, or null if it has none. */
export function rowMiddle(grid: RowGrid, desc: number): number | null {
  const at = grid.shown.indexOf(desc)
  return at < 0 ? null : grid.top + at * grid.pitch + grid.height / 2
}

export function table(cx: SceneContext, grid: RowGrid): TableScene {
  const { ring, words, num } = cx
  const empty = ring.driver.numFree === 0
  const shared = cx.layout.scenario.kernel === 'linux-3.x'
  const t = words.t
  return {
    subtitle: num === 16 ? '' : t('stage.driverWrites'),
    label: t('stage.table.label', { free: ring.driver.numFree, num }),
    headY: grid.top - 7,
    columns: ['addr', 'len', 'flags', 'next'],
    rows: grid.shown.map((i, at) => row(cx, grid, i, grid.top + at * grid.pitch)),
    cells: num > ROWS ? cells(cx) : [],
    freeHead: {
      text: String(ring.driver.freeHead),
      empty,
      caption: t(empty ? 'stage.list.empty' : shared ? 'stage.list.shared' : 'stage.list.private'),
    },
    arcs: freeList(cx, grid),
    broken: brokenRow(cx),
  }
}

function row(cx: SceneContext, grid: RowGrid, index: number, y: number): RowScene {
  const { ring, looks, facts, words } = cx
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
    hatched: look === 'filling' || (facts.fn === 'complete' && current && hidden(cx)),
    current: current && !free,
    addr: fresh ? '—' : `0x${d.addr.toString(16)}`,
    len: fresh ? '—' : String(d.len),
    flags: String(d.flags),
    next: String(next),
    linked: free,
    label: words.t('stage.row.label', { index, owner: words.t(`stage.owner.${look}`) }),
  }
}

const hidden = ({ facts }: SceneContext): boolean => /written|fenced/.test(facts.progress)

const CELLS = 1024
const RANK: readonly Look[] = ['free', 'used', 'inFlight', 'published', 'filling', 'broken']

/** A map below the rows: one cell for each descriptor, the busiest of a group where they are many. */
function cells({ looks, num }: SceneContext): CellScene[] {
  const count = Math.min(num, CELLS)
  const group = num / count
  const wide = num <= 256 ? 16 : 32
  const tall = Math.ceil(count / wide)
  const width = TABLE.width / wide
  const height = Math.min(width, 148 / tall)
  return Array.from({ length: count }, (_, i) => {
    const some = looks.slice(i * group, (i + 1) * group)
    return {
      key: `cell.${i}`,
      x: TABLE.x + (i % wide) * width,
      y: 240 + Math.floor(i / wide) * height,
      width: width - (wide > 16 ? 0.6 : 1.2),
      height: height - (wide > 16 ? 0.6 : 1.2),
      look: some.reduce((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a)),
    }
  })
}

/** free_head → row → row …, as far as rows are drawn; a list that runs in a circle ends. */
function freeList(cx: SceneContext, grid: RowGrid): (Arrow & { key: string })[] {
  const { driver } = cx.ring
  const out: (Arrow & { key: string })[] = []
  let desc = driver.freeHead
  let y = rowMiddle(grid, desc)
  if (driver.numFree === 0 || y === null) return out
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

function brokenRow(cx: SceneContext): TableScene['broken'] {
  const { facts, ring, num, words } = cx
  const at = ring.driver.lastUsedIdx & (num - 1)
  const { id } = ring.used.ring[at]
  const live = isLive(at, ring.driver.lastUsedIdx, ring.used.idx, num)
  if (!live || !(facts.bad || ring.driver.broken)) return null
  if (id >= num)
    return { y: 410, id: String(id), text: words.t('stage.broken.range', { last: num - 1 }) }
  return ring.driver.tokens[id] === null
    ? { y: 410, id: String(id), text: words.t('stage.broken.head') }
    : null
}

/** Entries that a dial may link all at once. */
const FEW = 4

/** From each live slot to its row: all of a few, else the one in hand and the next to be read. */
export function links(cx: SceneContext, grid: RowGrid, dials: readonly DialScene[]): LinkScene[] {
  return dials.flatMap((d) => {
    const live = d.slots.filter((s) => s.live)
    const next = nextSlot(cx, d.name)
    const drawn =
      cx.num <= ROWS && live.length <= FEW ? live : live.filter((s) => s.hatched || s.slot === next)
    return drawn.flatMap((s) => link(cx, grid, d, s) ?? [])
  })
}

function nextSlot({ ring, num }: SceneContext, name: string): number {
  const idx = name === 'avail' ? ring.remote.lastAvailIdx : ring.driver.lastUsedIdx
  return idx & (num - 1)
}

function link(cx: SceneContext, grid: RowGrid, d: DialScene, s: SlotScene): LinkScene | null {
  const { ring, num, facts } = cx
  const id = d.name === 'avail' ? ring.avail.ring[s.slot] : ring.used.ring[s.slot]?.id
  if (id === undefined) return null
  if (s.look === 'broken')
    return {
      key: `link.${d.name}.${s.slot}`,
      look: 'broken',
      hot: true,
      ...brokenLink(num, s.slot, 410),
    }
  const y = rowMiddle(grid, id)
  if (y === null) return null
  const hot = s.hatched || (facts.progress === 'published' && !facts.kicking && facts.head === id)
  return {
    key: `link.${d.name}.${s.slot}`,
    look: s.look,
    hot,
    ...slotLink(d.name, num, s.slot, y, hot),
  }
}

/** Middle of a cell of the table, by the name of its column. */
export function cellBox(grid: RowGrid, desc: number, part: string) {
  const y = rowMiddle(grid, desc)
  if (y === null) return null
  const [x, right] =
    part === 'addr'
      ? [COLUMN.addr - 5, 551]
      : part === 'len'
        ? [554, COLUMN.len + 4]
        : part === 'flags'
          ? [584, COLUMN.flags + 5]
          : [612, TABLE.x + TABLE.width - 3]
  const height = clamp(grid.height - 4, 11, 20)
  return { x, y: y - height / 2, width: right - x, height }
}

export const tableCenter = { x: TABLE.x + TABLE.width / 2, y: CENTER.avail.y }
