/** Where everything on the stage is drawn, in each layout, and what motions need to know of it. */
import type { StageModel } from '../model/stageModel.ts'
import { focus } from './focus/focus.ts'
import { filledCell } from './focus/journey.ts'
import { boxesOf } from './focus/places.ts'
import { type PlanName, planNamed } from './geometry/stageLayout.ts'
import { census } from './island/census.ts'
import { storeOrder } from './island/storeOrder.ts'
import { islandTitle } from './island/title.ts'
import { clearUnder } from './marks/clear.ts'
import { stack } from './marks/mark.ts'
import { memory, placeMemory } from './memory/memory.ts'
import { dials } from './rings/dial.ts'
import { dialPlace } from './rings/dialPlace.ts'
import { pins } from './rings/pin.ts'
import { buttonsStart, placeButtons } from './shores/buttons.ts'
import { driverShore } from './shores/driver.ts'
import { remoteShore } from './shores/remote.ts'
import { veil } from './veil.ts'
import { wire, wireTrack } from './wires/wire.ts'

export type Picture = ReturnType<typeof layOut>

export function layOut(model: StageModel, layout: PlanName) {
  const plan = planNamed(layout)
  const { hides, num, step, words, around } = model
  const buttons = placeButtons(around.controls, plan)
  const remote = remoteShore(around.remote, words, plan, buttons)
  const outer = [
    ...(plan.small ? [] : islandTitle(model)),
    ...census(around.census, plan),
    ...storeOrder(around.storeOrder, plan),
    ...[around.kick, around.interrupt].flatMap((w) => wire(w, plan) ?? []),
    ...driverShore(around.driver, words, plan, buttonsStart(buttons, 'driver', plan) - 6),
    ...remote.body,
  ]
  const inner = placeMemory(model, plan)
  const places = { memory: inner, boxes: boxesOf(outer), held: around.remote.held }
  const { parts, spareLinks, handles } = memory(model, plan, inner)
  const marked = focus(model, places, plan)
  const stacked = stack([{ body: outer }, dials(model, plan), ...parts, marked])
  const layers = marked.badge ? clearUnder(stacked, marked.badge) : stacked
  return {
    /** Name of the queue that is drawn, '' for the only one. */
    queue: model.q.name,
    /** The step at hand works on the other queue: nothing moves here. */
    elsewhere: model.elsewhere !== '',
    layers: hides ? veil(layers, hides) : layers,
    /** Links that only a chain which is lit up shows. */
    spareLinks,
    controls: [...buttons, ...remote.ticks, ...handles],
    /** It is seen with the remote's eyes: what that cannot know of is drawn faint. */
    veiled: hides !== null,
    tracks: {
      /** The value that the step takes from one place to another. */
      journey: marked.journey,
      /** The step reads; else it writes. */
      reads: marked.reads,
      /** The cell that a value is typed into. */
      typed: step && filledCell(step, places),
      /** Of each ring the producer's and the consumer's. */
      pins: {
        avail: pins(model.avail, num, dialPlace(plan, 'avail')),
        used: pins(model.used, num, dialPlace(plan, 'used')),
      },
      places,
      /** Keys of the sleepers that the step has woken. */
      woken: around.driver.sleepers.filter((s) => s.woken).map((s) => s.key),
      wires: {
        kick: wireTrack('wire.kick', plan),
        interrupt: wireTrack('wire.interrupt', plan),
      },
      shores: plan.shores,
    },
  }
}
