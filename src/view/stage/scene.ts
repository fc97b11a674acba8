/** From a frame to everything that the stage shows. A function of its arguments, nothing else. */
import { RPMSG_BUF_SIZE } from '../../core/memory/constants.ts'
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import type { Perspective } from '../model/remoteVisibility.ts'
import { stageModel } from '../model/stageModel.ts'
import type { Lenses, SceneContext } from '../moment/context.ts'
import { asRemote } from './asRemote.ts'
import { shorten } from './compact/compact.ts'
import { anchors } from './geometry/anchors.ts'
import { bufferLink } from './geometry/links.ts'
import { PLANS, type PlanName } from './geometry/stageLayout.ts'
import { layOut } from './layOut.ts'
import { focus } from './marks/focus.ts'
import type { BufferScene, MapScene, Scene } from './marks/types.ts'
import { buffers } from './memory/buffers.ts'
import { census } from './memory/census.ts'
import { type RowGrid, rowGrid, rowMiddle } from './memory/grid.ts'
import { mapLinks } from './memory/mapLinks.ts'
import { table } from './memory/table.ts'
import { dialFacts } from './rings/dial.ts'
import { links } from './rings/links.ts'
import { strip } from './rings/storeOrder.ts'
import { controls } from './shores/controls.ts'
import { driverShore } from './shores/driver.ts'
import { remoteShore } from './shores/remote.ts'
import { interruptWire, kickWire } from './wires/wires.ts'

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
  const remote = remoteShore(cx)
  const placed = {
    grid,
    table: descs.map,
    buffers: tiles,
    bufferMap: map,
    drawers: descs.drawers,
    driver: driverShore(cx),
    remote,
    strip: strip(cx),
    kick: kickWire(cx, plan),
    interrupt: interruptWire(cx, plan),
  }
  const all: Scene = {
    cursor: frame.cursor,
    queue: cx.q.name,
    queueTitle: queueTitle(cx),
    elsewhere: cx.elsewhere !== '',
    census: census(cx),
    strip: placed.strip,
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
    kick: placed.kick,
    interrupt: placed.interrupt,
    driver: placed.driver,
    remote,
    controls: controls(cx, remote),
    focus: focus(cx, placed),
    layers: layOut(cx, planName),
    short: null,
    anchors: anchors(cx, placed),
    hides: null,
  }
  const whole = hides ? asRemote(cx, all, plan, hides) : all
  return plan ? shorten(cx, whole, plan) : whole
}

/** Its name, and the way that messages go on it. */
function queueTitle({ q, words }: SceneContext): Scene['queueTitle'] {
  if (q.name === '') return { text: '', label: words.t('stage.memory') }
  return {
    text: words.t(`stage.ring.${q.name}`),
    label: words.t('stage.ring.label', { queue: q.name }),
  }
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
