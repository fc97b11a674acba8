// virtqueue_kick, virtqueue_get_buf and virtqueue_disable_cb, rule by rule.

import { describe, expect, test } from 'vitest'
import { handActor } from '../../machine/actors.ts'
import { KERNELS, type Scenario } from '../../machine/scenario.ts'
import { NO_TOKEN, VRING_USED_F_NO_NOTIFY } from '../../memory/constants.ts'
import { vringNeedEvent } from '../../memory/vring.ts'
import { Scene } from '../../testing/driverScenes.ts'

const S = { kernel: 'linux-3.x' } as const
const N = { kernel: 'linux-6.x' } as const
const eventIdx = { features: { indirectDesc: false, eventIdx: true } } as const

describe('kick', () => {
  test.each(KERNELS)('%s: a barrier, then used.flags; num_added = 0 either way', (kernel) => {
    const scene = Scene.queue({ kernel })
    scene.add(1, 0)
    scene.remote({ fn: 'setUsedFlags', q: 0, value: VRING_USED_F_NO_NOTIFY })
    const silent = scene.steps(() => scene.hand({ fn: 'kick', q: 0 }))
    expect(silent.filter((line) => !line.startsWith('kick.idxLoad'))).toEqual([
      'kick.mb mb',
      'kick.numAdded vq.num_added 1→0',
      'kick.flags used.flags =1',
    ])
  })
  test('with the event index: when avail.idx passes avail_event, and never without a new buffer', () => {
    const scene = Scene.queue({ ...N, ...eventIdx })
    const rings = () => scene.steps(() => scene.hand({ fn: 'kick', q: 0 }), 'notify').length
    scene.add(1, 0)
    expect(rings()).toBe(1)
    expect(rings()).toBe(0)
    scene.remote({ fn: 'setAvailEvent', q: 0, value: 2 })
    scene.add(1, 0)
    expect(rings()).toBe(0)
    scene.add(1, 0)
    expect(rings()).toBe(1)
  })
  test('the comparison is one of 16 bits', () => {
    expect(vringNeedEvent(65535, 0, 65535)).toBe(true)
    expect(vringNeedEvent(65534, 0, 65535)).toBe(false)
    expect(vringNeedEvent(0, 0, 65535)).toBe(false)
  })
  test('a hook that fails breaks the queue, but not the one of -ENOSPC', () => {
    const scene = Scene.queue(N)
    const { broken } = scene.machine.layout.queues[0]
    for (let i = 0; i < 4; i++) scene.add(1, 0)
    scene.clock({ fn: 'setNotifyResult', q: 0, value: 0 })
    scene.add(1, 0)
    expect(scene.load(broken)).toBe(0)
    expect(scene.hand({ fn: 'kick', q: 0 })).toBe(0)
    expect(scene.load(broken)).toBe(1)
  })
})

describe('get_buf', () => {
  test.each(KERNELS)('%s: id out of range: len is read, last_used_idx stays, broken', (kernel) => {
    const scene = Scene.queue({ kernel })
    scene.add(1, 0)
    scene.take(1, 0)
    scene.remote({ fn: 'complete', q: 0, entries: [[9, 5]] })
    const steps = scene.steps(() =>
      expect(scene.hand({ fn: 'getBuf', q: 0 })).toEqual({ token: NO_TOKEN, len: 5 }),
    )
    expect(steps).toEqual([
      'used.idx used.idx =1',
      'get.rmb rmb',
      'get.id used.ring[0].id =9',
      'get.len used.ring[0].len =5',
      'get.outOfRange "vq0:id 9 out of range\\n"',
      'get.broken vq.broken 0→1',
    ])
  })
  test.each(KERNELS)('%s: the same head twice is not a head', (kernel) => {
    const scene = Scene.queue({ kernel })
    scene.add(1, 0)
    scene.complete(...scene.take(1, 0))
    scene.complete(0)
    scene.hand({ fn: 'getBuf', q: 0 })
    expect(scene.steps(() => scene.hand({ fn: 'getBuf', q: 0 }), 'get.notHead')).toEqual([
      'get.notHead "vq0:id 0 is not a head!\\n"',
    ])
  })
  test.each(KERNELS)(
    '%s: used_event follows while callbacks are on, event index or not',
    (kernel) => {
      const scene = Scene.queue({ kernel })
      const got = () => {
        scene.add(1, 0)
        scene.complete(...scene.take(1, 0))
        return scene.steps(() => scene.hand({ fn: 'getBuf', q: 0 }), 'get.usedEvent', 'get.mb')
      }
      expect(got()).toEqual(['get.usedEvent used_event 0→1', 'get.mb mb'])
      scene.hand({ fn: 'disableCb', q: 0 })
      expect(got()).toEqual([])
    },
  )
  test('the free list is a stack, in the order of the used ring', () => {
    const scene = Scene.queue(N)
    for (let i = 0; i < 4; i++) scene.add(1, 0, i)
    scene.take(4, 0)
    scene.complete(2, 0, 3)
    for (let i = 0; i < 3; i++) scene.hand({ fn: 'getBuf', q: 0 })
    const heads = scene.steps(() => [1, 2, 3].map(() => scene.add(1, 0)), 'add.ring')
    expect(heads.map((line) => line.at(-1))).toEqual(['3', '0', '2'])
  })
  test('S frees what shared memory says; N follows its own links', () => {
    const freed = (change: Partial<Scenario>) => {
      const scene = Scene.queue(change)
      scene.add(1, 0)
      const { vring, numFree } = scene.machine.layout.queues[0]
      // The remote scribbles: "it goes on at 2".
      scene.machine.memory.store(vring.descFlags(0), 1)
      scene.machine.memory.store(vring.descNext(0), 2)
      scene.complete(...scene.take(1, 0))
      const steps = scene.steps(() => scene.hand({ fn: 'getBuf', q: 0 }), 'detach.link')
      return [...steps, scene.load(numFree)]
    }
    expect(freed(S)).toEqual(['detach.link desc[2].next 3→1', 5])
    expect(freed(N)).toEqual(['detach.link vq.desc_extra[1].next 2→1', 5])
  })
})

describe('a link that leads out of the table', () => {
  /** S: the free list is in shared memory, where the remote can scribble. */
  function scribbled(next: number): Scene {
    const scene = Scene.queue(S)
    const { vring } = scene.machine.layout.queues[0]
    scene.machine.memory.store(vring.descNext(0), next)
    return scene
  }
  const hand = handActor(Scene.queue(S).scenario)
  const add = { fn: 'add', q: 0, out: [[0x1000, 64]], in: [[0x2000, 64]], token: 1 } as const

  test('into the ring: what stands there is taken for a descriptor', () => {
    const scene = scribbled(5)
    expect(scene.steps(() => scene.hand(add), 'add.desc.flags')).toEqual([
      'add.desc.flags desc[0].flags 0→1',
      'add.desc.flags used.ring[1].id 0→3',
    ])
  })
  test('out of the memory: the thread stops, and stays stopped when it is revived', () => {
    const scene = scribbled(0xffff)
    const { machine } = scene
    const steps = scene.steps(() => {
      machine.start(hand, add)
      scene.goOn(hand)
    }, 'add.desc.flags')
    expect(steps.at(-1)).toBe(
      'add.desc.flags stopped[7] 0→1 {"bug":"unable to handle kernel paging request"}',
    )
    expect([machine, machine.fork()].map((m) => m.state(hand))).toEqual(['stopped', 'stopped'])
    scene.trace.cut(scene.trace.length - 1)
    expect(machine.state(hand)).toBe('ready')
  })
})

describe('disable_cb with the event index', () => {
  test('S sets the flag, N writes used_event = 0', () => {
    const off = (change: Partial<Scenario>) => {
      const scene = Scene.queue({ ...change, ...eventIdx })
      return scene.steps(() => scene.hand({ fn: 'disableCb', q: 0 }))
    }
    expect(off(S)).toEqual(['disable.flagsLoad avail.flags =0', 'disable.flags avail.flags 0→1'])
    expect(off(N)).toEqual([
      'disable.shadow vq.avail_flags_shadow 0→1',
      'disable.usedEvent used_event 0→0',
    ])
  })
  test('N saves the store after an interrupt, until callbacks are on again', () => {
    const scene = Scene.queue({ ...N, ...eventIdx })
    scene.add(1, 0)
    scene.complete(...scene.take(1, 0))
    scene.interrupt(0)
    const off = () => scene.steps(() => scene.hand({ fn: 'disableCb', q: 0 }), 'disable.usedEvent')
    expect(off()).toEqual([])
    scene.hand({ fn: 'enableCb', q: 0 })
    expect(off()).toHaveLength(1)
  })
})
