/** From the whole stage to that of a plan: the same things, fewer and elsewhere. */
import type { Plan } from './plan.ts'
import type { SceneContext } from './sceneContext.ts'
import type { DialScene, Scene } from './sceneTypes.ts'
import { shortAnchors, shortFocus, shortLinks } from './shortMarks.ts'
import { shores } from './shortShores.ts'
import { island } from './shortTable.ts'

export function shorten(cx: SceneContext, scene: Scene, plan: Plan): Scene {
  const sides = shores(cx, scene, plan)
  const grown = (d: DialScene): DialScene => ({
    ...d,
    pins: d.pins.map((p) => ({ ...p, grow: plan.grow.pin })),
  })
  return {
    ...scene,
    avail: grown(scene.avail),
    used: grown(scene.used),
    // Nothing queues on a strip that is not there.
    strip: { ...scene.strip, chips: [], gate: null },
    links: shortLinks(cx, scene, plan),
    bufferLink: null,
    controls: sides.controls,
    focus: shortFocus(cx, scene, plan, sides),
    anchors: shortAnchors(scene, plan, sides),
    short: { plan, pieces: [...sides.pieces, ...island(cx, scene, plan)] },
  }
}
