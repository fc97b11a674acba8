/**
 * The stage: draws scenes into a host element and performs the motions between them. It knows
 * nothing of frames or of the session; the person's actions on it are handed back.
 */
import { select } from 'd3'
import { ISLAND, SHORE, STAGE } from '../view/geometry.ts'
import type { Motion } from '../view/motion.ts'
import type { Scene, StageAction } from '../view/sceneTypes.ts'
import type { Words } from '../words/index.ts'
import { createBuffers } from './buffers.ts'
import { createCensus } from './census.ts'
import { createControls } from './controls.ts'
import { createDescTable } from './descTable.ts'
import { createDial } from './dial.ts'
import { createDrawers } from './drawers.ts'
import { createFocusMarks } from './focusMarks.ts'
import { createHover, type Hover } from './hover.ts'
import { createLinks } from './links.ts'
import { type Group, group, path, rect, text } from './parts.ts'
import { definitions } from './patterns.ts'
import { createPerformer, type PlayOptions } from './performer.ts'
import { createShore } from './shores.ts'
import './stage.css'
import { createStrip } from './strip.ts'
import { createWire } from './wires.ts'

export interface StageOptions {
  readonly words: Words
  onAction(action: StageAction): void
  /** The pointer is over a thing that shows this field, or over none. */
  onHover?(hover: Hover | null): void
}

export interface Stage {
  /** Draws a scene at once; with motions, as the end of the step that they tell. */
  update(scene: Scene, motions: readonly Motion[], options: PlayOptions): void
  /** Ends what moves. */
  settle(): void
  destroy(): void
}

export function createStage(host: HTMLElement, options: StageOptions): Stage {
  const { words, onAction, onHover } = options
  const root = select(host).append('div').attr('class', 'vs-stage')
  const svg = root
    .append('svg')
    .attr('viewBox', `0 0 ${STAGE.width} ${STAGE.height}`)
    .attr('role', 'group')
    .attr('aria-label', words.t('stage.label'))
  const ids = definitions(svg)
  const ground = svg.append<SVGGElement>('g').attr('class', 'ground') as Group
  drawGround(ground)
  const layer = (name: string) => svg.append<SVGGElement>('g').attr('class', name) as Group
  const body = layer('body')
  text(body, 188, 70, words.t('stage.memory'), { size: 13, weight: 650 })
  const ring = text(body, 293, 70, '', { size: 11.5, weight: 600, look: 'mono ink2 ring-name' })
  const links = layer('links-layer')
  const front = layer('front')
  const marks = layer('marks')

  const census = createCensus(body, ids.clip)
  const strip = createStrip(body)
  const avail = createDial(body, front, 'avail')
  const used = createDial(body, front, 'used')
  const buffers = createBuffers(body, front)
  const table = createDescTable(body, links)
  const linkLines = createLinks(links)
  const kick = createWire(body, 'wire.kick')
  const interrupt = createWire(body, 'wire.interrupt')
  const driver = createShore(body, 'driver')
  const remote = createShore(body, 'remote')
  const drawers = createDrawers(front, root.node()!)
  const focus = createFocusMarks(marks)
  const controls = createControls(root.node()!, onAction)
  // The row is a larger target than its handle, for whoever points.
  svg.on('click', (event: MouseEvent) => {
    const row = (event.target as Element).closest('[data-table]')
    if (row) drawers.toggle(Number(row.getAttribute('data-table')))
  })
  const hover = onHover ? createHover(svg.node()!, onHover) : null
  const performer = createPerformer(svg.node()!, links, layer('travel'), (idle) => {
    host.dataset.idle = String(idle)
  })
  host.dataset.idle = 'true'

  function draw(scene: Scene): void {
    ring.text(scene.queueTitle.text).attr('aria-label', scene.queueTitle.label)
    census.update(scene)
    strip.update(scene.strip)
    avail.update(scene.avail)
    used.update(scene.used)
    table.update(scene.table)
    drawers.update(scene.table.drawers)
    buffers.update(scene)
    linkLines.update(scene)
    kick.update(scene.kick)
    interrupt.update(scene.interrupt)
    driver.update(scene.driver)
    remote.update(scene.remote)
    focus.update(scene.focus)
    controls.update(scene.controls)
  }

  return {
    update(scene, motions, options) {
      performer.perform(motions, options, scene, () => draw(scene))
    },
    settle: performer.settle,
    destroy() {
      performer.settle()
      hover?.destroy()
      root.remove()
      delete host.dataset.idle
    },
  }
}

function drawGround(g: Group): void {
  const { width, height } = STAGE
  rect(g, 'shore', { x: 0, y: 0, width: SHORE, height }, 0)
  rect(g, 'shore', { x: width - SHORE, y: 0, width: SHORE, height }, 0)
  path(g, 'bank', `M${SHORE + 0.5} 0V${height}M${width - SHORE - 0.5} 0V${height}`)
  rect(group(g, 'island'), 'panel', ISLAND, 10)
}
