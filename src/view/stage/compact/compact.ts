/** From the whole stage to that of a plan: the same things, fewer and elsewhere. */

import type { SceneContext } from '../../moment/context.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { Scene } from '../marks/types.ts'
import { shortAnchors, shortFocus } from './compactMarks.ts'

export function shorten(cx: SceneContext, scene: Scene, plan: Plan): Scene {
  return {
    ...scene,
    focus: shortFocus(cx, scene, plan),
    anchors: shortAnchors(scene, plan),
  }
}
