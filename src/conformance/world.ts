/** The world of one trace: a machine with the sizes, addresses and threads of its header. */
import { clockActor, handActor, irqActor, remoteActor } from '../core/machine/actors.ts'
import type { Call, CallResult } from '../core/machine/calls.ts'
import { Machine } from '../core/machine/interpreter.ts'
import { Kind } from '../core/machine/op.ts'
import {
  DEFAULT_SCENARIO,
  type KernelId,
  type RemoteId,
  type RemoteOption,
  type Scenario,
} from '../core/machine/scenario.ts'
import { SITE } from '../core/machine/sites.ts'
import { Layout, type QueueLayout } from '../core/memory/layout.ts'
import { Recording } from './compare/recording.ts'
import type { Header, Line, Operation, Trace } from './format.ts'
import { allocationOf, roomFor } from './room.ts'

/** A send takes about forty micro-steps, the longest call (probe) some thousands. */
const STEP_LIMIT = 1_000_000

const ACTORS = { irq: irqActor, remote: remoteActor, clock: clockActor, hand: handActor }

/** Answer of a thread of the remote that sleeps; the number of that thread. */
interface Blocked {
  readonly slot?: number
}

/** Why a sender does not come back. */
interface Blocking {
  readonly blocked: 'sleep' | 'mutex' | 'spin'
}

/** An operation that the core has no model for. */
export class UnknownOperation extends Error {
  constructor(what: string) {
    super(`unknown operation: ${what}`)
  }
}

/** The operation does not come back: a BUG_ON fired, or it waits for itself. */
export class KernelBug extends Error {
  constructor(readonly ret: 'BUG' | 'DEADLOCK') {
    super(ret)
  }
}

export class World {
  readonly header: Header
  readonly layout: Layout
  readonly machine: Machine
  readonly recording: Recording
  /** Senders that stop in front of each acquisition of tx_lock. */
  readonly stepping = new Set<number>()
  /** Rows of the endpoints by their handles; -1: the call to make it failed. */
  readonly endpoints: number[] = []
  readonly #senders: readonly number[]

  constructor({ header, lines }: Trace) {
    const first: Operation | undefined = lines[0]?.op
    this.header = header
    this.#senders = [...new Set(lines.flatMap(({ op }) => op.sender ?? []))]
    // One that is idle is needed even while all the others sleep.
    const tasks = 2 + Math.max(0, ...lines.map(({ ret }) => (ret as Blocked | null)?.slot ?? 0))
    this.layout = new Layout({
      ...scenarioOf(header, first, this.#senders.length),
      ...remoteOf(header, tasks),
      ...roomFor(lines),
    })
    this.machine = new Machine(this.layout, { hasCallback: first?.callback ?? true })
    this.recording = new Recording(this.machine, header, (actor) => this.#senders[actor])
    this.machine.recorder = this.recording
  }

  queue(op: Operation): QueueLayout {
    return this.layout.queue(op.q ?? '')
  }

  /** Actor that runs a sender of the trace. */
  actorOf(sender: number): number {
    return this.#senders.indexOf(sender)
  }
  /** Senders whose sleep goes on, ascending. */
  asleep(): number[] {
    return this.#senders
      .filter((sender) => this.machine.state(this.actorOf(sender)) === 'asleep')
      .sort((a, b) => a - b)
  }

  /** Lets the allocator answer as it did when the line was recorded. */
  prepare(line: Line): void {
    const { heap } = this.layout
    const address = allocationOf(line)
    this.machine.memory.store(heap.answer, address ?? 0)
    this.machine.memory.store(heap.fails, address === 0 ? 1 : 0)
  }

  /**
   * Runs a call that cannot block, in a thread that does nothing else.
   *
   * @throws KernelBug if it does not come back
   */
  run(who: keyof typeof ACTORS, call: Call): CallResult {
    const { machine } = this
    const actor = ACTORS[who](this.layout.scenario)
    machine.start(actor, call)
    while (machine.actors[actor].call) {
      if (machine.state(actor) === 'stopped') throw new KernelBug('BUG')
      // Nobody else runs, so nobody gives the lock back.
      if (machine.state(actor) === 'lock') throw new KernelBug('DEADLOCK')
      machine.step(actor)
    }
    return machine.result(actor)
  }

  /**
   * Runs the call of a sender until it ends or blocks.
   *
   * @returns the result of the call, or where it is blocked
   */
  proceed(sender: number, atLock: 'stop' | 'pass'): CallResult | Blocking {
    const { machine } = this
    const index = this.actorOf(sender)
    const actor = machine.actors[index]
    let passes = atLock === 'pass'
    let looks = 0
    for (let steps = 0; actor.call; steps++) {
      if (steps === STEP_LIMIT) throw new Error(`sender ${sender} does not come to an end`)
      const { pending } = actor
      // A signal that nobody handles: the sender goes round and round, looking for a buffer.
      const signalled = machine.memory.load(this.layout.signalPending(index)) !== 0
      if (signalled && pending?.site === SITE['wait.prepare'] && looks++ > 0)
        return { blocked: 'spin' }
      const stops = this.stepping.has(sender) && !passes
      if (stops && pending?.kind === Kind.lock) return { blocked: 'mutex' }
      machine.step(index)
      // Who was woken after its last look is running, and schedule returns at once.
      if (pending?.site === SITE['wait.schedule'] && machine.isAsleep(index))
        return { blocked: 'sleep' }
      passes = false
    }
    return actor.result
  }
}

export const kernelOf = (header: Header): KernelId =>
  header.flavor.startsWith('linux-3') ? 'linux-3.x' : 'linux-6.x'

export const REMOTE_IDS: Record<NonNullable<Header['remote']>['impl'], RemoteId> = {
  OpenAMP: 'openamp',
  'RPMsg-Lite': 'rpmsg-lite',
}

function remoteOf(
  { remote }: Header,
  remoteTasks: number,
): Pick<Scenario, 'remote' | 'remoteOptions' | 'remoteTasks'> {
  if (!remote) return { remote: 'textbook', remoteOptions: [], remoteTasks: 0 }
  const { options } = remote
  return {
    remote: REMOTE_IDS[remote.impl],
    remoteOptions: Object.keys(options).filter((name) => options[name]) as RemoteOption[],
    remoteTasks,
  }
}

function scenarioOf(
  header: Header,
  first: Operation | undefined,
  senders: number,
): Omit<Scenario, 'remote' | 'remoteOptions' | 'remoteTasks' | keyof ReturnType<typeof roomFor>> {
  const { num, align, layer, features, buffers } = header
  return {
    kernel: kernelOf(header),
    num,
    align,
    layer,
    ringBase: header.base,
    bufferBase: buffers?.base ?? null,
    buffers: (buffers?.count ?? 0) / 2,
    features: { indirectDesc: features.indirectDesc, eventIdx: features.eventIdx },
    // Where nothing is said the kind of a barrier is not compared.
    weakBarriers: header.weakBarriers ?? first?.weakBarriers ?? false,
    senders,
    startIdx: 0,
    usedLen: 'descriptor',
    sees: DEFAULT_SCENARIO.sees,
    pool: null,
    wrapsAtNum: false,
    mailbox: { places: 0, full: 'blocks' },
    validateUsedLen: false,
    remoteLocks: true,
    listening: [],
    remoteListening: [],
    faults: [],
  }
}
