/** What lies in shared memory beside the rings: descriptors, their tables, buffers, and all links. */
import type { StageModel } from '../../model/stageModel.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { bufferLink } from './bufferLink.ts'
import { buffers, placeBuffers } from './buffers.ts'
import { descTable } from './descTable.ts'
import { drawer, drawerHandles, placeDrawer, tableInHand } from './drawer.ts'
import { freeHeadRow } from './freeList.ts'
import { bufferMapGrid, descMapGrid } from './maps.ts'
import { rowGrid } from './rows.ts'
import { slotLinks } from './slotLinks.ts'

export type MemoryPlaces = ReturnType<typeof placeMemory>

/** Where things are: for whoever marks them or moves something to them. */
export function placeMemory(m: StageModel, stageLayout: StageLayout) {
  const grid = rowGrid(m, stageLayout)
  return {
    grid,
    descMap: descMapGrid(m, stageLayout),
    bufferMap: bufferMapGrid(m, stageLayout),
    buffers: placeBuffers(m, stageLayout),
    /** Height of the row that the arc of free_head leads to; null: it is not drawn. */
    freeHead: stageLayout.small ? null : freeHeadRow(m, grid),
    drawer: stageLayout.small ? null : placeDrawer(m, grid),
    /** The descriptor in hand, if it leads to a table: a person's choice of a drawer holds as long. */
    tableInHand: stageLayout.small ? null : tableInHand(m, grid),
  }
}

export function memory(m: StageModel, stageLayout: StageLayout, at: MemoryPlaces) {
  const { grid } = at
  const links = slotLinks(m, stageLayout, grid, at.descMap)
  return {
    parts: [
      buffers(m, stageLayout, at.buffers, at.bufferMap),
      descTable(m, stageLayout, grid, at.descMap),
      { links: [...links.drawn, ...bufferLink(m, stageLayout, grid, at.buffers)] },
      { front: at.drawer ? [drawer(m, at.drawer)] : [] },
    ],
    /** Links that only a chain which is lit up shows. */
    spareLinks: links.spare,
    /** The handles of indirect tables: buttons as well. */
    handles: stageLayout.small ? [] : drawerHandles(m, grid),
  }
}
