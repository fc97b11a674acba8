/** The same scene as the remote sees it: nothing moves, but what it cannot know of is told apart. */
import { Owner } from '../core/owner.ts'
import type { SceneContext } from './sceneContext.ts'
import type { MapScene, Scene } from './sceneTypes.ts'
import { hidesFromRemote } from './sceneUnseen.ts'

export function asRemote(cx: SceneContext, scene: Scene): Scene {
  const status = cx.words.t('stage.remoteView.driver')
  return {
    ...scene,
    hides: hidesFromRemote(cx),
    driver: { ...scene.driver, status, alarm: false, clock: '' },
    table: { ...scene.table, map: unfilled(scene.table.map) },
    bufferMap: unfilled(scene.bufferMap),
  }
}

/** Cells of a map are too small to be faint: what is being filled looks like what is free. */
const unfilled = (map: MapScene | null): MapScene | null =>
  map && {
    ...map,
    states: map.states.map((state) => (state === Owner.filling ? Owner.free : state)),
  }
