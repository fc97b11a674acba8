/** A picture at rest, drawn without a page: for the one that a page begins with. */
import type { StageLayoutName } from '../view/stage/geometry/stageLayout.ts'
import type { Picture } from '../view/stage/layOut.ts'
import { LAYERS } from '../view/stage/marks/mark.ts'
import { drawButton } from './controls.ts'
import { drawAtRest } from './drawing/atRest.ts'
import { skeleton } from './drawing/skeleton.ts'
import { Paper } from './paper.ts'

/**
 * @param id of its patterns; no other picture on the page has it
 * @returns the element that `createStage` would have made
 */
export function pictureOnPaper(
  { layers, controls }: Picture,
  layout: StageLayoutName,
  label: string,
  id: string,
): Paper {
  const host = new Paper('div')
  const made = skeleton(as(host), layout, label, id)
  for (const layer of LAYERS)
    for (const thing of layers[layer]) drawAtRest(made.layers[layer], thing)
  const buttons = made.root.append('div').attr('class', 'stage-controls')
  for (const control of controls)
    drawButton(
      buttons.append('button').attr('type', 'button').attr('data-key', control.key),
      control,
    )
  return host.children[0]
}

/** Paper takes the place of a selection of d3. */
const as = <T>(paper: Paper) => paper as unknown as T
