/** From a frame to everything that the stage shows. A function of its arguments, nothing else. */
import { RPMSG_BUF_SIZE } from '../core/constants.ts'
import type { Layout } from '../core/layout.ts'
import type { Memory } from '../core/memory.ts'
import type { Words } from '../words/index.ts'
import type { Frame } from '../worker/protocol.ts'
import { bufferLink } from './geometryLinks.ts'
import { anchors } from './sceneAnchors.ts'
import { buffers } from './sceneBuffers.ts'
import { census } from './sceneCensus.ts'
import { type SceneContext, sceneContext } from './sceneContext.ts'
import { controls } from './sceneControls.ts'
import { availDial, usedDial } from './sceneDial.ts'
import { driverShore } from './sceneDriver.ts'
import { focus } from './sceneFocus.ts'
import { type RowGrid, rowGrid, rowMiddle } from './sceneGrid.ts'
import { links } from './sceneLinks.ts'
import { remoteShore } from './sceneRemote.ts'
import { strip } from './sceneStrip.ts'
import { table } from './sceneTable.ts'
import type { BufferScene, Scene } from './sceneTypes.ts'
import { interruptWire, kickWire } from './sceneWires.ts'

/**
 * @param frame what the worker says about the step at hand
 * @param memory bytes at the cursor
 * @param words the language of what is written on the stage
 * @param queue index of the queue that is drawn; the last one unless told
 */
export function makeScene(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue = layout.queues.length - 1,
): Scene {
  const cx = sceneContext(frame, memory, layout, words, queue)
  const grid = rowGrid(cx)
  const avail = availDial(cx)
  const used = usedDial(cx)
  const descs = table(cx, grid)
  const tiles = buffers(cx)
  const remote = remoteShore(cx)
  const placed = {
    grid,
    buffers: tiles,
    drawers: descs.drawers,
    driver: driverShore(cx),
    remote,
    strip: strip(cx),
    kick: kickWire(cx),
    interrupt: interruptWire(cx),
  }
  return {
    cursor: frame.cursor,
    queue: cx.q.name,
    queueTitle: queueTitle(cx),
    elsewhere: cx.elsewhere !== '',
    census: census(cx),
    strip: placed.strip,
    avail,
    used,
    table: descs,
    links: links(cx, grid, [avail, used], descs.broken),
    bufferLink: linkToBuffer(cx, grid, tiles),
    bufferCaption: tiles.length > 0 && cx.num !== 16 ? bufferCaption(cx) : '',
    buffers: tiles,
    kick: placed.kick,
    interrupt: placed.interrupt,
    driver: placed.driver,
    remote,
    controls: controls(cx, remote),
    focus: focus(cx, placed),
    anchors: anchors(cx, placed),
  }
}

/** Its name, and the way that messages go on it. */
function queueTitle({ q, words }: SceneContext): Scene['queueTitle'] {
  if (q.name === '') return { text: '', label: words.t('stage.memory') }
  return {
    text: words.t(`stage.ring.${q.name}`),
    label: words.t('stage.ring.label', { queue: q.name }),
  }
}

const bufferCaption = ({ receiving, words }: SceneContext): string =>
  words.t(receiving ? 'stage.buffers.rx' : 'stage.buffers', { size: RPMSG_BUF_SIZE })

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
