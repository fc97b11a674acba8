/** The remote's shore: its cursor, what it can see, what it holds. */
import { type Point, SHORE_TEXT } from './geometry.ts'
import { distance, messageOfDesc, type SceneContext } from './sceneContext.ts'
import { chip } from './sceneParts.ts'
import { register } from './sceneRegister.ts'
import type { HeldScene, LineScene, ShoreScene } from './sceneTypes.ts'

const X = SHORE_TEXT.remote.left
/** More cards than this go side by side. */
const ONE_COLUMN = 7
const TWO_COLUMNS = 16

export function remoteShore(cx: SceneContext): ShoreScene {
  const { words, ring } = cx
  const t = words.t
  const last = register(cx, {
    shore: 'remote',
    name: 'last_avail_idx',
    field: 'remote.last_avail_idx',
    value: String(ring.remote.lastAvailIdx),
    note: '',
    y: 92,
  })
  const fresh = distance(ring.remote.lastAvailIdx, ring.avail.idx)
  const cards = held(cx, 205.5)
  const news: LineScene = {
    key: 'remote.line.news',
    text: fresh > 0 ? t('stage.remote.news', { count: fresh }) : t('stage.remote.noNews'),
    y: 164,
    glyph: fresh > 0 ? 'published' : 'free',
  }
  const none: LineScene = {
    key: 'remote.line.held',
    text: t('stage.remote.holdsNone'),
    y: 217,
    glyph: null,
  }
  const hidden = ring.remote.held.length - TWO_COLUMNS
  const more: LineScene = {
    key: 'remote.line.more',
    text: t('stage.remote.more', { count: hidden }),
    y: 458,
    glyph: null,
  }
  return {
    key: 'remote',
    x: X,
    title: t('stage.remote'),
    status: status(cx),
    alarm: false,
    lock: null,
    headings: [
      { text: t('stage.private'), y: 72 },
      { text: t('stage.remote.sees'), y: 124 },
      { text: t('stage.remote.holds'), y: 196 },
    ],
    registers: [
      last,
      {
        key: 'remote.reg.avail.idx',
        name: 'avail.idx',
        y: 144,
        value: String(ring.avail.idx),
        note: '',
        capsule: null,
        chip: null,
        field: 'avail.idx',
      },
    ],
    lines: [news, ...(cards.length === 0 ? [none] : []), ...(hidden > 0 ? [more] : [])],
    tokens: [],
    sleepers: [],
    held: cards,
    label: t('stage.remote.label', { news: fresh, held: ring.remote.held.length }),
  }
}

function status({ frame, ring, words }: SceneContext): string {
  const running = frame.actors.some((a) => a.name === 'remote' && a.state !== 'idle')
  const doing = running ? 'running' : ring.remote.held.length > 0 ? 'busy' : 'idle'
  return words.t('stage.remote.status', { doing: words.t(`stage.doing.${doing}`) })
}

/** A card for each buffer that the remote holds, oldest first, the one being taken last. */
function held(cx: SceneContext, top: number): HeldScene[] {
  const { ring, facts, num } = cx
  const pending = facts.pending !== null && facts.pending < num ? facts.pending : null
  const heads = [...ring.remote.held, ...(pending === null ? [] : [pending])]
  const two = heads.length > ONE_COLUMN
  return heads.slice(0, TWO_COLUMNS).map((head, i) => {
    const x = two ? X + 0.5 + 63 * (i % 2) : X + 0.5
    const y = two ? top + 31 * Math.floor(i / 2) : top + 35 * i
    const width = two ? 60 : 123
    const height = two ? 27 : 29
    const made = chip(String(head), 0, 0, 'inFlight')
    const chipWidth = two ? 24 : Math.max(26, made.width - 2)
    return {
      key: `remote.card.${head}`,
      x,
      y,
      width,
      height,
      head,
      chip: { ...made, x: x + 5.5, y: y + 4.5 - (two ? 1 : 0), width: chipWidth, height: 20 },
      text: two ? '' : `#${messageOfDesc(cx, head)}`,
      pending: head === pending && !ring.remote.held.includes(head),
    }
  })
}

/** Where the card of a head is, or will be, at the edge that chips enter and leave by. */
export function cardDoor(shore: ShoreScene, head: number): Point {
  const card = shore.held.find((h) => h.head === head) ?? shore.held.at(-1)
  return card ? { x: 938, y: card.y + card.height / 2 } : { x: 938, y: 220 }
}
