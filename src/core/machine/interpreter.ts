/**
 * The only interpreter: it owns the memory, keeps one call and its inbox per actor, and
 * performs one micro-step of one actor at a time.
 *
 * An actor is plain data: the current call and the values fed to it so far. A generator cannot
 * be copied, but it can be revived by running the call again on its inbox; the inbox is empty
 * at each call boundary.
 *
 * Long because what each kind of operation does stands in one switch, which is the hot path.
 */

import { everyBit, type FaultName } from '../memory/faultFields.ts'
import { blankBytes, type Layout, type QueueLayout } from '../memory/layout.ts'
import { type Field, Memory } from '../memory/memory.ts'
import { Vdev } from '../memory/worldState.ts'
import { sideOfActor } from './actors.ts'
import { type Call, type CallResult, fnOf, routineOf, type World, worldOf } from './calls.ts'
import { isFull, waitsForMailbox } from './mailbox.ts'
import { type MemoryModel, sequentiallyConsistent } from './memoryModel.ts'
import { bug, Kind, type Op, type Routine } from './op.ts'
import { isAsleep, waited, woken } from './waitQueue.ts'

/** `mailbox`: its kick waits for a place there. `stopped`: by a BUG_ON or a page fault, in the middle of its call and for ever. */
export type ActorState = 'idle' | 'ready' | 'lock' | 'mailbox' | 'asleep' | 'stopped'

/** What an actor is made of when its generator is left out. */
export interface ActorData {
  readonly call: Call | null
  readonly inbox: readonly number[]
}

/** Hears of everything that happens, in order. */
export interface Recorder {
  started(actor: number, call: Call): void
  enter(actor: number, fn: number): void
  leave(actor: number): void
  /**
   * After a micro-step. `before` and `after` are the values of `op.field`; for a load both are
   * the value read. `op.field` of a kick or an interrupt that a fault has got at is the place of
   * that fault. `range` is what stood in the place of a multi-byte write before it.
   */
  step(actor: number, op: Op, before: number, after: number, range: RangeWrite | null): void
  ended(actor: number, result: CallResult): void
}

/** A write of more than one field: `from` in memory and the bytes that were there before. */
export interface RangeWrite {
  readonly from: number
  readonly before: Uint8Array
}

interface Actor {
  call: Call | null
  inbox: number[]
  stack: Routine<unknown>[]
  /** What the actor will do next; null when it has no call. */
  pending: Op | null
  result: CallResult
}

export class Machine {
  readonly world: World
  readonly memory: Memory
  readonly actors: Actor[]
  recorder: Recorder | null = null
  #before = 0
  #after = 0
  #range: RangeWrite | null = null
  /** Place of the fault that the step set off; -1 if none. */
  #fault: Field = -1

  constructor(
    readonly layout: Layout,
    options: { hasCallback?: boolean; memory?: Memory; model?: MemoryModel } = {},
  ) {
    this.world = worldOf(layout, options.hasCallback)
    this.memory = options.memory ?? new Memory(blankBytes(layout))
    this.model = options.model ?? sequentiallyConsistent
    this.actors = Array.from({ length: layout.actorCount }, () => idleActor())
  }
  readonly model: MemoryModel

  /** Begins a call; no micro-step is done yet, unless the call has none at all. */
  start(actor: number, call: Call): void {
    const a = this.actors[actor]
    if (a.call) throw new Error(`actor ${actor} is busy`)
    a.call = call
    a.inbox = []
    this.recorder?.started(actor, call)
    this.recorder?.enter(actor, fnOf(call))
    a.stack.push(routineOf(this.world, call, actor))
    this.#advance(actor, a, 0)
  }

  state(actor: number): ActorState {
    const a = this.actors[actor]
    if (!a.pending) return 'idle'
    if (a.pending.kind === Kind.lock) return this.memory.load(a.pending.field) ? 'lock' : 'ready'
    if (a.pending.kind === Kind.wait && this.isAsleep(actor)) return 'asleep'
    if (a.pending.kind === Kind.notify && waitsForMailbox(this.layout, this.memory))
      return 'mailbox'
    if (a.pending.kind === Kind.bug && this.memory.load(this.layout.stopped(actor)))
      return 'stopped'
    return 'ready'
  }

  runnable(actor: number): boolean {
    return this.state(actor) === 'ready'
  }

  /** One micro-step of a runnable actor. */
  step(actor: number): void {
    const a = this.actors[actor]
    const op = a.pending
    if (!op || !this.runnable(actor)) throw new Error(`actor ${actor} cannot run`)
    if (this.#isUnmapped(actor, op)) {
      a.pending = pageFault(op.site)
      this.step(actor)
      return
    }
    this.#range = null
    let result: number
    try {
      result = this.#perform(actor, op)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      // Whoever scribbled over a descriptor has sent the reader out of the memory there is.
      a.pending = pageFault(op.site)
      this.step(actor)
      return
    }
    const done = this.#fault < 0 ? op : this.#struck(op)
    this.recorder?.step(actor, done, this.#before, this.#after, this.#range)
    if (op.kind === Kind.bug) return
    a.inbox.push(result)
    this.#advance(actor, a, result)
  }

  /** Runs a call from its first to its last micro-step; it must not block. */
  run(actor: number, call: Call): CallResult {
    this.start(actor, call)
    while (this.actors[actor].call) this.step(actor)
    return this.actors[actor].result
  }

  result(actor: number): CallResult {
    return this.actors[actor].result
  }

  /** The actors without their generators, for a checkpoint or a fork. */
  actorData(): ActorData[] {
    return this.actors.map((a) => ({ call: a.call, inbox: a.inbox.slice() }))
  }

  /** Puts actors back as they were; the memory must be that of the same moment. */
  revive(data: readonly ActorData[]): void {
    data.forEach((d, i) => {
      this.actors[i] = idleActor()
      if (!d.call) return
      const a = this.actors[i]
      a.call = d.call
      a.stack.push(routineOf(this.world, d.call, i))
      const { recorder } = this
      this.recorder = null
      const feed = d.inbox.values()
      this.#advance(i, a, 0, feed)
      a.inbox = d.inbox.slice()
      this.recorder = recorder
      if (a.pending && this.memory.load(this.layout.stopped(i)))
        a.pending = a.pending.kind === Kind.bug ? a.pending : pageFault(a.pending.site)
    })
  }

  fork(): Machine {
    const hasCallback = this.world.queues[0].callback !== null
    const twin = new Machine(this.layout, {
      hasCallback,
      memory: this.memory.copy(),
      model: this.model,
    })
    twin.revive(this.actorData())
    return twin
  }

  /** Feeds a value to the innermost routine until it asks for a micro-step or the call ends. */
  #advance(actor: number, a: Actor, value: unknown, feed: Iterator<number> | null = null): void {
    const { stack } = a
    let fed = value
    for (;;) {
      const next = stack[stack.length - 1].next(fed as number)
      if (next.done) {
        stack.pop()
        this.recorder?.leave(actor)
        fed = next.value
        if (stack.length > 0) continue
        a.call = null
        a.pending = null
        a.inbox = []
        a.result = fed as CallResult
        this.recorder?.ended(actor, a.result)
        return
      }
      const op = next.value
      if (op.kind === Kind.call) {
        stack.push(op.data as Routine<unknown>)
        this.recorder?.enter(actor, op.value)
        fed = 0
        continue
      }
      const again = feed?.next()
      if (again && !again.done) {
        fed = again.value
        continue
      }
      if (op.kind === Kind.peek) {
        const seen = this.model.load(this.memory, actor, op.field)
        a.inbox.push(seen)
        fed = seen
        continue
      }
      a.pending = op
      return
    }
  }

  #perform(actor: number, op: Op): number {
    const { memory, layout } = this
    switch (op.kind) {
      case Kind.load:
        this.#before = this.#after = this.model.load(memory, actor, op.field)
        return this.#after
      case Kind.store:
        return this.#set(actor, op, op.value)
      case Kind.rmw:
        return this.#set(actor, op, memory.load(op.field) + op.value)
      case Kind.lock:
        return this.#set(actor, op, actor + 1)
      case Kind.unlock:
        return this.#set(actor, op, 0)
      case Kind.copy:
        this.#write(op.field >>> 4, op.data as Uint8Array)
        return 0
      case Kind.barrier:
        this.model.barrier(memory, actor, op.value)
        return this.#none()
      case Kind.notify:
        return this.#notify(actor, layout.queues[op.value])
      case Kind.interrupt: {
        const q = layout.queues[op.value]
        if (!this.#fires(q, 'dropInterrupt')) this.#count(actor, q.interrupts)
        return 0
      }
      case Kind.tick:
        this.#before = memory.load(layout.clock)
        this.#after = this.#before + op.value
        memory.store(layout.clock, this.#after)
        return 0
      case Kind.wait:
        return this.#wait(actor, op)
      case Kind.wake:
        return this.#wake()
      case Kind.read:
        this.#before = 0
        this.#after = op.value
        return 0
      case Kind.bug:
        return this.#set(actor, { ...op, field: layout.stopped(actor) }, 1)
      case Kind.callback:
      case Kind.print:
      case Kind.event:
        return this.#none()
      case Kind.peek:
      case Kind.call:
        throw new Error('not a micro-step')
      default:
        return op.kind satisfies never
    }
  }

  /** Does the driver touch rings or buffers after it was removed, and their memory given back? */
  #isUnmapped(actor: number, { kind, field }: Op): boolean {
    const { layout } = this
    if (this.memory.bytes[layout.vdev >>> 4] !== Vdev.gone) return false
    const shared = field >= 0 && kind !== Kind.wait && field >>> 4 < layout.heap.at
    return shared && sideOfActor(layout.scenario, actor) === 'driver'
  }

  #none(): number {
    this.#before = this.#after = 0
    return 0
  }

  #set(actor: number, op: Op, value: number): number {
    this.#before = this.memory.load(op.field)
    this.model.store(this.memory, actor, op.field, value)
    this.#after = this.memory.load(op.field)
    return this.#after
  }

  /** The notify hook; what it answers. Nobody hears a doorbell that a fault has got at. */
  #notify(actor: number, q: QueueLayout): number {
    if (this.#fires(q, 'notifyFails')) return 0
    if (isFull(this.layout, this.memory)) return this.#turnedAway(q)
    if (!this.#fires(q, 'dropKick')) this.#count(actor, q.kicks)
    return this.memory.load(q.notifyResult)
  }

  /** No place in the mailbox, and nobody waits for one: the hook says so. */
  #turnedAway({ mailboxRead }: QueueLayout): number {
    this.#fault = mailboxRead ?? -1
    this.#before = this.#after = this.memory.load(this.#fault)
    return 0
  }

  /** If this fault waits: it happens now, and is over, unless it does so every time. */
  #fires({ fault, everyTime }: QueueLayout, name: FaultName): boolean {
    const f = fault[name]
    const armed = this.memory.load(f)
    if (armed === 0) return false
    this.#before = armed
    this.#after = this.memory.load(everyTime) & everyBit(name) ? armed : 0
    this.memory.store(f, this.#after)
    this.#fault = f
    return true
  }

  /** The op with the place of the fault that it has set off. */
  #struck(op: Op): Op {
    const done = { ...op, field: this.#fault }
    this.#fault = -1
    return done
  }

  #count(actor: number, f: Field): void {
    this.#before = this.memory.load(f)
    this.#after = this.#before + 1
    this.model.store(this.memory, actor, f, this.#after)
  }

  #write(from: number, bytes: Uint8Array): void {
    if (this.recorder)
      this.#range = { from, before: this.memory.bytes.slice(from, from + bytes.length) }
    this.memory.bytes.set(bytes, from)
    this.#none()
  }

  isAsleep(actor: number): boolean {
    return isAsleep(this.memory, this.layout, actor)
  }

  #wait(actor: number, op: Op): number {
    const { from, bytes, result } = waited(this.memory, this.layout, actor, op.field, op.value)
    this.#write(from, bytes)
    return result
  }

  #wake(): number {
    const { from, bytes } = woken(this.memory, this.layout)
    this.#write(from, bytes)
    return 0
  }
}

const pageFault = (site: number): Op => bug(site, 'unable to handle kernel paging request')
const idleActor = (): Actor => ({ call: null, inbox: [], stack: [], pending: null, result: 0 })
