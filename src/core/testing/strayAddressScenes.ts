/** Runs in which a remote follows an address that somebody has written into a descriptor. */

import type { Trace } from '../history/trace.ts'
import { remoteActor } from '../machine/actors.ts'
import type { KernelId, RemoteId } from '../machine/scenario.ts'
import { Scene } from './driverScenes.ts'
import { Pair } from './remoteScenes.ts'

const SVQ = 1
/** Nobody has memory there, in 64 bits or in 32. */
export const NO_MEMORY = 0x8_2b40_0000
/** The lower half of this is what it is added to. */
const HIGH = 2 ** 32

/** Linux sends two messages; the address of the first one is overwritten; the remote polls. */
export function strayAddress(kernel: KernelId, remote: RemoteId, addr: number): Pair {
  const pair = new Pair({ kernel, remote })
  pair.endpoint(400)
  pair.send(400, 'one')
  pair.send(400, 'two')
  pair.remote({ fn: 'overwrite', by: 'remote', q: SVQ, field: 'desc.addr', i: 0, value: addr })
  const actor = remoteActor(pair.scenario)
  pair.machine.start(actor, { fn: 'remotePoll', q: SVQ })
  while (pair.machine.runnable(actor)) pair.machine.step(actor)
  return pair
}

/** The same buffer, with something in the upper half of its address. */
export const highAddress = (kernel: KernelId, remote: RemoteId): Pair => {
  const { layout } = new Pair({ kernel, remote }).machine
  return strayAddress(kernel, remote, HIGH + layout.bufferAddr(layout.scenario.buffers))
}

function textbook(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel, usedLen: 'written' })
  scene.send()
  scene.remote({
    fn: 'overwrite',
    by: 'remote',
    q: SVQ,
    field: 'desc.addr',
    i: 0,
    value: NO_MEMORY,
  })
  scene.take()
  scene.remote({ fn: 'complete', q: SVQ, entries: [[0, null]] })
  return scene.trace
}

/** Addresses of endpoints that TI's library cuts to 16 bits. */
export function wideAddresses(kernel: KernelId): Pair {
  const pair = new Pair({ kernel, remote: 'ti-pru' })
  pair.endpoint(30, 'echo')
  const data = Uint8Array.of(1, 2)
  const message = { src: 70000, dst: 65566, len: 2, data, wait: false, kick: true }
  pair.machine.run(0, { fn: 'send', ...message })
  pair.poll()
  pair.interrupt()
  return pair
}

export const strayAddressScenes = (kernel: KernelId): readonly Trace[] => [
  textbook(kernel),
  wideAddresses(kernel).trace,
  ...(['openamp', 'rpmsg-lite', 'ti-pru'] as const).flatMap((remote) => [
    strayAddress(kernel, remote, NO_MEMORY).trace,
    highAddress(kernel, remote).trace,
  ]),
]
