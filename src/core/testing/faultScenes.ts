/** Runs in which every fault waits, strikes, and is taken back at least once. */

import type { Trace } from '../history/trace.ts'
import type { KernelId } from '../machine/scenario.ts'
import { VRING_DESC_F_NEXT } from '../memory/constants.ts'
import { FAULTS } from '../memory/faultFields.ts'
import { Scene } from './driverScenes.ts'
import { Pair } from './remoteScenes.ts'

const LIBRARIES = ['openamp', 'rpmsg-lite', 'ti-pru'] as const

/** Traces in which every site of the faults occurs, with each remote. */
export function faultScenes(kernel: KernelId): Trace[] {
  return [
    takenBack(kernel),
    bells(kernel),
    brokenByNotify(kernel),
    noSpace(kernel),
    barrier(kernel),
    textbook(kernel),
    restart(kernel),
    pageFault(kernel),
    fullMailbox(kernel),
    ...(kernel === 'linux-6.x' ? [lengthChecked(kernel)] : []),
    ...LIBRARIES.map((remote) => library(new Pair({ kernel, remote }))),
  ]
}

function takenBack(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  for (const fault of FAULTS) {
    scene.arm(fault)
    scene.arm(fault, 0)
  }
  // And one that strikes every time.
  scene.clock({ fn: 'arm', fault: 'dropKick', q: 1, value: 1, every: true })
  scene.send()
  scene.send()
  scene.arm('dropKick', 0)
  return scene.trace
}

/** A kick and an interrupt that nobody hears, and the ones after them. */
function bells(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.arm('dropKick')
  scene.send()
  scene.send()
  scene.begin('a', true, 1)
  scene.begin('b', true, 2)
  scene.begin('c', true, 3)
  scene.arm('dropInterrupt')
  scene.complete(...scene.take())
  scene.complete(...scene.take())
  scene.interrupt(1)
  scene.goOn(3)
  return scene.trace
}

function brokenByNotify(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.arm('notifyFails')
  scene.send()
  scene.send()
  return scene.trace
}

function noSpace(kernel: KernelId): Trace {
  const scene = Scene.queue({ kernel })
  for (let i = 0; i < 4; i++) scene.add(1, 0)
  scene.arm('dropKick')
  scene.add(1, 0)
  return scene.trace
}

/** An index in front of its entry, and stray writes of both sides. */
function barrier(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.arm('skipWmb')
  scene.send()
  scene.remote({ fn: 'overwrite', by: 'remote', q: 1, field: 'desc.addr', i: 0, value: 0x1234 })
  scene.remote({ fn: 'overwrite', by: 'remote', q: 1, field: 'desc.len', i: 0, value: 7 })
  scene.remote({ fn: 'overwrite', by: 'remote', q: 1, field: 'used.flags', i: 0, value: 1 })
  scene.remote({ fn: 'overwrite', by: 'driver', q: 1, field: 'avail.flags', i: 0, value: 1 })
  scene.remote({ fn: 'overwrite', by: 'driver', q: 1, field: 'used.idx', i: 0, value: 7 })
  return scene.trace
}

function textbook(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  for (let i = 0; i < 4; i++) scene.send()
  const heads = scene.take(4)
  scene.arm('duplicateId')
  scene.complete(heads[0])
  scene.arm('tornPublish')
  scene.complete(heads[1])
  scene.arm('badId', 49)
  scene.complete(heads[2])
  scene.complete(heads[3])
  return scene.trace
}

/** A remote that hangs until it is restarted. */
function restart(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.send()
  scene.complete(...scene.take())
  scene.send()
  scene.arm('stopConsuming')
  scene.take()
  scene.remote({ fn: 'remoteRestart', mode: 'crash' })
  scene.complete(...scene.take())
  scene.take()
  return scene.trace
}

/** A link that leads out of the memory; 3.x follows it when it takes the chain apart. */
function pageFault(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel, num: 2, buffers: 2 })
  scene.send()
  scene.send()
  const [head] = scene.take(2)
  scene.remote({
    fn: 'overwrite',
    by: 'remote',
    q: 1,
    field: 'desc.flags',
    i: head,
    value: VRING_DESC_F_NEXT,
  })
  scene.remote({ fn: 'overwrite', by: 'remote', q: 1, field: 'desc.next', i: head, value: 0xffff })
  scene.complete(head)
  scene.begin('lost', false, 0)
  return scene.trace
}

/** A mailbox with room for one kick, and a notify hook that says when it is full. */
function fullMailbox(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel, mailbox: { places: 2, full: 'fails' } })
  scene.send()
  scene.send()
  scene.take()
  return scene.trace
}

/** A kernel that checks used lengths, and a remote that reports the length of the descriptor. */
function lengthChecked(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel, num: 2, buffers: 2, validateUsedLen: true })
  scene.send()
  scene.send()
  scene.complete(...scene.take())
  scene.begin('lost', false, 0)
  return scene.trace
}

function library(pair: Pair): Trace {
  pair.endpoint(400)
  for (const fault of ['duplicateId', 'tornPublish', 'badId'] as const) {
    pair.send(400, fault)
    pair.arm(fault, fault === 'badId' ? 49 : 1)
    pair.poll()
  }
  pair.arm('stopConsuming')
  pair.send(400, 'unread')
  pair.poll()
  pair.remote({ fn: 'remoteRestart', mode: 'crash' })
  pair.poll()
  return pair.trace
}
