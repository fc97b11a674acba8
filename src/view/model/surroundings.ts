/** What stands around the rings: both shores, the wires between them, counts, the order of stores. */
import type { SceneContext } from '../moment/context.ts'
import { type Census, census } from './census.ts'
import { type StoreOrder, storeOrder } from './order/storeOrder.ts'
import type { Hides } from './remoteVisibility.ts'
import { type Control, controls } from './shores/controls.ts'
import { type Driver, driver } from './shores/driver.ts'
import { type Remote, remote } from './shores/remote.ts'
import { type Wire, wires } from './wires/wires.ts'

export interface Surroundings {
  readonly driver: Driver
  readonly remote: Remote
  readonly kick: Wire
  readonly interrupt: Wire
  readonly census: Census
  readonly storeOrder: StoreOrder
  readonly controls: readonly Control[]
}

/** @param hides what the remote cannot know of, if the stage is seen with its eyes */
export function surroundings(cx: SceneContext, hides: Hides | null): Surroundings {
  const [kick, interrupt] = wires(cx, hides ? 'remote' : 'all')
  return {
    driver: driver(cx, hides !== null),
    remote: remote(cx),
    kick,
    interrupt,
    census: census(cx, hides),
    storeOrder: storeOrder(cx),
    controls: controls(cx),
  }
}
