/** The groups of the whole stage. */
import { textWidth } from '../view/stage/geometry/text.ts'
import type { Scene } from '../view/stage/marks/types.ts'
import type { Words } from '../words/index.ts'
import { createBuffers } from './drawing/buffers.ts'
import { createCensus } from './drawing/census.ts'
import { createDescTable } from './drawing/descTable.ts'
import { createDrawers } from './drawing/drawers.ts'
import { type Group, text } from './drawing/parts.ts'
import { createShore } from './drawing/shores.ts'
import { createStrip } from './drawing/storeOrder.ts'
import { createWire } from './drawing/wires.ts'

interface Ground {
  readonly body: Group
  readonly links: Group
  readonly front: Group
  /** Element above the drawing, for buttons. */
  readonly host: HTMLElement
  /** Id of the clip path with the island's round corners. */
  readonly clip: string
  readonly words: Words
}

export interface Groups {
  update(scene: Scene): void
  /** Opens or shuts the indirect table of a descriptor. */
  toggle?(head: number): void
}

export function createWholeGroups(ground: Ground): Groups {
  const { body, links, front, host, clip, words } = ground
  const memory = words.t('stage.memory')
  text(body, 188, 70, memory, { size: 13, weight: 650 })
  const ring = text(body, 194 + textWidth(memory, 13), 70, '', {
    size: 11.5,
    weight: 600,
    look: 'mono ink2 ring-name',
  })
  const census = createCensus(body, clip)
  const strip = createStrip(body)
  const buffers = createBuffers(body, front)
  const table = createDescTable(body, links)
  const kick = createWire(body, 'wire.kick')
  const interrupt = createWire(body, 'wire.interrupt')
  const driver = createShore(body, 'driver')
  const remote = createShore(body, 'remote')
  const drawers = createDrawers(front, host)

  return {
    toggle: drawers.toggle,
    update(scene) {
      ring.text(scene.queueTitle.text).attr('aria-label', scene.queueTitle.label)
      census.update(scene)
      strip.update(scene.strip)
      table.update(scene.table)
      drawers.update(scene.table.drawers)
      buffers.update(scene)
      kick.update(scene.kick)
      interrupt.update(scene.interrupt)
      driver.update(scene.driver)
      remote.update(scene.remote)
    },
  }
}
