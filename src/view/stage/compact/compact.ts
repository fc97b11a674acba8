/** From the whole stage to that of a plan: the same things, fewer and elsewhere. */

import type { SceneContext } from '../../moment/context.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import type { Scene } from '../marks/types.ts'
import { shortAnchors, shortBufferLink, shortFocus, shortLinks } from './compactMarks.ts'
import { island } from './compactTable.ts'

export function shorten(cx: SceneContext, scene: Scene, plan: Plan): Scene {
  return {
    ...scene,
    links: shortLinks(cx, scene, plan),
    bufferLink: shortBufferLink(cx, scene, plan),
    focus: shortFocus(cx, scene, plan),
    anchors: shortAnchors(scene, plan),
    short: { plan, pieces: island(cx, scene, plan) },
  }
}
