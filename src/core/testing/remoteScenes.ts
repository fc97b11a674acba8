/** Runs of the real remotes in which everything that they can do happens at least once. */

import { Trace } from '../history/trace.ts'
import { clockActor, handActor, irqActor, remoteActor, remoteTaskActor } from '../machine/actors.ts'
import type { Call, CallResult } from '../machine/calls.ts'
import { Machine } from '../machine/interpreter.ts'
import type { CallbackMode } from '../machine/scenario.ts'
import { DEFAULT_SCENARIO, type KernelId, type Scenario } from '../machine/scenario.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_ADDR, RPMSG_NS_DESTROY } from '../memory/constants.ts'
import type { FaultName } from '../memory/faultFields.ts'
import { Layout } from '../memory/layout.ts'
import { announcement } from '../remotes/library/endpoints.ts'

/** Where the driver sends from; nobody answers there. */
export const DRIVER_ADDR = 1030
const [RVQ, SVQ] = [0, 1]

/** Linux on one side and a real remote on the other, after probe and the remote's start. */
export class Pair {
  readonly machine: Machine
  readonly trace: Trace
  readonly scenario: Scenario

  constructor(change: Partial<Scenario>, nameService = true) {
    this.scenario = { ...DEFAULT_SCENARIO, num: 4, buffers: 4, remoteTasks: 1, ...change }
    this.machine = new Machine(new Layout(this.scenario))
    this.trace = new Trace(this.machine)
    this.machine.run(handActor(this.scenario), { fn: 'probe', nameService })
    this.remote({ fn: 'remoteStart', nameService })
  }

  remote(call: Call): CallResult {
    return this.machine.run(remoteActor(this.scenario), call)
  }
  /** The driver's notification arrives, then the remote's. */
  poll(q = SVQ): void {
    this.remote({ fn: 'remotePoll', q })
  }
  arm(fault: FaultName, value = 1, q = SVQ): void {
    this.machine.run(clockActor(this.scenario), { fn: 'arm', fault, q, value })
  }
  interrupt(q = RVQ): void {
    this.machine.run(irqActor(this.scenario), { fn: 'interrupt', q })
  }
  /** Linux sends text or bytes. */
  send(dst: number, what: string | Uint8Array): CallResult {
    const data = typeof what === 'string' ? new TextEncoder().encode(what) : what
    const message = { src: DRIVER_ADDR, dst, len: data.length, data, wait: false, kick: true }
    return this.machine.run(0, { fn: 'send', ...message })
  }
  endpoint(addr: number, mode: CallbackMode = 'release', service = ''): number {
    const made = this.remote({ fn: 'remoteCreateEpt', service, addr, dest: RPMSG_ADDR_ANY, mode })
    return typeof made === 'object' && 'ept' in made ? made.ept : -1
  }
  /** The remote sends. */
  say(ept: number, text: string): CallResult {
    const data = new TextEncoder().encode(text)
    return this.remote({ fn: 'remoteSend', ept, dst: DRIVER_ADDR, data, wait: 0 })
  }
  take(ept: number): CallResult {
    return this.remote({ fn: 'remoteAllocTx', ept, wait: 0 })
  }
  /** Begins a call in the remote's thread and goes on until it sleeps or ends. */
  begin(call: Call): void {
    this.machine.start(remoteTaskActor(this.scenario, 0), call)
    this.#goOn()
  }
  /** Milliseconds pass one by one, and the thread looks again after each. */
  wait(ms: number): void {
    for (let i = 0; i < ms; i++) {
      this.machine.run(clockActor(this.scenario), { fn: 'tick', ms: 1 })
      this.#goOn()
    }
  }
  #goOn(): void {
    const thread = remoteTaskActor(this.scenario, 0)
    while (this.machine.runnable(thread)) this.machine.step(thread)
  }
}

/** Traces in which every site of the real remotes occurs. */
export function remoteScenes(kernel: KernelId): Trace[] {
  const openamp = { kernel, remote: 'openamp' } as const
  const lite = { kernel, remote: 'rpmsg-lite' } as const
  return [
    openampScene(new Pair(openamp)),
    openampTwice(new Pair({ ...openamp, num: 2, buffers: 2 })),
    eventIndex(new Pair({ ...openamp, features: { indirectDesc: false, eventIdx: true } })),
    eventIndex(new Pair(openamp, false)),
    liteScene(new Pair(lite)),
    liteScene(
      new Pair({
        ...lite,
        remoteOptions: ['RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION', 'RL_CLEAR_USED_BUFFERS'],
      }),
    ),
    pruScene(new Pair({ kernel, remote: 'ti-pru' })),
  ]
}

function openampScene(pair: Pair): Trace {
  const echo = pair.endpoint(RPMSG_ADDR_ANY, 'echo', 'svc')
  const keeper = pair.endpoint(400, 'hold2')
  pair.endpoint(410, 'release', 'late')
  pair.interrupt()
  pair.send(400, 'keep')
  pair.send(1024, 'answer')
  pair.poll()
  pair.remote({ fn: 'remoteHold', held: 0 })
  for (let i = 0; i < 3; i++) pair.remote({ fn: 'remoteRelease', held: 0 })
  for (const [name, flags] of [
    ['late', 0],
    ['late', RPMSG_NS_DESTROY],
    ['other', 0],
  ] as const) {
    pair.send(RPMSG_NS_ADDR, announcement(name, 2000, flags))
    pair.poll()
  }
  pair.interrupt()
  pair.remote({ fn: 'remoteSetMode', ept: keeper, mode: 'release' })
  pair.remote({ fn: 'remoteAnnounce', ept: echo, service: '', flags: 0 })
  for (let i = 0; i < 2; i++) pair.take(keeper)
  for (let tx = 0; tx < 2; tx++) pair.remote({ fn: 'remoteFreeTx', tx })
  pair.say(keeper, 'again')
  pair.take(keeper)
  pair.remote({ fn: 'remoteSendNocopy', tx: 2, dst: DRIVER_ADDR, data: Uint8Array.of(1) })
  pair.interrupt()
  pair.remote({ fn: 'remoteDestroyEpt', ept: echo })
  pair.interrupt()
  for (const q of [RVQ, SVQ]) pair.remote({ fn: 'remoteEnableCb', q })
  pair.remote({ fn: 'remoteDisableCb', q: SVQ })
  pair.remote({ fn: 'remoteRestart', mode: 'clean' })
  return pair.trace
}

/** A restart while the ring is in use: buffers are owned twice; and a wait in vain. */
function openampTwice(pair: Pair): Trace {
  const before = pair.endpoint(400)
  for (const text of ['a', 'b']) {
    pair.say(before, text)
    pair.interrupt()
  }
  pair.remote({ fn: 'remoteRestart', mode: 'crash' })
  const after = pair.endpoint(400)
  for (let i = 0; i < 3; i++) pair.take(after)
  pair.remote({ fn: 'remoteSendNocopy', tx: 0, dst: DRIVER_ADDR, data: Uint8Array.of(1) })
  pair.remote({ fn: 'remoteFreeTx', tx: 2 })
  pair.take(after)
  const announced = { service: 'svc', addr: 500, dest: RPMSG_ADDR_ANY, mode: 'release' } as const
  pair.begin({ fn: 'remoteCreateEpt', ...announced })
  pair.wait(15000)
  return pair.trace
}

function eventIndex(pair: Pair): Trace {
  pair.say(pair.endpoint(400), 'a')
  pair.remote({ fn: 'remoteEnableCb', q: SVQ })
  return pair.trace
}

function liteScene(pair: Pair): Trace {
  const keeper = pair.endpoint(400, 'hold')
  const echo = pair.endpoint(RPMSG_ADDR_ANY, 'echo')
  pair.say(keeper, 'too early')
  pair.poll(RVQ)
  pair.remote({ fn: 'remoteAnnounce', ept: keeper, service: 'svc', flags: 0 })
  pair.send(400, 'keep')
  pair.send(1, 'answer')
  pair.send(RPMSG_NS_ADDR, announcement('other', 2000, 0))
  pair.poll()
  pair.remote({ fn: 'remoteRelease', held: 0 })
  pair.take(echo)
  pair.remote({ fn: 'remoteSendNocopy', tx: 0, dst: DRIVER_ADDR, data: Uint8Array.of(1) })
  pair.take(echo)
  const send = { ept: echo, dst: DRIVER_ADDR, data: Uint8Array.of(2), wait: 9 }
  pair.begin({ fn: 'remoteSend', ...send })
  pair.interrupt()
  pair.wait(1)
  while (Number(pair.say(echo, 'c')) === 0);
  pair.begin({ fn: 'remoteAllocTx', ept: echo, wait: 1 })
  pair.wait(1)
  pair.remote({ fn: 'remoteDestroyEpt', ept: echo })
  pair.remote({ fn: 'remoteRestart', mode: 'clean' })
  return pair.trace
}

function pruScene(pair: Pair): Trace {
  const port = pair.endpoint(30, 'echo')
  pair.remote({ fn: 'remoteAnnounce', ept: port, service: 'rpmsg-pru', flags: 0 })
  pair.send(30, 'answer')
  pair.poll()
  pair.say(port, 'a')
  pair.remote({ fn: 'remoteDestroyEpt', ept: port })
  return pair.trace
}
