// What goes wrong on the remote's side: wrong, double and torn completions, restarts, stray writes.
// Long because each fault has a scene of its own.

import { describe, expect, test } from 'vitest'
import { KERNELS, type KernelId } from '../machine/scenario.ts'
import { NO_TOKEN } from '../memory/constants.ts'
import { Scene } from '../testing/driverScenes.ts'
import { Pair } from '../testing/remoteScenes.ts'

const SVQ = 1
const LIBRARIES = ['openamp', 'rpmsg-lite', 'ti-pru'] as const
const [S, N] = KERNELS

const svq = (scene: Scene | Pair) => scene.machine.layout.queues[SVQ]
const load = (scene: Scene | Pair, f: number) => scene.machine.memory.load(f)
const usedIds = (scene: Scene | Pair) =>
  Array.from({ length: 4 }, (_, i) => load(scene, svq(scene).vring.usedId(i)))
/** What Linux says and does when it looks for a buffer. */
const look = (scene: Scene) => scene.steps(() => scene.send(), 'get.outOf', 'get.not', 'get.broken')

/** num = 4 after a lap: all four messages are with the remote. */
function lap(kernel: KernelId): Scene {
  const scene = Scene.rpmsg({ kernel })
  for (let i = 0; i < 4; i++) scene.send()
  scene.take(4)
  return scene
}

describe.each(KERNELS)('%s', (kernel) => {
  describe('an entry with a wrong id', () => {
    test('out of range: the driver says so and gives the queue up', () => {
      const scene = lap(kernel)
      scene.arm('badId', 49)
      expect(scene.steps(() => scene.complete(0), 'fault', 'done.id', 'done.held')).toEqual([
        'fault.badId svq.fault.bad_id 49→0',
        'done.idxLoad svq.used.idx =0',
        'done.id svq.used.ring[0].id 0→48',
        'done.held svq.remote.held[0] 1→0',
        'done.idx svq.used.idx 0→1',
      ])
      expect(look(scene)).toEqual([
        'get.outOfRange "output:id 48 out of range\\n"',
        'get.broken svq.vq.broken 0→1',
      ])
      expect(load(scene, svq(scene).lastUsedIdx)).toBe(0)
    })
    test('in range, of a descriptor that is not out: "is not a head"', () => {
      const scene = Scene.rpmsg({ kernel, buffers: 2 })
      for (let i = 0; i < 2; i++) scene.send()
      scene.arm('badId', 4)
      scene.complete(...scene.take())
      expect(look(scene)).toEqual([
        'get.notHead "output:id 3 is not a head!\\n"',
        'get.broken svq.vq.broken 0→1',
      ])
    })
    test('of another buffer that is out: unnoticed, and Linux fills what the remote still holds', () => {
      const scene = lap(kernel)
      scene.arm('badId', 3)
      scene.complete(0)
      expect(scene.steps(() => scene.send(), 'get', 'send.hdr.len')).toEqual([
        'get.rmb rmb',
        'get.id svq.used.ring[0].id =2',
        'get.len svq.used.ring[0].len =18',
        'get.lastUsed svq.vq.last_used_idx 0→1',
        ...(kernel === S ? ['get.flagsLoad svq.avail.flags =1'] : []),
        'send.hdr.len buf[6].hdr.len 2→2',
      ])
      expect(load(scene, svq(scene).held(2))).not.toBe(0)
    })
    test('strikes the first of several entries only', () => {
      const scene = lap(kernel)
      scene.arm('badId', 49)
      scene.complete(0, 1)
      expect(usedIds(scene).slice(0, 2)).toEqual([48, 1])
    })
  })

  describe('a buffer that is returned twice', () => {
    test('is in the ring twice, and the second look finds no token', () => {
      const scene = lap(kernel)
      scene.arm('duplicateId')
      scene.complete(1)
      expect([usedIds(scene).slice(0, 2), load(scene, svq(scene).vring.usedIdx)]).toEqual([
        [1, 1],
        2,
      ])
      const { machine } = scene
      // Both senders have looked before either has added.
      const message = { src: 1, dst: 2, len: 2, data: new Uint8Array(2), wait: false, kick: true }
      machine.start(0, { fn: 'send', ...message })
      while (load(scene, svq(scene).lastUsedIdx) === 0) machine.step(0)
      while (load(scene, machine.layout.txLock) !== 0) machine.step(0)
      expect(
        scene.steps(() => machine.run(1, { fn: 'send', ...message }), 'get.not', 'get.broken'),
      ).toEqual(['get.notHead "output:id 1 is not a head!\\n"', 'get.broken svq.vq.broken 0→1'])
    })
    test('that is added again in between is noticed by nobody: it is owned twice', () => {
      const scene = lap(kernel)
      scene.arm('duplicateId')
      scene.complete(1)
      expect(scene.steps(() => scene.send(), 'send.hdr.len')).toEqual([
        'send.hdr.len buf[5].hdr.len 2→2',
      ])
      // The remote takes it, and meanwhile Linux takes it back by the second entry.
      expect(scene.take()).toEqual([1])
      expect(scene.steps(() => scene.send(), 'get.not', 'send.hdr.len')).toEqual([
        'send.hdr.len buf[5].hdr.len 2→2',
      ])
      expect(load(scene, svq(scene).held(1))).not.toBe(0)
    })
  })

  describe('an index in front of its entry', () => {
    /** The remote completes descriptor 1, up to the moment at which used.idx has moved. */
    function torn(): Scene {
      const scene = lap(kernel)
      // A lap later slot 0 still holds id 0.
      scene.complete(0, 1, 2, 3)
      for (let i = 0; i < 4; i++) scene.send()
      scene.take(4)
      scene.arm('tornPublish')
      const { machine } = scene
      const remote = machine.layout.scenario.senders + 1
      machine.start(remote, { fn: 'complete', q: SVQ, entries: [[1, 18]] })
      while (load(scene, svq(scene).vring.usedIdx) === 4) machine.step(remote)
      return scene
    }
    test('is public while the slot still holds the id of the last lap', () => {
      const scene = torn()
      expect(load(scene, svq(scene).vring.usedIdx)).toBe(5)
      expect(usedIds(scene)[0]).toBe(0)
      const remote = scene.machine.layout.scenario.senders + 1
      expect(scene.steps(() => scene.goOn(remote), 'done.late')).toEqual([
        'done.lateId svq.used.ring[0].id 0→1',
        'done.lateLen svq.used.ring[0].len 18→18',
      ])
    })
    test('lets Linux take a buffer that the remote still holds', () => {
      const scene = torn()
      expect(scene.steps(() => scene.send(), 'get.id', 'send.hdr.len')).toEqual([
        'get.id svq.used.ring[0].id =0',
        'send.hdr.len buf[4].hdr.len 2→2',
      ])
      expect(load(scene, svq(scene).held(0))).not.toBe(0)
      expect(load(scene, svq(scene).data(1))).not.toBe(NO_TOKEN)
    })
    test('does no harm if nobody looks in between', () => {
      const scene = torn()
      scene.goOn(scene.machine.layout.scenario.senders + 1)
      expect(scene.steps(() => scene.send(), 'get.id', 'send.hdr.len')).toEqual([
        'get.id svq.used.ring[0].id =1',
        'send.hdr.len buf[5].hdr.len 2→2',
      ])
    })
    test('has no barrier between the two', () => {
      const scene = lap(kernel)
      scene.arm('tornPublish')
      const steps = scene.steps(() => scene.complete(0), 'done', 'fault')
      expect(steps.map((line) => line.split(' ')[0])).toEqual([
        'fault.tornPublish',
        'done.idxLoad',
        'done.held',
        'done.idx',
        'done.lateId',
        'done.lateLen',
        'done.mb',
        'done.flags',
      ])
    })
  })

  test('all three at once: an entry that is wrong, double, and late', () => {
    const scene = lap(kernel)
    scene.arm('badId', 4)
    scene.arm('duplicateId')
    scene.arm('tornPublish')
    const steps = scene.steps(() => scene.complete(0, 1), 'fault', 'done.idx ', 'done.lateId')
    expect(steps).toEqual([
      'fault.badId svq.fault.bad_id 4→0',
      'fault.duplicateId svq.fault.duplicate_id 1→0',
      'fault.tornPublish svq.fault.torn_publish 1→0',
      'done.idx svq.used.idx 0→3',
      'done.lateId svq.used.ring[0].id 0→3',
      'done.lateId svq.used.ring[1].id 0→3',
      'done.lateId svq.used.ring[2].id 0→1',
    ])
  })

  describe('a restart of the textbook remote', () => {
    /** num = 4, two laps and a message: avail.idx = 9. */
    function worn(): Scene {
      const scene = Scene.rpmsg({ kernel })
      for (let i = 0; i < 8; i++) {
        scene.send()
        scene.complete(...scene.take())
      }
      scene.send()
      return scene
    }
    const restart = (scene: Scene) => scene.remote({ fn: 'remoteRestart', mode: 'crash' })

    test('leaves its cursor at 0, more than num behind avail.idx', () => {
      const scene = worn()
      const held = scene.take()
      expect(scene.steps(() => restart(scene))).toEqual([
        'remote.boot.lost rvq.remote.last_avail_idx [46 bytes]',
      ])
      const { lastAvailIdx, vring, takeCount, held: heldAt } = svq(scene)
      expect([lastAvailIdx, takeCount, heldAt(held[0])].map((f) => load(scene, f))).toEqual([
        0, 0, 0,
      ])
      expect(load(scene, vring.availIdx)).toBe(9)
    })
    test('is followed by everything since the beginning; used.idx runs ahead of avail.idx', () => {
      const scene = worn()
      restart(scene)
      const heads = scene.take(9)
      expect(heads).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0])
      for (const head of heads.slice(0, 2)) scene.complete(head)
      expect(
        [svq(scene).vring.availIdx, svq(scene).vring.usedIdx].map((f) => load(scene, f)),
      ).toEqual([9, 10])
    })
    test('owns buffers twice: Linux may fill what the remote takes for a message', () => {
      const scene = worn()
      restart(scene)
      // Descriptor 1 has come back long ago, or waits in the used ring; the remote takes it again.
      expect(scene.take(2)).toEqual([0, 1])
      expect(load(scene, svq(scene).held(1))).not.toBe(0)
      expect(scene.steps(() => scene.send(), 'add.token')).toHaveLength(1)
      expect(load(scene, svq(scene).data(1))).not.toBe(NO_TOKEN)
    })
    test('ends a hang, of both queues', () => {
      const scene = worn()
      scene.arm('stopConsuming')
      scene.arm('stopConsuming', 1, 0)
      expect(scene.take()).toEqual([NO_TOKEN])
      expect(scene.steps(() => restart(scene), 'fault')).toEqual([
        'fault.healed rvq.fault.stop_consuming 1→0',
        'fault.healed svq.fault.stop_consuming 1→0',
      ])
      expect(scene.take()).toEqual([0])
    })
  })

  describe.each(LIBRARIES)('with %s', (remote) => {
    function pair(): Pair {
      const made = new Pair({ kernel, remote })
      made.endpoint(400)
      return made
    }
    test('a wrong id, a double one, and both entries are announced', () => {
      const p = pair()
      p.arm('badId', 49)
      p.arm('duplicateId')
      p.send(400, 'a')
      p.poll()
      expect(usedIds(p).slice(0, 2)).toEqual([48, 48])
      expect(load(p, svq(p).vring.usedIdx)).toBe(2)
      expect(load(p, svq(p).held(0))).toBe(0)
    })
    test('a torn completion: the entry comes behind its index', () => {
      const p = pair()
      p.arm('tornPublish')
      p.send(400, 'a')
      const { trace } = p
      const from = trace.length
      p.poll()
      const places = Array.from({ length: trace.length - from }, (_, n) =>
        trace.isWrite(from + n) ? trace.columns.place(from + n) : -1,
      )
      const { vring } = svq(p)
      const order = [svq(p).fault.tornPublish, vring.usedIdx, vring.usedId(0), vring.usedLen(0)]
      expect(places.filter((f) => order.includes(f))).toEqual(order)
    })
    test('a hang: it is notified and does nothing, until it is restarted', () => {
      const p = pair()
      p.arm('stopConsuming')
      p.send(400, 'a')
      const { length } = p.trace
      p.poll()
      expect(p.trace.length).toBe(length)
      p.remote({ fn: 'remoteRestart', mode: 'crash' })
      p.poll()
      expect(load(p, svq(p).vring.usedIdx)).toBe(1)
    })
    test('a hang of the ring that it sends on: it finds no buffer', () => {
      const p = pair()
      p.poll(0)
      p.arm('stopConsuming', 1, 0)
      expect(p.say(0, 'a')).toBeLessThan(0)
      p.arm('stopConsuming', 0, 0)
      expect(p.say(0, 'a')).toBeGreaterThanOrEqual(0)
    })
  })
})

describe('a stray write into desc[].next', () => {
  /** A free descriptor's link is overwritten; which descriptors do the next sends use? */
  function heads(kernel: KernelId): string[] {
    const scene = Scene.rpmsg({ kernel })
    scene.remote({ fn: 'overwrite', by: 'remote', q: SVQ, field: 'desc.next', i: 0, value: 3 })
    return scene.steps(
      () => {
        scene.send()
        scene.send()
      },
      'add.ring',
      'add.freeHead',
    )
  }
  test('S: the free list is there, and loses two descriptors', () => {
    expect(heads(S)).toEqual([
      'add.freeHead svq.vq.free_head 0→3',
      'add.ring svq.avail.ring[0] 0→0',
      'add.freeHead svq.vq.free_head 3→0',
      'add.ring svq.avail.ring[1] 0→3',
    ])
  })
  test('N: the driver has a list of its own, and writes the link anew', () => {
    expect(heads(N)).toEqual([
      'add.freeHead svq.vq.free_head 0→1',
      'add.ring svq.avail.ring[0] 0→0',
      'add.freeHead svq.vq.free_head 1→2',
      'add.ring svq.avail.ring[1] 0→1',
    ])
  })
  test('writes one field of one descriptor, in the queue that was named', () => {
    for (const part of ['addr', 'len', 'flags', 'next'] as const) {
      const scene = Scene.rpmsg({ kernel: N })
      const steps = scene.steps(() =>
        scene.remote({
          fn: 'overwrite',
          by: 'remote',
          q: 0,
          field: `desc.${part}`,
          i: 2,
          value: 5,
        }),
      )
      expect(steps).toHaveLength(1)
      expect(steps[0]).toMatch(new RegExp(`^stray.remote rvq.desc\\[2\\].${part} \\w+→5$`))
    }
  })
})
