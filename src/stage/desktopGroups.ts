/** The groups of the whole stage. */
import type { Scene } from '../view/stage/marks/types.ts'
import { createBuffers } from './drawing/buffers.ts'
import { createDescTable } from './drawing/descTable.ts'
import { createDrawers } from './drawing/drawers.ts'
import type { Group } from './drawing/parts.ts'

interface Ground {
  readonly body: Group
  readonly links: Group
  readonly front: Group
  /** Element above the drawing, for buttons. */
  readonly host: HTMLElement
}

export interface Groups {
  update(scene: Scene): void
  /** Opens or shuts the indirect table of a descriptor. */
  toggle?(head: number): void
}

export function createWholeGroups(ground: Ground): Groups {
  const { body, links, front, host } = ground
  const buffers = createBuffers(body, front)
  const table = createDescTable(body, links)
  const drawers = createDrawers(front, host)

  return {
    toggle: drawers.toggle,
    update(scene) {
      table.update(scene.table)
      drawers.update(scene.table.drawers)
      buffers.update(scene)
    },
  }
}
