/** Cards on the remote's shore: one for each buffer that it has in its hands. */
import type { Layout } from '../../../core/memory/layout.ts'
import type { Memory } from '../../../core/memory/memory.ts'
import { bufferOfDesc, messageOfDesc, type SceneContext } from '../../moment/context.ts'
import { type Point, SHORE_TEXT } from '../geometry/stage.ts'
import { chip } from '../marks/parts.ts'
import type { HeldScene, ShoreScene } from '../marks/types.ts'

const X = SHORE_TEXT.remote.left

/** A buffer that the application on a library keeps. */
interface Kept {
  readonly handle: number
  /** Number in the pool. */
  readonly buffer: number
  /** How often it must be released; 0 for one that was taken to be written. */
  readonly count: number
}

/** What the application has been given and not let go of, and what it has taken to write in. */
function keptBuffers(memory: Memory, { remote }: Layout): Kept[] {
  if (!remote) return []
  const { held, taken } = remote.state
  const kept: Kept[] = []
  for (let row = 0; row < held.size; row++) {
    const handle = memory.load(held.handle(row)) - 1
    if (handle < 0) continue
    const count = memory.load(held.count(row))
    kept.push({ handle, buffer: memory.load(held.buffer(row)), count })
  }
  for (let row = 0; row < taken.size; row++) {
    const handle = memory.load(taken.handle(row)) - 1
    if (handle >= 0) kept.push({ handle, buffer: memory.load(taken.buffer(row)), count: 0 })
  }
  return kept
}

/**
 * Oldest first, the one being taken last.
 *
 * @param bottom where the room for them ends
 */
export function heldCards(cx: SceneContext, top: number, bottom: number): HeldScene[] {
  const { ring, facts, num } = cx
  const pending = facts.pending !== null && facts.pending < num ? facts.pending : null
  const known = ring.remote.held
  const heads = pending === null || known.includes(pending) ? known : [...known, pending]
  const two = heads.length > Math.floor((bottom - top + 6) / 35)
  const room = Math.floor((bottom - top + 4) / 31)
  // Where they are too many, a line below them says how many more there are.
  const rows = heads.length > 2 * room ? room - 1 : room
  const all = keptBuffers(cx.memory, cx.layout)
  return heads.slice(0, two ? 2 * rows : heads.length).map((head, i) => {
    const x = two ? X + 0.5 + 63 * (i % 2) : X + 0.5
    const y = two ? top + 31 * Math.floor(i / 2) : top + 35 * i
    const width = two ? 60 : 123
    const height = two ? 27 : 29
    const made = chip(String(head), 0, 0, 'inFlight')
    const chipWidth = two ? 24 : Math.max(26, made.width - 2)
    const waits = head === pending && !known.includes(head)
    const buffer = bufferOfDesc(cx, head)
    const kept = buffer === null ? undefined : all.find((k) => k.buffer === buffer + cx.firstBuffer)
    return {
      key: `remote.card.${head}`,
      x,
      y,
      width,
      height,
      head,
      chip: { ...made, x: x + 5.5, y: y + 4.5 - (two ? 1 : 0), width: chipWidth, height: 20 },
      text: two ? '' : cardText(cx, head, kept),
      pending: waits,
      end: waits ? null : endOf(cx, head, kept),
    }
  })
}

/** A message for the remote goes by its number, a buffer without one by its name. */
function cardText(cx: SceneContext, head: number, kept: Kept | undefined): string {
  const buffer = bufferOfDesc(cx, head)
  const message = messageOfDesc(cx, head)
  const bare = buffer === null ? '' : `${cx.bufferName}[${buffer}]`
  const name = cx.receiving || message === 0 ? bare : `#${message}`
  return kept ? `${name} ${cx.words.t('stage.remote.kept', { count: kept.count })}` : name
}

/** How a person can end its stay: with a library, only the application can, for what it was given. */
function endOf({ library }: SceneContext, head: number, kept?: Kept): HeldScene['end'] {
  if (!library) return { do: 'complete', head }
  return kept && kept.count > 0 ? { do: 'release', held: kept.handle } : null
}

/** Where the card of a head is, or will be, at the edge that chips enter and leave by. */
export function cardDoor(shore: ShoreScene, head: number): Point {
  const card = shore.held.find((h) => h.head === head) ?? shore.held.at(-1)
  return card ? { x: 938, y: card.y + card.height / 2 } : { x: 938, y: 220 }
}
