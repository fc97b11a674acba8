// What a new queue is, and what virtqueue_add writes, rule by rule.

import { describe, expect, test } from 'vitest'
import { handActor } from '../../machine/actors.ts'
import { KERNELS, type Scenario } from '../../machine/scenario.ts'
import { EIO, ENOSPC, VRING_USED_F_NO_NOTIFY } from '../../memory/constants.ts'
import { Scene } from '../../testing/driverScenes.ts'

const S = { kernel: 'linux-3.x' } as const
const N = { kernel: 'linux-6.x' } as const
const indirect = { features: { indirectDesc: true, eventIdx: false } } as const

describe('a new queue', () => {
  test('S: the free list is in the table', () => {
    const scene = new Scene({ ...S, layer: 'virtqueue' })
    const made = scene.steps(() => scene.hand({ fn: 'newVirtqueue', q: 0 }), 'new.link')
    expect(made).toEqual([
      'new.link desc[0].next 0→1',
      'new.link desc[1].next 0→2',
      'new.link desc[2].next 0→3',
    ])
  })
  test('N: the ring is left alone', () => {
    const scene = Scene.queue(N)
    expect(scene.machine.memory.bytes.subarray(0, scene.machine.layout.ringBytes)).toEqual(
      new Uint8Array(scene.machine.layout.ringBytes),
    )
  })
  test.each([
    { ...S, features: { indirectDesc: false, eventIdx: true }, flags: 1 },
    { ...S, features: { indirectDesc: false, eventIdx: false }, flags: 1 },
    { ...N, features: { indirectDesc: false, eventIdx: true }, flags: 0 },
    { ...N, features: { indirectDesc: false, eventIdx: false }, flags: 1 },
  ])('without a callback: $kernel, avail.flags = $flags', ({ flags, ...change }) => {
    const scene = new Scene({ layer: 'virtqueue', ...change }, false)
    scene.hand({ fn: 'newVirtqueue', q: 0 })
    expect(scene.load(scene.machine.layout.queues[0].vring.availFlags)).toBe(flags)
  })
  test('S refuses a num that is no power of two; N takes it', () => {
    const made = (change: Partial<Scenario>) =>
      new Scene({ layer: 'virtqueue', num: 6, ...change }).hand({ fn: 'newVirtqueue', q: 0 })
    expect([made(S), made(N)]).toEqual([0, 1])
  })
})

describe('add', () => {
  test('S: num_free first, links from the table, avail.idx read back', () => {
    const scene = Scene.queue(S)
    expect(scene.steps(() => scene.add(1, 1))).toMatchInlineSnapshot(`
      [
        "add.numFree vq.num_free 4→2",
        "add.desc.flags desc[0].flags 0→1",
        "add.desc.addr desc[0].addr 0→0x40000000",
        "add.desc.len desc[0].len 0→64",
        "add.desc.nextLoad desc[0].next =1",
        "add.desc.flags desc[1].flags 0→3",
        "add.desc.addr desc[1].addr 0→0x50000000",
        "add.desc.len desc[1].len 0→64",
        "add.desc.nextLoad desc[1].next =2",
        "add.last.load desc[1].flags =3",
        "add.last.store desc[1].flags 3→2",
        "add.freeHead vq.free_head 0→2",
        "add.token vq.data[0] none→1",
        "add.slotLoad avail.idx =0",
        "add.ring avail.ring[0] 0→0",
        "add.wmb wmb",
        "add.idxLoad avail.idx =0",
        "add.idx avail.idx 0→1",
        "add.numAdded vq.num_added 0→1",
      ]
    `)
  })
  test('N: links and copies private, num_free last, avail.idx from its shadow', () => {
    const scene = Scene.queue(N)
    expect(scene.steps(() => scene.add(1, 1))).toMatchInlineSnapshot(`
      [
        "add.desc.flags desc[0].flags 0→1",
        "add.desc.addr desc[0].addr 0→0x40000000",
        "add.desc.len desc[0].len 0→64",
        "add.desc.next desc[0].next 0→1",
        "add.extra.addr vq.desc_extra[0].addr 0→0x40000000",
        "add.extra.len vq.desc_extra[0].len 0→64",
        "add.extra.flags vq.desc_extra[0].flags 0→1",
        "add.desc.flags desc[1].flags 0→3",
        "add.desc.addr desc[1].addr 0→0x50000000",
        "add.desc.len desc[1].len 0→64",
        "add.desc.next desc[1].next 0→2",
        "add.extra.addr vq.desc_extra[1].addr 0→0x50000000",
        "add.extra.len vq.desc_extra[1].len 0→64",
        "add.extra.flags vq.desc_extra[1].flags 0→3",
        "add.last.load desc[1].flags =3",
        "add.last.store desc[1].flags 3→2",
        "add.numFree vq.num_free 4→2",
        "add.freeHead vq.free_head 0→2",
        "add.token vq.desc_state[0].data none→1",
        "add.ring avail.ring[0] 0→0",
        "add.wmb wmb",
        "add.idxShadow vq.avail_idx_shadow 0→1",
        "add.idx avail.idx 0→1",
        "add.numAdded vq.num_added 0→1",
      ]
    `)
  })
  test('S: one descriptor points to the table, whose last entry ends with next = 0', () => {
    const scene = Scene.queue({ ...S, ...indirect })
    expect(scene.steps(() => scene.add(1, 1))).toMatchInlineSnapshot(`
      [
        "alloc.kmalloc heap.size[0] 0→32 {"kmalloc":[268701696,32]}",
        "table.flags indirect[0].flags 0→1",
        "table.addr indirect[0].addr 0→0x40000000",
        "table.len indirect[0].len 0→64",
        "table.next indirect[0].next 0→1",
        "table.flags indirect[1].flags 0→3",
        "table.addr indirect[1].addr 0→0x50000000",
        "table.len indirect[1].len 0→64",
        "table.next indirect[1].next 0→2",
        "table.last.load indirect[1].flags =3",
        "table.last.store indirect[1].flags 3→2",
        "table.last.next indirect[1].next 2→0",
        "add.numFree vq.num_free 4→3",
        "add.desc.flags desc[0].flags 0→4",
        "add.desc.addr desc[0].addr 0→0x10041000",
        "add.desc.len desc[0].len 0→32",
        "add.desc.nextLoad desc[0].next =1",
        "add.freeHead vq.free_head 0→1",
        "add.token vq.data[0] none→1",
        "add.slotLoad avail.idx =0",
        "add.ring avail.ring[0] 0→0",
        "add.wmb wmb",
        "add.idxLoad avail.idx =0",
        "add.idx avail.idx 0→1",
        "add.numAdded vq.num_added 0→1",
      ]
    `)
  })
  test('N: the table is linked when it is allocated', () => {
    const scene = Scene.queue({ ...N, ...indirect })
    expect(scene.steps(() => scene.add(1, 1))).toMatchInlineSnapshot(`
      [
        "alloc.kmalloc heap.size[0] 0→32 {"kmalloc":[268701696,32]}",
        "table.link indirect[0].next 0→1",
        "table.link indirect[1].next 0→2",
        "table.flags indirect[0].flags 0→1",
        "table.addr indirect[0].addr 0→0x40000000",
        "table.len indirect[0].len 0→64",
        "table.nextLoad indirect[0].next =1",
        "table.flags indirect[1].flags 0→3",
        "table.addr indirect[1].addr 0→0x50000000",
        "table.len indirect[1].len 0→64",
        "table.nextLoad indirect[1].next =2",
        "table.last.load indirect[1].flags =3",
        "table.last.store indirect[1].flags 3→2",
        "add.desc.flags desc[0].flags 0→4",
        "add.desc.addr desc[0].addr 0→0x10041000",
        "add.desc.len desc[0].len 0→32",
        "add.desc.next desc[0].next 0→1",
        "add.extra.addr vq.desc_extra[0].addr 0→0x10041000",
        "add.extra.len vq.desc_extra[0].len 0→32",
        "add.extra.flags vq.desc_extra[0].flags 0→4",
        "add.numFree vq.num_free 4→3",
        "add.freeHead vq.free_head 0→1",
        "add.token vq.desc_state[0].data none→1",
        "add.indirDesc vq.desc_state[0].indir_desc 0→0x10041000",
        "add.ring avail.ring[0] 0→0",
        "add.wmb wmb",
        "add.idxShadow vq.avail_idx_shadow 0→1",
        "add.idx avail.idx 0→1",
        "add.numAdded vq.num_added 0→1",
      ]
    `)
  })
  test.each(KERNELS)('%s: one entry needs no table', (kernel) => {
    const scene = Scene.queue({ kernel, ...indirect })
    expect(scene.steps(() => scene.add(1, 0), 'alloc')).toEqual([])
  })
  test.each(KERNELS)('%s: without memory the chain goes into the ring', (kernel) => {
    const scene = Scene.queue({ kernel, ...indirect })
    scene.clock({ fn: 'failAlloc' })
    const steps = scene.steps(() => scene.add(2, 0), 'alloc', 'add.desc.flags')
    expect(steps).toEqual([
      'alloc.fails heap.fails 1→0 {"kmallocFail":32}',
      'add.desc.flags desc[0].flags 0→1',
      'add.desc.flags desc[1].flags 0→1',
    ])
  })
  test.each(KERNELS)('%s: a table is freed with its head, and its memory used again', (kernel) => {
    const scene = Scene.queue({ kernel, ...indirect })
    scene.add(2, 1)
    scene.complete(...scene.take(1, 0))
    const freed = scene.steps(() => scene.hand({ fn: 'getBuf', q: 0 }), 'alloc')
    const again = scene.steps(() => scene.add(0, 2), 'alloc')
    const { heap } = scene.machine.layout
    expect(freed).toEqual([`alloc.kfree heap.size[0] 48→0 {"kfree":${heap.base}}`])
    expect(again).toEqual([`alloc.kmalloc heap.size[0] 0→32 {"kmalloc":[${heap.base},32]}`])
  })
  test('with a full ring no table is tried', () => {
    const scene = Scene.queue({ ...N, ...indirect })
    for (let i = 0; i < 4; i++) scene.add(1, 0)
    expect(scene.steps(() => scene.add(1, 1), 'alloc')).toEqual([])
  })

  test.each(KERNELS)(
    '%s: -ENOSPC with something to read notifies, whatever the flags say',
    (kernel) => {
      const scene = Scene.queue({ kernel })
      scene.remote({ fn: 'setUsedFlags', q: 0, value: VRING_USED_F_NO_NOTIFY })
      for (let i = 0; i < 4; i++) scene.add(1, 0)
      expect(scene.steps(() => expect(scene.add(1, 1)).toBe(-ENOSPC))).toHaveLength(1)
      expect(scene.steps(() => expect(scene.add(0, 1)).toBe(-ENOSPC))).toEqual([])
    },
  )
  test('on a broken queue: S works, N says -EIO', () => {
    const added = (change: Partial<Scenario>) => {
      const scene = Scene.queue(change)
      scene.clock({ fn: 'setNotifyResult', q: 0, value: 0 })
      scene.hand({ fn: 'notify', q: 0 })
      return scene.add(1, 0)
    }
    expect([added(S), added(N)]).toEqual([0, -EIO])
  })
  test('a chain longer than the ring: S stops for good, N warns once and says -ENOSPC', () => {
    const sgs = Array.from({ length: 5 }, () => [0x1000, 64] as const)
    const call = { fn: 'add', q: 0, out: sgs, in: [], token: 1 } as const
    const old = Scene.queue(S)
    const hand = handActor(old.scenario)
    const stopped = old.steps(() => {
      old.machine.start(hand, call)
      old.goOn(hand)
    })
    expect(stopped).toEqual(['add.bug stopped[7] 0→1 {"bug":"total_sg > vq->vring.num"}'])
    expect(old.machine.state(hand)).toBe('stopped')

    const now = Scene.queue(N)
    const warned = now.steps(() => expect(now.hand(call)).toBe(-ENOSPC), 'add.warn')
    expect(warned).toEqual([
      'add.warn warned 0→1 {"warn":"total_sg > vq->split.vring.num && !vq->indirect"}',
    ])
    expect(now.steps(() => now.hand(call), 'add.warn')).toEqual([])
  })
})

describe('avail.idx', () => {
  test('S reads it back from shared memory, N believes its shadow', () => {
    const next = (change: Partial<Scenario>) => {
      const scene = Scene.queue(change)
      const { availIdx } = scene.machine.layout.queues[0].vring
      scene.machine.memory.store(availIdx, 2)
      return scene.steps(() => scene.add(1, 0), 'add.ring', 'add.idx ')
    }
    expect(next(S)).toEqual(['add.ring avail.ring[2] 0→0', 'add.idx avail.idx 2→3'])
    expect(next(N)).toEqual(['add.ring avail.ring[0] 0→0', 'add.idx avail.idx 2→1'])
  })
  test('runs round at 65535', () => {
    const scene = Scene.queue({ ...N, startIdx: 65535 })
    expect(scene.steps(() => scene.add(1, 0), 'add.ring', 'add.idx ')).toEqual([
      'add.ring avail.ring[3] 0→0',
      'add.idx avail.idx 65535→0',
    ])
  })
})
