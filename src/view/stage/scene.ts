/** From a frame to everything that the stage shows. A function of its arguments, nothing else. */
import { RPMSG_BUF_SIZE } from '../../core/memory/constants.ts'
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import type { Perspective } from '../model/remoteVisibility.ts'
import { stageModel } from '../model/stageModel.ts'
import { surroundings } from '../model/surroundings.ts'
import type { Lenses, SceneContext } from '../moment/context.ts'
import { around } from './around.ts'
import { asRemote } from './asRemote.ts'
import { shorten } from './compact/compact.ts'
import { anchors } from './geometry/anchors.ts'
import { bufferLink } from './geometry/links.ts'
import { PLANS, type PlanName } from './geometry/stageLayout.ts'
import { layOut } from './layOut.ts'
import { focus } from './marks/focus.ts'
import type { BufferScene, MapScene, Scene } from './marks/types.ts'
import { buffers } from './memory/buffers.ts'
import { type RowGrid, rowGrid, rowMiddle } from './memory/grid.ts'
import { mapLinks } from './memory/mapLinks.ts'
import { table } from './memory/table.ts'
import { dialFacts } from './rings/dial.ts'
import { links } from './rings/links.ts'

/**
 * @param frame what the worker says about the step at hand
 * @param memory bytes at the cursor
 * @param words the language of what is written on the stage
 * @param queue index of the queue that is drawn; the last one unless told
 * @param lenses where a person has put the lenses of a long ring
 * @param planName where what stands; whole unless told
 * @param perspective whose eyes it is seen with
 */
export function makeScene(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue = layout.queues.length - 1,
  lenses: Lenses = {},
  planName: PlanName = 'whole',
  perspective: Perspective = 'all',
): Scene {
  const plan = planName === 'whole' ? null : PLANS[planName]
  const cx = stageModel(frame, memory, layout, words, queue, lenses, perspective)
  const { hides } = cx
  const grid = rowGrid(cx)
  const avail = dialFacts(cx, cx.avail, planName)
  const used = dialFacts(cx, cx.used, planName)
  const descs = table(cx, grid)
  const { tiles, map, note } = buffers(cx)
  const surrounding = surroundings(cx, hides)
  const outer = around(cx, surrounding, plan)
  const placed = {
    grid,
    table: descs.map,
    buffers: tiles,
    bufferMap: map,
    drawers: descs.drawers,
    boxes: outer.boxes,
    held: surrounding.remote.held,
  }
  const all: Scene = {
    ...surrounding,
    cursor: frame.cursor,
    queue: cx.q.name,
    elsewhere: cx.elsewhere !== '',
    avail,
    used,
    table: descs,
    links: descs.map ? mapLinks(cx, descs) : links(cx, grid, [avail, used], descs.broken),
    // Beside a map the lens is in the way, and the cell in hand has its ring.
    bufferLink: map ? null : linkToBuffer(cx, grid, tiles),
    bufferCaption: map || (tiles.length > 0 && cx.num !== 16) ? bufferCaption(cx, map) : '',
    buffers: tiles,
    bufferMap: map,
    bufferNote: note,
    controls: outer.buttons,
    boxes: outer.boxes,
    focus: focus(cx, placed),
    layers: layOut(cx, planName, outer),
    short: null,
    anchors: anchors(cx, placed),
    hides: null,
  }
  const whole = hides ? asRemote(cx, all, hides) : all
  return plan ? shorten(cx, whole, plan) : whole
}

/** What they are; how many there are, where that cannot be seen. */
function bufferCaption({ receiving, words, buffers }: SceneContext, map: MapScene | null): string {
  const text = words.t(receiving ? 'stage.buffers.rx' : 'stage.buffers', { size: RPMSG_BUF_SIZE })
  return map ? `${buffers} ${text}` : text
}

/** From the descriptor in hand to the buffer that it points to, once it does. */
function linkToBuffer(
  { facts, looks, num }: SceneContext,
  grid: RowGrid,
  tiles: readonly BufferScene[],
): Scene['bufferLink'] {
  const open = tiles.find((b) => b.size === 'big')
  const { head } = facts
  if (head === null || head >= num || !open) return null
  const y = rowMiddle(grid, head)
  if (y === null || looks[head] === 'free') return null
  return { ...bufferLink(y, grid.height, open), look: looks[head] }
}
