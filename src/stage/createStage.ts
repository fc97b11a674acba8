/**
 * The stage: draws scenes into a host element and performs the motions between them. It knows
 * nothing of frames or of the session; the person's actions on it are handed back.
 */
import { select } from 'd3'
import type { StageAction } from '../view/model/shores/controls.ts'
import type { Motion } from '../view/motion/motion.ts'
import { ISLAND, STAGE } from '../view/stage/geometry/stage.ts'
import { PLANS, type PlanName } from '../view/stage/geometry/stageLayout.ts'
import { grounds } from '../view/stage/island/grounds.ts'
import type { Scene } from '../view/stage/marks/types.ts'
import type { Words } from '../words/index.ts'
import { createControls } from './controls.ts'
import { createFocusMarks } from './drawing/focusMarks.ts'
import { type Group, group } from './drawing/parts.ts'
import { definitions } from './drawing/patterns.ts'
import { createRenderer, drawMarks } from './drawing/renderer.ts'
import { createHover, type HoverOptions, type Lit, markUnseen } from './hover.ts'
import { createLensDrag } from './lensDrag.ts'
import { createMapProbe } from './mapProbe.ts'
import { createPerformer, type PlayOptions } from './motion/motionRunner.ts'
import './styles.ts'

export interface StageOptions {
  readonly words: Words
  /** What stands where; the whole stage unless told. */
  readonly plan?: PlanName
  onAction(action: StageAction): void
  /** Who hears what the pointer and the focus are on. */
  readonly hover?: HoverOptions
}

export interface Stage {
  /** Draws a scene at once; with motions, as the end of the step that they tell. */
  update(scene: Scene, motions: readonly Motion[], options: PlayOptions): void
  /** Lights up what belongs together and fades the rest; null: nothing is singled out. */
  mark(lit: Lit | null): void
  /** Ends what moves. */
  settle(): void
  destroy(): void
}

export function createStage(host: HTMLElement, options: StageOptions): Stage {
  const { words, onAction } = options
  const plan = options.plan && options.plan !== 'whole' ? PLANS[options.plan] : null
  const size = plan ?? STAGE
  const root = select(host)
    .append('div')
    .attr('class', 'vs-stage')
    .attr('data-plan', plan?.name ?? null)
    .style('--stage-width', size.width)
    .style('--stage-height', size.height)
  const svg = root
    .append('svg')
    .attr('viewBox', `0 0 ${size.width} ${size.height}`)
    .attr('role', 'group')
    .attr('aria-label', words.t('stage.label'))
  // A drawing of its own: what moves in it does not paint the one below anew.
  const over = root
    .append('svg')
    .attr('class', 'over')
    .attr('viewBox', `0 0 ${size.width} ${size.height}`)
    .attr('aria-hidden', 'true')
  const travel = over.append<SVGGElement>('g').attr('class', 'travel') as Group
  definitions(svg, plan?.island ?? ISLAND)
  const ground = svg.append<SVGGElement>('g').attr('class', 'ground') as Group
  drawMarks(ground, grounds(plan))
  const layer = (name: string) => svg.append<SVGGElement>('g').attr('class', name) as Group
  const body = layer('body')
  const links = layer('links-layer')
  const front = layer('front')
  const marks = layer('marks')

  const laid = createRenderer({
    body: group(body, 'laid'),
    links: group(links, 'laid'),
    front: group(front, 'laid'),
    marks: group(marks, 'laid'),
  })
  createLensDrag(svg.node()!, (dial, slot) => onAction({ name: 'lens', dial, slot }))
  createMapProbe(svg, () => last?.memory ?? null)
  const focus = createFocusMarks(marks)
  const controls = createControls(root.node()!, onAction)
  // The row is a larger target than its handle, for whoever points.
  svg.on('click', (event: MouseEvent) => {
    const row = (event.target as Element).closest('[data-table]')
    const key = row && `control.drawer.${row.getAttribute('data-table')}`
    const handle = last?.controls.find((c) => c.key === key)
    if (handle && !handle.whyNot) onAction(handle.action)
  })
  const hover = options.hover ? createHover(root.node()!, options.hover) : null
  let lit: Lit | null = null
  let last: Scene | null = null
  const performer = createPerformer(svg.node()!, links, travel, (idle) => {
    host.dataset.idle = String(idle)
  })
  host.dataset.idle = 'true'

  function draw(scene: Scene): void {
    last = scene
    drawLayers(scene)
    focus.update(scene.focus)
    controls.update(scene.controls)
    markUnseen(root.node()!, scene.hides)
    if (lit) hover?.mark(lit)
  }

  /** A chain that is lit up shows its links, also where the scene leaves them out. */
  function drawLayers({ layers }: Scene): void {
    laid.update(lit ? { ...layers, links: [...layers.links, ...lit.links] } : layers)
  }

  return {
    update(scene, motions, options) {
      performer.perform(motions, options, scene, () => draw(scene))
    },
    mark(now) {
      lit = now
      if (last) drawLayers(last)
      hover?.mark(now)
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
