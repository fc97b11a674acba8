/**
 * The stage: draws pictures into a host element and performs the motions between them. It knows
 * nothing of frames or of the session; the person's actions on it are handed back.
 */
import { select } from 'd3'
import type { StageAction } from '../view/model/shores/controls.ts'
import type { Motion } from '../view/motion/motion.ts'
import type { StageLayoutName } from '../view/stage/geometry/stageLayout.ts'
import type { Picture } from '../view/stage/layOut.ts'
import type { Words } from '../words/index.ts'
import { createControls } from './controls.ts'
import type { Group } from './drawing/parts.ts'
import { createRenderer } from './drawing/renderer.ts'
import { skeleton } from './drawing/skeleton.ts'
import { createHover, type HoverOptions, type Lit } from './hover.ts'
import { createMotionRunner, type PlayOptions } from './motion/motionRunner.ts'
import './styles.ts'

export interface StageOptions {
  readonly words: Words
  /** What stands where; the whole stage unless told. */
  readonly stageLayout?: StageLayoutName
  onAction(action: StageAction): void
  /** Who hears what the pointer and the focus are on. */
  readonly hover?: HoverOptions
}

export interface Stage {
  /** Draws a picture at once; with motions, as the end of the step that they tell. */
  update(picture: Picture, motions: readonly Motion[], options: PlayOptions): void
  /** Lights up what belongs together and fades the rest; null: nothing is singled out. */
  mark(lit: Lit | null): void
  /** Ends what moves. */
  settle(): void
  destroy(): void
}

export function createStage(host: HTMLElement, options: StageOptions): Stage {
  const { words, onAction, stageLayout = 'desktop' } = options
  const { root, svg, travel, layers } = skeleton(select(host), stageLayout, words.t('stage.label'))
  // Old looks lie above the links, below what is in front of them.
  const outgoing = svg.insert<SVGGElement>('g', '.front') as Group
  const renderer = createRenderer(layers)
  const controls = createControls(root.node()!, onAction)
  // The row is a larger target than its handle, for whoever points.
  svg.on('click', (event: MouseEvent) => {
    const row = (event.target as Element).closest('[data-table]')
    const key = row && `control.drawer.${row.getAttribute('data-table')}`
    const handle = last?.controls.find((c) => c.key === key)
    if (handle && !handle.whyNot) onAction(handle.action)
  })
  // Nobody reaches for the rim of a long ring before it was drawn: the first picture does not wait.
  import('./reach.ts').then(
    ({ createLensDrag, createMapProbe }) => {
      createLensDrag(svg.node()!, (dial, slot) => onAction({ name: 'lens', dial, slot }))
      createMapProbe(svg, () => last?.tracks.places.memory ?? null)
    },
    // A part that cannot be fetched is told where it is missed; the lens moves with the steps.
    () => {},
  )
  const hover = options.hover ? createHover(root.node()!, options.hover) : null
  let lit: Lit | null = null
  let last: Picture | null = null
  const runner = createMotionRunner(svg.node()!, outgoing, travel, (idle) => {
    host.dataset.idle = String(idle)
  })
  host.dataset.idle = 'true'

  function draw(picture: Picture): void {
    last = picture
    drawLayers(picture)
    controls.update(picture.controls)
    root.attr('data-perspective', picture.veiled ? '' : null)
    if (lit) hover?.mark(lit)
  }

  /** A chain that is lit up shows its links, also where the picture leaves them out. */
  function drawLayers({ layers }: Picture): void {
    renderer.update(lit ? { ...layers, links: [...layers.links, ...lit.links] } : layers)
  }

  return {
    update(picture, motions, options) {
      runner.perform(motions, options, () => draw(picture))
    },
    mark(now) {
      lit = now
      if (last) drawLayers(last)
      hover?.mark(now)
    },
    settle: runner.settle,
    destroy() {
      runner.settle()
      hover?.destroy()
      root.remove()
      delete host.dataset.idle
    },
  }
}
