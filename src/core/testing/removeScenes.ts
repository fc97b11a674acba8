/** Runs in which the driver is removed, with a send under way or not, and probed again. */
import type { Trace } from '../history/trace.ts'
import type { KernelId } from '../machine/scenario.ts'
import { Scene } from './driverScenes.ts'

/** A send is in the middle of the ring when the driver goes: it faults at its next step there. */
export function removedInTheMiddle(kernel: KernelId): Scene {
  const scene = Scene.rpmsg({ kernel })
  const { machine } = scene
  const data = Uint8Array.of(1, 2)
  machine.start(0, { fn: 'send', src: 1024, dst: 7, len: 2, data, wait: false, kick: true })
  for (let n = 0; n < 3; n++) machine.step(0)
  scene.hand({ fn: 'remove' })
  scene.goOn(0)
  return scene
}

/** Removed while nobody is inside, probed again; the remote begins again, and a message arrives. */
export function probedAgain(kernel: KernelId): Scene {
  const scene = Scene.rpmsg({ kernel })
  scene.send('old')
  scene.hand({ fn: 'createChannel', service: 'rpmsg-client-sample', src: 1040, dst: 7 })
  scene.hand({ fn: 'createEpt', addr: 1050, echo: false })
  scene.hand({ fn: 'remove' })
  scene.hand({ fn: 'probe', nameService: true })
  scene.remote({ fn: 'remoteRestart', mode: 'crash' })
  scene.send('new')
  return scene
}

export function noRoom(kernel: KernelId): Scene {
  const scene = new Scene({ kernel, pool: 100 })
  scene.hand({ fn: 'probe', nameService: true })
  return scene
}

export function* removeScenes(kernel: KernelId): Generator<Trace> {
  yield removedInTheMiddle(kernel).trace
  yield probedAgain(kernel).trace
  yield noRoom(kernel).trace
}
