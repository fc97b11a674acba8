/** Where everything on the stage is drawn, in each layout. */
import type { StageModel } from '../model/stageModel.ts'
import { around } from './around.ts'
import { filledCell } from './focus/filled.ts'
import { focus } from './focus/focus.ts'
import { PLANS, type PlanName } from './geometry/stageLayout.ts'
import { shoreBox } from './island/grounds.ts'
import { boxesOf } from './marks/boxes.ts'
import { type Layers, stack } from './marks/mark.ts'
import type { DrawerHandle } from './memory/drawer.ts'
import { memory, placeMemory } from './memory/memory.ts'
import type { Picture } from './picture.ts'
import { dials } from './rings/dial.ts'
import { dialPlace } from './rings/dialPlace.ts'
import { pins } from './rings/pin.ts'
import type { Button } from './shores/buttons.ts'
import { veil } from './veil.ts'
import { wireTrack } from './wires/wire.ts'

export function layOut(model: StageModel, layout: PlanName): Picture {
  const plan = layout === 'whole' ? null : PLANS[layout]
  const { hides, num, step } = model
  const outer = around(model, plan)
  const { driver, remote } = model.around
  const inner = placeMemory(model, plan)
  const places = { memory: inner, boxes: boxesOf(outer.body), held: remote.held }
  const { parts, spareLinks, handles } = memory(model, plan, inner)
  const marked = focus(model, places, plan)
  const layers: Layers = stack([outer, dials(model, layout), ...parts, marked])
  return {
    queue: model.q.name,
    elsewhere: model.elsewhere !== '',
    layers: hides ? veil(layers, hides) : layers,
    spareLinks,
    controls: [...outer.buttons, ...handles.map(handleButton)],
    veiled: hides !== null,
    tracks: {
      journey: marked.journey,
      reads: marked.reads,
      typed: step && filledCell(step, places),
      pins: {
        avail: pins(model.avail, num, dialPlace(layout, 'avail')),
        used: pins(model.used, num, dialPlace(layout, 'used')),
      },
      places,
      woken: driver.sleepers.filter((s) => s.woken).map((s) => s.key),
      wires: {
        kick: wireTrack('wire.kick', plan),
        interrupt: wireTrack('wire.interrupt', plan),
      },
      shores: { driver: shoreBox('driver', plan), remote: shoreBox('remote', plan) },
    },
  }
}

/** The handle of an indirect table: a button as well. */
const handleButton = ({ head, choice, ...handle }: DrawerHandle): Button => ({
  ...handle,
  key: `control.drawer.${head}`,
  side: 'driver',
  look: 'handle',
  text: '',
  brief: '',
  hint: '',
  urged: false,
  action: { name: 'drawer', choice },
})
