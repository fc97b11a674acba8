/** From the whole stage to that of a plan: the same things, fewer and elsewhere. */

import type { SceneContext } from '../../moment/context.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { Scene } from '../marks/types.ts'
import { shortAnchors, shortBufferLink, shortFocus, shortLinks } from './compactMarks.ts'
import { shores } from './compactShores.ts'
import { island } from './compactTable.ts'

export function shorten(cx: SceneContext, scene: Scene, plan: Plan): Scene {
  const sides = shores(cx, scene, plan)
  return {
    ...scene,
    // Nothing queues on a strip that is not there.
    strip: { ...scene.strip, chips: [], gate: null },
    links: shortLinks(cx, scene, plan),
    bufferLink: shortBufferLink(cx, scene, plan),
    controls: sides.controls,
    focus: shortFocus(cx, scene, plan, sides),
    anchors: shortAnchors(scene, plan, sides),
    short: { plan, pieces: [...sides.pieces, ...island(cx, scene, plan)] },
  }
}
