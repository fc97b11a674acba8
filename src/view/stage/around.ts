/** Lays out what stands around the rings: both shores, the wires, counts, the order of stores. */
import type { Surroundings } from '../model/surroundings.ts'
import type { SceneContext } from '../moment/context.ts'
import type { Rect } from './geometry/stage.ts'
import type { Plan } from './geometry/stageLayout.ts'
import { census } from './island/census.ts'
import { storeOrder } from './island/storeOrder.ts'
import { islandTitle } from './island/title.ts'
import type { Placed } from './marks/boxes.ts'
import { type Button, placeButtons } from './shores/buttons.ts'
import { driverShore } from './shores/driver.ts'
import { remoteShore } from './shores/remote.ts'
import { wire } from './wires/wire.ts'

export type Around = Placed & { readonly buttons: readonly Button[] }

/** @param plan null: desktop */
export function around(cx: SceneContext, s: Surroundings, plan: Plan | null): Around {
  const buttons = placeButtons(s.controls, plan)
  const driver = driverShore(s.driver, cx.words, plan)
  const remote = remoteShore(s.remote, cx.words, plan, buttons)
  const order = plan ? null : storeOrder(s.storeOrder)
  const wires = [s.kick, s.interrupt].flatMap((w) => wire(w, plan) ?? [])
  return {
    body: [
      ...(plan ? [] : islandTitle(cx)),
      ...census(s.census, plan),
      ...(order ? [order.group] : []),
      ...wires.map((w) => w.group),
      ...(driver.body ?? []),
      ...(remote.body ?? []),
    ],
    boxes: new Map<string, Rect>([
      ...wires.map(({ group, box }) => [group.key, box] as const),
      ...(order?.boxes ?? []),
      ...driver.boxes,
      ...remote.boxes,
    ]),
    buttons: [...buttons, ...remote.ticks],
  }
}
