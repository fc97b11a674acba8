/** The same scene as the remote sees it: nothing moves, but what it cannot know of is told apart. */
import { Owner } from '../../core/history/ownershipFromBytes.ts'
import type { Hides } from '../model/remoteVisibility.ts'
import type { SceneContext } from '../moment/context.ts'
import type { MapScene, Scene } from './marks/types.ts'
import { CELLS_DRAWN } from './memory/map.ts'

export function asRemote(cx: SceneContext, scene: Scene, hides: Hides): Scene {
  const { words, num } = cx
  const { table } = scene
  return {
    ...scene,
    hides,
    table: {
      ...table,
      label: words.t('stage.remoteView.table', { num }),
      map: unfilled(table.map),
    },
    bufferMap: unfilled(scene.bufferMap),
  }
}

/** Cells of a large map are too small to be faint: what is being filled looks like what is free. */
const unfilled = (map: MapScene | null): MapScene | null =>
  map && map.states.length > CELLS_DRAWN
    ? {
        ...map,
        states: map.states.map((state) => (state === Owner.filling ? Owner.free : state)),
      }
    : map
