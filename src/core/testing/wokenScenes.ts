/** Runs of senders that are about to sleep when something happens that keeps them awake. */

import type { Trace } from '../history/trace.ts'
import type { KernelId } from '../machine/scenario.ts'
import { SITE } from '../machine/sites.ts'
import { Scene } from './driverScenes.ts'

/** All buffers are out, and `sender` stands between its last look and the sleep. */
export function aboutToSleep(kernel: KernelId, sender: number): Scene {
  const scene = Scene.rpmsg({ kernel, num: 2, buffers: 2 })
  const { machine } = scene
  scene.send()
  scene.send()
  const data = new TextEncoder().encode('late')
  const msg = { src: 1024, dst: 7, len: data.length, data, wait: true, kick: true }
  machine.start(sender, { fn: 'send', ...msg })
  while (machine.actors[sender].pending?.site !== SITE['wait.schedule']) machine.step(sender)
  return scene
}

/** A buffer comes back at that moment, and another sender takes it. */
function wokenEarly(kernel: KernelId): Trace {
  const scene = aboutToSleep(kernel, 0)
  scene.complete(...scene.take())
  scene.interrupt(1)
  scene.begin('faster', false, 1)
  scene.goOn(0)
  return scene.trace
}

/** A signal comes at that moment. (Until there is a buffer, it goes round and round.) */
function signalled(kernel: KernelId): Trace {
  const scene = aboutToSleep(kernel, 0)
  scene.clock({ fn: 'signal', actor: 0 })
  for (let n = 0; n < 10; n++) scene.machine.step(0)
  return scene.trace
}

export const wokenScenes = (kernel: KernelId): readonly Trace[] => [
  wokenEarly(kernel),
  signalled(kernel),
]
