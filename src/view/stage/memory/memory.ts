/** What lies in shared memory beside the rings: descriptors, their tables, buffers, and all links. */
import type { StageModel } from '../../model/stageModel.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { Group, Part } from '../marks/mark.ts'
import type { PlacedBuffer } from './buffer.ts'
import { bufferLink } from './bufferLink.ts'
import { buffers, placeBuffers } from './buffers.ts'
import { descTable } from './descTable.ts'
import {
  type DrawerHandle,
  drawer,
  drawerHandles,
  type PlacedDrawer,
  placeDrawer,
  tableInHand,
} from './drawer.ts'
import { freeHeadRow } from './freeList.ts'
import type { MapGrid } from './map.ts'
import { bufferMapGrid, descMapGrid } from './maps.ts'
import { type RowGrid, rowGrid } from './rows.ts'
import { slotLinks } from './slotLinks.ts'

/** Where things are: for whoever marks them or moves something to them. */
export interface MemoryPlaces {
  readonly grid: RowGrid
  readonly descMap: MapGrid | null
  readonly bufferMap: MapGrid | null
  readonly buffers: readonly PlacedBuffer[]
  readonly drawer: PlacedDrawer | null
  /** The descriptor in hand, if it leads to a table: a person's choice of a drawer holds as long. */
  readonly tableInHand: number | null
  /** Height of the row that the arc of free_head leads to; null: it is not drawn. */
  readonly freeHead: number | null
}

export interface LaidMemory {
  readonly parts: readonly Part[]
  /** Links that only a chain which is lit up shows. */
  readonly spareLinks: readonly Group[]
  /** The handles of indirect tables. */
  readonly handles: readonly DrawerHandle[]
}

export function placeMemory(m: StageModel, plan: Plan | null): MemoryPlaces {
  const grid = rowGrid(m, plan)
  return {
    grid,
    descMap: descMapGrid(m, plan),
    bufferMap: bufferMapGrid(m, plan),
    buffers: placeBuffers(m, plan),
    freeHead: plan ? null : freeHeadRow(m, grid),
    drawer: plan ? null : placeDrawer(m, grid),
    tableInHand: plan ? null : tableInHand(m, grid),
  }
}

export function memory(m: StageModel, plan: Plan | null, at: MemoryPlaces): LaidMemory {
  const { grid } = at
  const links = slotLinks(m, plan, grid, at.descMap)
  return {
    parts: [
      buffers(m, plan, at.buffers, at.bufferMap),
      descTable(m, plan, grid, at.descMap),
      { links: [...links.drawn, ...bufferLink(m, plan, grid, at.buffers)] },
      { front: at.drawer ? [drawer(m, at.drawer)] : [] },
    ],
    spareLinks: links.spare,
    handles: plan ? [] : drawerHandles(m, grid),
  }
}
