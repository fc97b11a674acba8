/** From the whole stage to that of a plan: the same things, fewer and elsewhere. */

import type { SceneContext } from '../../moment/context.ts'
import type { DialName } from '../geometry/stage.ts'
import { type Plan, unplace } from '../geometry/stageLayout.ts'
import type { DialScene, Scene } from '../marks/types.ts'
import { shortAnchors, shortBufferLink, shortFocus, shortLinks } from './compactMarks.ts'
import { shores } from './compactShores.ts'
import { island } from './compactTable.ts'

export function shorten(cx: SceneContext, scene: Scene, plan: Plan): Scene {
  const sides = shores(cx, scene, plan)
  const grown = (d: DialScene): DialScene => ({
    ...d,
    pins: d.pins.map((p) => ({ ...p, grow: plan.grow.pin, edge: edgeOf(plan, d.name) })),
  })
  return {
    ...scene,
    avail: grown(scene.avail),
    used: grown(scene.used),
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

/** The island's edge on the outer side of a dial; what is on the inner side stays apart by itself. */
function edgeOf(plan: Plan, name: DialName): readonly [number, number] {
  const { island, dials } = plan
  const local = (x: number) => unplace(dials[name], { x, y: 0 }).x
  const middle = island.x + island.width / 2
  return name === 'avail'
    ? [local(island.x + 2), local(middle)]
    : [local(middle), local(island.x + island.width - 2)]
}
