/** Runs of Linux in which its rarer steps happen: tables, reception, the bus, what goes wrong. */

import { Trace } from '../history/trace.ts'
import { nameBytes } from '../linux/rpmsg/serviceName.ts'
import { clockActor, handActor, irqActor, remoteActor } from '../machine/actors.ts'
import type { Call, CallResult } from '../machine/calls.ts'
import { Machine } from '../machine/interpreter.ts'
import { DEFAULT_SCENARIO, type KernelId, type Scenario } from '../machine/scenario.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_ADDR, RPMSG_NS_DESTROY } from '../memory/constants.ts'
import type { FaultName } from '../memory/faultFields.ts'
import { Layout } from '../memory/layout.ts'
import type { Field } from '../memory/memory.ts'
import { stepLine } from './notation.ts'

const [RVQ, SVQ] = [0, 1]
/** A service for which there is a driver. */
export const SERVICE = 'rpmsg-client-sample'

/** A message that the remote sends: a text, or bytes. */
export function delivery(dst: number, what: string | Uint8Array<ArrayBuffer>, usedLen?: number) {
  const data = typeof what === 'string' ? new TextEncoder().encode(what) : what
  const len = data.length
  const rest = { src: 7, dst, reserved: 0, len, flags: 0, data }
  return { fn: 'deliver', ...rest, usedLen: usedLen ?? len + 16 } as const
}

/** A message of the remote's name service. */
export function announcement(service: string, addr: number, flags = 0) {
  const data = new Uint8Array(40)
  data.set(nameBytes(service))
  new DataView(data.buffer).setUint32(32, addr, true)
  new DataView(data.buffer).setUint32(36, flags, true)
  return delivery(RPMSG_NS_ADDR, data)
}

/** A step in words: `add.ring svq.avail.ring[0] 0→3`; who does it, and when, the test says. */
const shortLine = (trace: Trace, i: number): string => stepLine(trace, i).replace(/^\d+ \S+ /, '')

/** A world that is recorded, and short ways to act in it. */
export class Scene {
  readonly machine: Machine
  readonly trace: Trace
  readonly scenario: Scenario

  constructor(change: Partial<Scenario> = {}, hasCallback = true) {
    this.scenario = { ...DEFAULT_SCENARIO, num: 4, buffers: 4, ...change }
    this.machine = new Machine(new Layout(this.scenario), { hasCallback })
    this.trace = new Trace(this.machine)
  }

  /** A scene after probe. */
  static rpmsg(change: Partial<Scenario> = {}): Scene {
    const scene = new Scene(change)
    scene.hand({ fn: 'probe', nameService: true })
    return scene
  }
  /** A scene with one bare queue. */
  static queue(change: Partial<Scenario> = {}): Scene {
    const scene = new Scene({ layer: 'virtqueue', ...change })
    scene.hand({ fn: 'newVirtqueue', q: 0 })
    return scene
  }

  hand(call: Call): CallResult {
    return this.machine.run(handActor(this.scenario), call)
  }
  remote(call: Call): CallResult {
    return this.machine.run(remoteActor(this.scenario), call)
  }
  clock(call: Call): CallResult {
    return this.machine.run(clockActor(this.scenario), call)
  }
  /** A fault begins to wait at the last queue: the send queue, or the only one. */
  arm(fault: FaultName, value = 1, q = this.machine.layout.queues.length - 1): void {
    this.clock({ fn: 'arm', fault, q, value })
  }
  interrupt(q = RVQ): CallResult {
    return this.machine.run(irqActor(this.scenario), { fn: 'interrupt', q })
  }
  /** The remote's messages arrive, all with one interrupt. */
  receive(...calls: readonly Call[]): void {
    for (const call of calls) this.remote(call)
    this.interrupt()
  }
  send(text = 'hi', wait = false, actor = 0): CallResult {
    this.begin(text, wait, actor)
    return this.machine.result(actor)
  }
  /** A send that runs until it ends or blocks. */
  begin(text: string, wait: boolean, actor: number): void {
    const data = new TextEncoder().encode(text)
    const msg = { src: 1024, dst: 7, len: data.length, data, wait, kick: true }
    this.machine.start(actor, { fn: 'send', ...msg })
    this.goOn(actor)
  }
  goOn(actor: number): void {
    while (this.machine.runnable(actor)) this.machine.step(actor)
  }
  /**
   * The steps that `act` takes, a line each, as `add.ring svq.avail.ring[0] 0→3`.
   *
   * @param sites beginnings of the sites that are wanted; all if none is given
   */
  steps(act: () => void, ...sites: readonly string[]): string[] {
    const from = this.trace.length
    act()
    return Array.from({ length: this.trace.length - from }, (_, n) =>
      shortLine(this.trace, from + n),
    ).filter((line) => sites.length === 0 || sites.some((site) => line.startsWith(site)))
  }
  /** Value of a field of one queue, by its name in the layout. */
  load(field: Field): number {
    return this.machine.memory.load(field)
  }
  /** Buffers and lengths that the remote takes from the send queue, `n` of them. */
  take(n = 1, q = SVQ): number[] {
    return Array.from(
      { length: n },
      () => (this.remote({ fn: 'take', q }) as { head: number }).head,
    )
  }
  complete(...heads: readonly number[]): void {
    const entries = heads.map((head) => [head, 18] as const)
    this.remote({ fn: 'complete', q: this.machine.layout.queues.length - 1, entries })
  }
  add(out: number, inn: number, token = 1): CallResult {
    const sgs = (n: number, at: number) =>
      Array.from({ length: n }, (_, i) => [at + 0x1000 * i, 64] as const)
    return this.hand({
      fn: 'add',
      q: 0,
      out: sgs(out, 0x40000000),
      in: sgs(inn, 0x50000000),
      token,
    })
  }
}

const tables = { features: { indirectDesc: true, eventIdx: false } } as const

/** Chains in tables, in both directions, without memory, and longer than the ring. */
function tableScene(kernel: KernelId): Trace {
  const scene = Scene.queue({ kernel, ...tables })
  scene.add(2, 1)
  scene.remote({ fn: 'take', q: 0 })
  scene.remote({ fn: 'complete', q: 0, entries: [[0, null]] })
  scene.hand({ fn: 'getBuf', q: 0 })
  scene.clock({ fn: 'failAlloc' })
  scene.add(2, 1)
  return scene.trace
}

/** A BUG_ON or a warning about chains that no ring can hold. */
function tooLongScenes(kernel: KernelId): Trace[] {
  return [0, 5].map((out) => {
    const scene = Scene.queue({ kernel })
    const { machine } = scene
    const hand = handActor(scene.scenario)
    const sgs = Array.from({ length: out }, () => [0x1000, 64] as const)
    machine.start(hand, { fn: 'add', q: 0, out: sgs, in: [], token: 1 })
    scene.goOn(hand)
    return scene.trace
  })
}

/** Everything that can become of a message from the remote. */
function receiveScene(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.hand({ fn: 'createEpt', addr: RPMSG_ADDR_ANY, echo: false })
  scene.hand({ fn: 'createEpt', addr: 2000, echo: true })
  scene.hand({ fn: 'createEpt', addr: 2000, echo: false })
  scene.hand({ fn: 'createEpt', addr: 0x8000_0000, echo: false })
  scene.receive(delivery(1024, 'one'), delivery(2000, 'two'))
  for (let n = 0; n < 4; n++) scene.receive(delivery(9, ''), delivery(9, ''), delivery(9, ''))
  scene.clock({ fn: 'tick', ms: 5001 })
  scene.receive(delivery(9, ''))
  scene.receive(delivery(1024, 'long', 513))
  scene.hand({ fn: 'destroyEpt', ept: 1 })
  scene.remote({ fn: 'complete', q: RVQ, entries: [[9, 20]] })
  scene.interrupt()
  return scene.trace
}

/** In the middle of a reception the queue breaks (6.x), or has no room any more (3.x). */
function failedReturn(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.remote(delivery(1024, 'one'))
  const { machine, trace } = scene
  const irq = irqActor(scene.scenario)
  machine.start(irq, { fn: 'interrupt', q: RVQ })
  const { broken, numFree } = machine.layout.queues[RVQ]
  while (machine.runnable(irq)) {
    if (machine.memory.load(machine.layout.endpointsLock)) {
      machine.memory.store(broken, 1)
      machine.memory.store(numFree, 0)
    }
    machine.step(irq)
  }
  return trace
}

/** Services come and go, by announcement and by hand. */
function busScene(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel })
  scene.receive(announcement(SERVICE, 30), announcement(SERVICE, 30))
  scene.receive(announcement(SERVICE, 30, RPMSG_NS_DESTROY))
  scene.receive(announcement(SERVICE, 30, RPMSG_NS_DESTROY), delivery(RPMSG_NS_ADDR, 'short'))
  const local = { fn: 'createChannel', service: SERVICE, src: 50 } as const
  scene.hand({ ...local, dst: 31 })
  scene.hand({ ...local, dst: 32 })
  scene.receive(announcement(SERVICE, 31, RPMSG_NS_DESTROY))
  // An announcement that cannot be sent: the queue is broken.
  scene.hand({ ...local, dst: 33 })
  scene.clock({ fn: 'setNotifyResult', q: SVQ, value: 0 })
  scene.send()
  const waiting = { ...local, src: 51, dst: 34 }
  scene.machine.start(0, waiting)
  for (let n = 0; n < 3; n++) {
    scene.goOn(0)
    scene.clock({ fn: 'tick', ms: 15000 })
  }
  scene.goOn(0)
  scene.remote(announcement(SERVICE, 33, RPMSG_NS_DESTROY))
  scene.machine.start(irqActor(scene.scenario), { fn: 'interrupt', q: RVQ })
  for (let n = 0; n < 3; n++) {
    scene.goOn(irqActor(scene.scenario))
    scene.clock({ fn: 'tick', ms: 15000 })
  }
  return scene.trace
}

/** A sleeper that a signal wakes finds a buffer in the end. */
function signalScene(kernel: KernelId): Trace {
  const scene = Scene.rpmsg({ kernel, num: 2, buffers: 2 })
  const { machine } = scene
  scene.send()
  scene.send()
  scene.begin('later', true, 0)
  scene.clock({ fn: 'signal', actor: 0 })
  for (let n = 0; n < 40; n++) machine.step(0)
  for (let n = 0; n < 2; n++) scene.remote({ fn: 'take', q: SVQ })
  scene.remote({ fn: 'complete', q: SVQ, entries: [[0, 18]] })
  scene.goOn(0)
  return scene.trace
}

/** A queue that begins elsewhere, one that 3.x refuses, and a remote's wish to be told. */
function startScenes(kernel: KernelId): Trace[] {
  const wrap = Scene.rpmsg({ kernel, startIdx: 65534 })
  wrap.remote({ fn: 'setAvailEvent', q: SVQ, value: 65534 })
  return [wrap.trace, Scene.queue({ kernel, num: 3 }).trace]
}

export const driverScenes = (kernel: KernelId): readonly Trace[] => [
  tableScene(kernel),
  ...tooLongScenes(kernel),
  receiveScene(kernel),
  failedReturn(kernel),
  busScene(kernel),
  signalScene(kernel),
  ...startScenes(kernel),
]
