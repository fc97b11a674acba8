/** Lays out what stands around the rings: both shores, the wires, counts, the order of stores. */
import type { StageModel } from '../model/stageModel.ts'
import type { Plan } from './geometry/stageLayout.ts'
import { census } from './island/census.ts'
import { storeOrder } from './island/storeOrder.ts'
import { islandTitle } from './island/title.ts'
import type { Group } from './marks/mark.ts'
import { type Button, placeButtons } from './shores/buttons.ts'
import { driverShore } from './shores/driver.ts'
import { remoteShore } from './shores/remote.ts'
import { wire } from './wires/wire.ts'

export interface Around {
  readonly body: readonly Group[]
  readonly buttons: readonly Button[]
}

/** @param plan null: desktop */
export function around(model: StageModel, plan: Plan | null): Around {
  const { words, around: m } = model
  const buttons = placeButtons(m.controls, plan)
  const remote = remoteShore(m.remote, words, plan, buttons)
  const body = [
    ...(plan ? [] : islandTitle(model)),
    ...census(m.census, plan),
    ...(plan ? [] : [storeOrder(m.storeOrder)]),
    ...[m.kick, m.interrupt].flatMap((w) => wire(w, plan) ?? []),
    ...driverShore(m.driver, words, plan),
    ...remote.body,
  ]
  return { body, buttons: [...buttons, ...remote.ticks] }
}
