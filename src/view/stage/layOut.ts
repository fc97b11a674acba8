/** Where everything on the stage is drawn, in each layout, and what motions need to know of it. */
import type { StageModel } from '../model/stageModel.ts'
import { focus } from './focus/focus.ts'
import { filledCell } from './focus/journey.ts'
import { boxesOf } from './focus/places.ts'
import { type StageLayoutName, stageLayoutNamed } from './geometry/stageLayout.ts'
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

export function layOut(model: StageModel, layout: StageLayoutName) {
  const stageLayout = stageLayoutNamed(layout)
  const { hides, num, step, words, around } = model
  const buttons = placeButtons(around.controls, stageLayout)
  const remote = remoteShore(around.remote, words, stageLayout, buttons)
  const outer = [
    ...(stageLayout.small ? [] : islandTitle(model)),
    ...census(around.census, stageLayout),
    ...storeOrder(around.storeOrder, stageLayout),
    ...[around.kick, around.interrupt].flatMap((w) => wire(w, stageLayout) ?? []),
    ...driverShore(
      around.driver,
      words,
      stageLayout,
      buttonsStart(buttons, 'driver', stageLayout) - 6,
    ),
    ...remote.body,
  ]
  const inner = placeMemory(model, stageLayout)
  const places = { memory: inner, boxes: boxesOf(outer), held: around.remote.held }
  const { parts, spareLinks, handles } = memory(model, stageLayout, inner)
  const marked = focus(model, places, stageLayout)
  const stacked = stack([{ body: outer }, dials(model, stageLayout), ...parts, marked])
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
        avail: pins(model.avail, num, dialPlace(stageLayout, 'avail')),
        used: pins(model.used, num, dialPlace(stageLayout, 'used')),
      },
      places,
      /** Keys of the sleepers that the step has woken. */
      woken: around.driver.sleepers.filter((s) => s.woken).map((s) => s.key),
      wires: {
        kick: wireTrack('wire.kick', stageLayout),
        interrupt: wireTrack('wire.interrupt', stageLayout),
      },
      shores: stageLayout.shores,
    },
  }
}
