/** The buffers of this direction as a map, when there are too many for tiles. */

import type { SceneContext } from '../../moment/context.ts'
import { BUFFER_MAP } from '../geometry/large.ts'
import type { MapScene } from '../marks/types.ts'
import { BROKEN, cellStates, mapGrid } from './map.ts'

/** Cells in a row. */
const width = (count: number): number => (count <= 64 ? 16 : count <= 128 ? 32 : 43)

/**
 * @param open buffer that is drawn beside the map, with what is in it
 * @param wrong buffers that two hold at once
 */
export function bufferMap(
  cx: SceneContext,
  open: number | null,
  wrong: ReadonlySet<number>,
): MapScene {
  const { frame, buffers, firstBuffer, words } = cx
  const states = cellStates(frame.bufferOwner.subarray(firstBuffer, firstBuffer + buffers))
  for (const i of wrong) states[i] = BROKEN
  return {
    key: 'buf.map',
    field: 'buf',
    cellKey: 'buf',
    ...mapGrid(buffers, width(buffers), BUFFER_MAP, 1.25),
    states,
    each: 1,
    numbered: buffers <= 64,
    current: open,
    marks: [],
    label: words.t('stage.buffers.map', { count: buffers }),
  }
}
