/** Each rule turns red where the bytes are damaged. Long because each rule has its own damage. */

import { describe, expect, it } from 'vitest'
import { Trace } from '../history/trace.ts'
import { handActor, remoteActor } from '../machine/actors.ts'
import type { Call } from '../machine/calls.ts'
import { Machine } from '../machine/interpreter.ts'
import { DEFAULT_SCENARIO, KERNELS, type KernelId, type Scenario } from '../machine/scenario.ts'
import type { Side } from '../machine/siteFacts.ts'
import { RPMSG_NS_ADDR } from '../memory/constants.ts'
import { DescTable } from '../memory/desc.ts'
import { Layout, type QueueLayout } from '../memory/layout.ts'
import { type Field, offsetOf, widthOf } from '../memory/memory.ts'
import { hdrLen } from '../memory/rpmsgHeader.ts'
import { announcement, Scene } from '../testing/driverScenes.ts'
import { Schedule } from '../testing/schedule.ts'
import { complaints, momentOf } from '../testing/watch.ts'
import { world } from '../testing/worlds.ts'
import { checkInvariants, type InvariantName, violatedNames } from './invariants.ts'
import { allDifferent } from './queueFacts.ts'

const send: Call = {
  fn: 'send',
  src: 1024,
  dst: 1025,
  len: 2,
  data: new Uint8Array(2),
  wait: true,
  kick: true,
}

/** num = 4: two messages held by the remote, one completed, one published. */
function busyWorld(kernel: KernelId): Trace {
  const trace = new Trace(world({ kernel, num: 4, buffers: 4 }))
  const { machine } = trace
  const remote = remoteActor(machine.layout.scenario)
  for (let i = 0; i < 4; i++) machine.run(0, send)
  for (let i = 0; i < 3; i++) machine.run(remote, { fn: 'take', q: 1 })
  machine.run(remote, { fn: 'complete', q: 1, entries: [[1, null]] })
  return trace
}

type Store = (f: Field, value: number) => void

/** What a bad remote, or a bug, could do to the bytes: each breaks the rule it stands at. */
const DAMAGE: Partial<Record<InvariantName, (set: Store, q: QueueLayout, layout: Layout) => void>> =
  {
    descriptorsConserved: (set, q) => set(q.numFree, 1),
    freeListSound: (set, q) => {
      set(q.numFree, 1)
      set(q.freeHead, 2)
    },
    headInFlightOnce: (set, q) => set(q.vring.availRing(3), 0),
    availWithinNum: (set, q) => set(q.lastUsedIdx, 0xffff),
    takenWithinAvail: (set, q) => set(q.lastAvailIdx, 5),
    usedWithinTaken: (set, q) => set(q.vring.usedIdx, 4),
    lastUsedWithinUsed: (set, q) => set(q.lastUsedIdx, 2),
    headHasToken: (set, q) => set(q.vring.usedId(0), 48),
    bufferInFlightOnce: (set, q) => set(q.data(0), 5),
    chainsEnd: (set, q) => {
      set(q.vring.descFlags(2), 1)
      set(q.vring.descNext(2), 2)
    },
    shadowsAgree: (set, q) => set(q.vring.availIdx, 3),
    callbacksFollowSleepers: (set, _, layout) => set(layout.sleepers, 1),
    lockHeldInCall: (set, _, layout) => set(layout.txLock, 2),
    addressBoundOnce: (set, _, { bus }) => set(bus.eptAddr(5), RPMSG_NS_ADDR),
  }

describe('invariants', () => {
  it.each(KERNELS)('hold in a busy world of %s', (kernel) => {
    expect(complaints(busyWorld(kernel))).toEqual([])
  })

  /** What is broken after any step of what runs in a trace from now on. */
  const brokenBy = (trace: Trace, act: () => void): string[] => {
    const broken: string[] = []
    const { machine } = trace
    machine.recorder = {
      started: (actor, call) => trace.started(actor, call),
      enter: (actor, number) => trace.enter(actor, number),
      leave: (actor) => trace.leave(actor),
      ended: (actor, result) => trace.ended(actor, result),
      step: (...step) => {
        trace.step(...step)
        broken.push(...complaints(trace))
      },
    }
    act()
    return broken
  }

  describe.each(KERNELS)('of %s hold', (kernel) => {
    const scenes: [string, Partial<Scenario>][] = [
      ['a textbook remote', { num: 4, buffers: 4 }],
      [
        'chains and tables',
        { layer: 'virtqueue', features: { indirectDesc: true, eventIdx: true } },
      ],
      ['OpenAMP', { remote: 'openamp', num: 4, buffers: 4, senders: 2 }],
    ]
    it.each(scenes)('in a short schedule with %s', (_, change) => {
      const trace = new Trace(world({ kernel, ...change }))
      const schedule = new Schedule(trace.machine.layout, 3)
      expect(brokenBy(trace, () => schedule.run(trace.machine, 250))).toEqual([])
    })

    it('while the queues come to be, wherever their indexes begin', () => {
      const { machine, trace, scenario } = new Scene({ kernel, startIdx: 65534 })
      const probe: Call = { fn: 'probe', nameService: true }
      expect(brokenBy(trace, () => machine.run(handActor(scenario), probe))).toEqual([])
    })

    it('as far as avail.idx goes, while a dead queue is taken apart', () => {
      const scene = Scene.queue({ kernel })
      scene.add(1, 1)
      scene.add(1, 0)
      const act = () => scene.hand({ fn: 'detachUnusedBuf', q: 0 })
      // That its heads are still in the ring is told: no remote may look at it any more.
      const told = new Set(brokenBy(scene.trace, act).map((line) => line.split(' ')[1]))
      expect([told.has('headHasToken'), told.has('availGoesForward')]).toEqual([true, false])
    })

    it('while a name is ended in a buffer that the remote has filled', () => {
      const scene = Scene.rpmsg({ kernel })
      const long = announcement('', 30)
      long.data.fill(0x41, 0, 32)
      expect(brokenBy(scene.trace, () => scene.receive(long))).toEqual([])
    })
  })

  const damages = Object.entries(DAMAGE) as [InvariantName, (typeof DAMAGE)[InvariantName]][]
  describe.each(KERNELS)('of %s', (kernel) => {
    it.each(damages)('%s is reported', (name, damage) => {
      const trace = busyWorld(kernel)
      const { memory, layout } = trace.machine
      damage?.((f, value) => memory.store(f, value), layout.queue('svq'), layout)
      // 3.x has no private copies that could disagree.
      const can = kernel === 'linux-6.x' || name !== 'shadowsAgree'
      expect(violatedNames(memory, layout, momentOf(trace)).includes(name)).toBe(can)
    })
  })

  describe.each(KERNELS)('of %s, about a free list', (kernel) => {
    /** Does freeListSound hold in a queue of four with two free, 2 and then 3, after some damage? */
    const sound = (damage: (store: Store, q: QueueLayout, link: (i: number) => Field) => void) => {
      const { machine } = new Trace(world({ kernel, num: 4, buffers: 4 }))
      machine.run(0, send)
      machine.run(0, send)
      const { memory, layout } = machine
      const q = layout.queue('svq')
      const link = (i: number) => (kernel === 'linux-3.x' ? q.vring.descNext(i) : q.extraNext(i))
      damage((f, value) => memory.store(f, value), q, link)
      const broken = violatedNames(memory, layout, { running: [], write: null })
      return !broken.includes('freeListSound')
    }
    it('is sound as it is, wherever its last link leads', () => {
      expect(sound(() => {})).toBe(true)
      expect(sound((set, _, link) => set(link(3), 2))).toBe(true)
    })
    it('leads out of the table', () => {
      expect(sound((set, q) => set(q.freeHead, 4))).toBe(false)
      expect(sound((set, _, link) => set(link(2), 4))).toBe(false)
    })
    it('leads to a descriptor twice', () => {
      expect(sound((set, _, link) => set(link(2), 2))).toBe(false)
    })
    it('leads into a chain in flight', () => {
      expect(sound((set, q) => set(q.freeHead, 1))).toBe(false)
    })
    it('is longer than the table', () => {
      expect(sound((set, q) => set(q.numFree, 5))).toBe(false)
    })
  })

  describe.each(KERNELS)('of %s, about one store', (kernel) => {
    const trace = busyWorld(kernel)
    const { memory, layout } = trace.machine
    const q = layout.queue('svq')
    /** Names of what a store would break if one side made it here and now. */
    const broken = (side: Side, field: Field, before = 0, after = 0) =>
      violatedNames(memory, layout, {
        running: [],
        write: {
          ...{ side, field, before, after, teardown: false },
          ...{ from: offsetOf(field), length: widthOf(field) },
        },
      })

    const own: [Side, string, Field][] = [
      ['driver', 'a descriptor that came back', q.vring.descAddr(1)],
      ['driver', 'avail.ring', q.vring.availRing(0)],
      ['driver', 'used_event', q.vring.usedEvent],
      ['driver', 'its free list', q.freeHead],
      ['driver', 'tx_lock', layout.txLock],
      ['driver', 'a buffer that came back', hdrLen(layout.bufferAt(5))],
      ['remote', 'used.idx', q.vring.usedIdx],
      ['remote', 'its cursor', q.lastAvailIdx],
      ['remote', 'a receive buffer', hdrLen(layout.bufferAt(0))],
      ['world', 'what it presets', q.vring.usedIdx],
    ]
    it.each(own)('%s may write %s', (side, _, field) => {
      expect(broken(side, field, 0, 1)).toEqual([])
    })

    const foreign: [Side, string, Field][] = [
      ['driver', 'used.flags', q.vring.usedFlags],
      ['driver', 'used.ring[].id', q.vring.usedId(3)],
      ['driver', 'avail_event', q.vring.availEvent],
      ['driver', 'the cursor of the remote', q.lastAvailIdx],
      ['driver', 'a receive buffer', hdrLen(layout.bufferAt(0))],
      ['remote', 'a descriptor', q.vring.descAddr(1)],
      ['remote', 'avail.flags', q.vring.availFlags],
      ['remote', 'used_event', q.vring.usedEvent],
      ['remote', 'num_free', q.numFree],
      ['remote', 'a transmit buffer', hdrLen(layout.bufferAt(4))],
    ]
    it.each(foreign)('%s may not write %s', (side, _, field) => {
      expect(broken(side, field)).toContain('onlyOwnerWrites')
    })

    it('the driver may not write what is published or held', () => {
      expect(broken('driver', q.vring.descLen(3))).toEqual(['inFlightUntouched'])
      expect(broken('driver', q.vring.descLen(0))).toEqual(['inFlightUntouched'])
      expect(broken('driver', hdrLen(layout.bufferAt(4)))).toEqual(['inFlightUntouched'])
    })

    it('avail_event is nobody’s without the event index', () => {
      expect(broken('remote', q.vring.availEvent)).toEqual(['availEventAgreed'])
      const agreed = new Trace(world({ kernel, features: { eventIdx: true, indirectDesc: false } }))
        .machine
      const field = agreed.layout.queue('svq').vring.availEvent
      const write = { side: 'remote', from: offsetOf(field), length: 2, field } as const
      const moment = { running: [], write: { ...write, before: 0, after: 1, teardown: false } }
      expect(violatedNames(agreed.memory, agreed.layout, moment)).toEqual([])
    })

    it('avail.idx moves forward by one, through 65535 as well', () => {
      const move = (from: number, to: number) => broken('driver', q.vring.availIdx, from, to)
      expect(move(3, 4)).toEqual([])
      expect(move(0xffff, 0)).toEqual([])
      expect(move(4, 3)).toEqual(['availGoesForward'])
      expect(move(4, 4)).toEqual(['availGoesForward'])
      expect(move(2, 4)).toEqual(['availGoesForward'])
    })
  })

  it.each(KERNELS)('a table of %s is guarded while its chain is in flight', (kernel) => {
    const scene = Scene.queue({ kernel, features: { indirectDesc: true, eventIdx: false } })
    scene.add(2, 1)
    const { memory, layout } = scene.machine
    const { heap } = layout
    const entry = new DescTable(heap.at).len(0)
    const write = { side: 'driver', from: offsetOf(entry), length: 4, field: entry } as const
    const moment = { running: [], write: { ...write, before: 64, after: 65, teardown: false } }
    expect(violatedNames(memory, layout, moment)).toEqual(['inFlightUntouched'])
    memory.store(heap.size(0), 0)
    expect(violatedNames(memory, layout, { running: [], write: null })).toEqual(['tableAllocated'])
  })

  describe.each(KERNELS)('of %s, about the edges of what is in flight', (kernel) => {
    const touched = (scene: Scene, from: number, side: Side = 'driver') => {
      const { memory, layout } = scene.machine
      const write = { side, from, length: 1, field: -1, before: 0, after: 0, teardown: false }
      return violatedNames(memory, layout, { running: [], write })
    }

    it('tables, from their first byte to their last', () => {
      const scene = Scene.queue({ kernel, features: { indirectDesc: true, eventIdx: false } })
      scene.add(2, 1)
      scene.add(1, 1)
      const { at, end, shape } = scene.machine.layout.heap
      const touches = (from: number) => touched(scene, from).includes('inFlightUntouched')
      const second = at + shape.slotBytes
      expect([at, at + 47, second, second + 31].map(touches)).toEqual([true, true, true, true])
      expect([at + 48, second - 1, second + 32, end].map(touches)).toEqual([
        false,
        false,
        false,
        false,
      ])
    })

    it('descriptors and buffers', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.send()
      const { layout } = scene.machine
      const { base, avail } = layout.queue('svq').vring
      const mine = layout.bufferAt(layout.scenario.buffers)
      const touches = (from: number) => touched(scene, from).includes('inFlightUntouched')
      expect([base, base + 15, mine, mine + 511].map(touches)).toEqual([true, true, true, true])
      const free = [
        base + 16,
        avail - 1,
        avail,
        base - 1,
        mine + 512,
        layout.heap.at,
        layout.size - 1,
      ]
      expect(free.map(touches)).toEqual(free.map(() => false))
      expect(touched(scene, base, 'remote')).toEqual(['onlyOwnerWrites'])
    })

    it('who may write the edges of a ring and of the pool', () => {
      const scene = Scene.rpmsg({ kernel })
      const { layout } = scene.machine
      const { base, used, end } = layout.queue('svq').vring
      const last = layout.bufferAt(layout.bufferCount) - 1
      const mine = layout.bufferAt(layout.scenario.buffers)
      const may = (side: Side) => (from: number) =>
        !touched(scene, from, side).includes('onlyOwnerWrites')
      const places = [base, used - 1, used, end - 1, mine - 1, mine, last]
      expect(places.map(may('driver'))).toEqual([true, true, false, false, false, true, true])
      expect(places.map(may('remote'))).toEqual([false, false, true, true, true, false, false])
    })
  })

  it('compare lists of any length', () => {
    const long = Array.from({ length: 17 }, (_, i) => i)
    expect([[], [7], [1, 2], long].map(allDifferent)).toEqual([true, true, true, true])
    expect(
      [
        [7, 7],
        [1, 2, 1],
        [...long, 16],
        [...long, 0],
      ].map(allDifferent),
    ).toEqual([...[false, false, false, false]])
    expect(allDifferent([...long.slice(0, 15), 0])).toBe(false)
  })

  it('report with their section, their words and their queue', () => {
    const { machine } = busyWorld('linux-6.x')
    const { memory, layout } = machine
    memory.store(layout.queue('svq').lastUsedIdx, 2)
    expect(checkInvariants(memory, layout, { running: [], write: null })).toContainEqual({
      name: 'lastUsedWithinUsed',
      clause: '§2.7.14',
      sentence: 'last_used_idx never runs ahead of used.idx.',
      text: 'invariant.lastUsedWithinUsed',
      queue: 'svq',
    })
  })

  it('leave a queue alone that was not made yet', () => {
    const layout = new Layout(DEFAULT_SCENARIO)
    const { memory } = new Machine(layout)
    expect(checkInvariants(memory, layout, { running: [], write: null })).toEqual([])
  })
})
