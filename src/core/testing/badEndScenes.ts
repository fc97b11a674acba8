/** Runs that end badly for the driver: BUG_ONs, a circle, a lock that waits for itself, a queue given up. */

import type { Trace } from '../history/trace.ts'
import { handActor, irqActor } from '../machine/actors.ts'
import type { Call } from '../machine/calls.ts'
import type { KernelId } from '../machine/scenario.ts'
import { RPMSG_NS_ADDR, RPMSG_NS_DESTROY, VRING_DESC_F_NEXT } from '../memory/constants.ts'
import { announcement, Scene } from './driverScenes.ts'

/** The last call of a scene does not come back. */
function stops(scene: Scene, call: Call): Trace {
  const hand = handActor(scene.scenario)
  scene.machine.start(hand, call)
  scene.goOn(hand)
  return scene.trace
}

/** A descriptor of a chain is cut off: when nothing is left to detach, it is not free. */
export function missingDescriptor(kernel: KernelId): Trace {
  const scene = Scene.queue({ kernel, num: 2 })
  scene.add(2, 0)
  scene.remote({ fn: 'overwrite', by: 'remote', q: 0, field: 'desc.flags', i: 0, value: 0 })
  scene.hand({ fn: 'detachUnusedBuf', q: 0 })
  return stops(scene, { fn: 'detachUnusedBuf', q: 0 })
}

/**
 * The head of an indirect chain gets into the free list while it is in flight, by a link that
 * somebody drew to it. The driver still has its table noted (6.x).
 */
function headInUse(kernel: KernelId): Scene {
  const features = { indirectDesc: true, eventIdx: false }
  const scene = Scene.queue({ kernel, features })
  scene.add(1, 0)
  scene.add(2, 0)
  scene.remote({
    fn: 'overwrite',
    by: 'remote',
    q: 0,
    field: 'desc.flags',
    i: 0,
    value: VRING_DESC_F_NEXT,
  })
  scene.complete(0)
  scene.hand({ fn: 'getBuf', q: 0 })
  return scene
}

/** It becomes the second part of a direct chain, and loses INDIRECT. */
export function staleTable(kernel: KernelId): Trace {
  const scene = headInUse(kernel)
  scene.clock({ fn: 'failAlloc' })
  scene.add(2, 0)
  scene.complete(1)
  return stops(scene, { fn: 'getBuf', q: 0 })
}

/** It becomes a direct chain of its own: its table is forgotten. */
export function forgottenTable(kernel: KernelId): Trace {
  const scene = headInUse(kernel)
  scene.add(1, 0)
  scene.add(1, 0)
  scene.complete(1)
  scene.hand({ fn: 'getBuf', q: 0 })
  return scene.trace
}

/** The driver's own copy of the length is no length of a table. */
export function oddTable(kernel: KernelId): Trace {
  const scene = Scene.queue({ kernel, features: { indirectDesc: true, eventIdx: false } })
  scene.add(2, 0)
  const { machine } = scene
  machine.memory.store(machine.layout.queues[0].extraLen(0), 20)
  scene.complete(0)
  return stops(scene, { fn: 'getBuf', q: 0 })
}

/** Descriptors that go on in a circle: by the shared links in 3.x, by the private ones in 6.x. */
export function circle(kernel: KernelId): Scene {
  const scene = Scene.rpmsg({ kernel, num: 2, buffers: 2 })
  scene.send()
  scene.send()
  const [head, other] = scene.take(2)
  for (const h of [head, other])
    scene.remote({
      fn: 'overwrite',
      by: 'remote',
      q: 1,
      field: 'desc.flags',
      i: h,
      value: VRING_DESC_F_NEXT,
    })
  scene.remote({ fn: 'overwrite', by: 'remote', q: 1, field: 'desc.next', i: head, value: head })
  scene.complete(head)
  scene.begin('lost', false, 0)
  return scene
}

/** The remote announces that the name service itself is gone: rpmsg_ns of 6.x. */
export function nameServiceLeaves(kernel: KernelId): Scene {
  const scene = Scene.rpmsg({ kernel })
  scene.remote(announcement('rpmsg_ns', RPMSG_NS_ADDR, RPMSG_NS_DESTROY))
  const irq = irqActor(scene.scenario)
  scene.machine.start(irq, { fn: 'interrupt', q: 0 })
  scene.goOn(irq)
  return scene
}

function givenUp(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.hand({ fn: 'breakQueue', q: 1 })
  scene.hand({ fn: 'unbreakQueue', q: 1 })
  return scene.trace
}

export const badEndScenes = (kernel: KernelId): readonly Trace[] => [
  missingDescriptor(kernel),
  staleTable(kernel),
  forgottenTable(kernel),
  oddTable(kernel),
  circle(kernel).trace,
  nameServiceLeaves(kernel).trace,
  givenUp(kernel),
]
