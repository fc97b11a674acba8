/** What Linux's clients, and a textbook remote that sends, do in random schedules. */

import type { Call } from '../machine/calls.ts'
import { EptCb } from '../memory/busLayout.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_DESTROY } from '../memory/constants.ts'
import type { Layout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'
import { announcement, delivery, SERVICE } from './driverScenes.ts'
import type { Random } from './random.ts'

/** Endpoints and channels come and go, by hand. */
export function busDeed(layout: Layout, memory: Memory, random: Random): Call | null {
  if (random.oneIn(3)) {
    const src = random.pick([RPMSG_ADDR_ANY, 50, 51])
    const service = random.pick([SERVICE, 'raw'])
    return { fn: 'createChannel', service, src, dst: random.pick([RPMSG_ADDR_ANY, 30]) }
  }
  const own = ownEndpoints(layout, memory)
  if (own.length > 0 && random.oneIn(2)) return { fn: 'destroyEpt', ept: random.pick(own) }
  const addr = random.pick([RPMSG_ADDR_ANY, RPMSG_ADDR_ANY, 1024, 2000])
  return { fn: 'createEpt', addr, echo: random.oneIn(2) }
}

/** A message of the remote, or of its name service; now and then with a length that is wrong. */
export function remoteMessage(random: Random, lies: boolean): Call {
  if (random.oneIn(3)) {
    const flags = random.oneIn(2) ? RPMSG_NS_DESTROY : 0
    return announcement(random.pick([SERVICE, 'raw']), random.pick([30, 31]), flags)
  }
  const data = Uint8Array.from({ length: random.int(24) }, () => random.int(256))
  const usedLen = random.oneIn(40) ? random.pick([lies ? 513 : 4, 3]) : undefined
  return delivery(random.pick([53, 1024, 1025, 2000, 9]), data, usedLen)
}

/** Endpoints that were made by hand: neither the name service's nor a channel's. */
function ownEndpoints({ bus }: Layout, memory: Memory): number[] {
  const ofDevices = new Set<number>()
  for (let row = 0; row < bus.channels; row++)
    if (memory.load(bus.deviceState(row)) !== 0) ofDevices.add(memory.load(bus.deviceEpt(row)) - 1)
  const own: number[] = []
  for (let ept = 0; ept < bus.endpoints; ept++) {
    const cb = memory.load(bus.eptCb(ept))
    const free = memory.load(bus.eptRefs(ept)) === 0
    const client = cb === EptCb.client || cb === EptCb.echo
    if (!free && client && !ofDevices.has(ept)) own.push(ept)
  }
  return own
}
