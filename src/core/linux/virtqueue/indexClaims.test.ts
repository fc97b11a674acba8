// Two claims that readers of this code learn, and the situations in which they are false.
// (1) used.ring[last_used & (num-1)].id is last_used. (2) avail.idx & (num-1) is free_head.

import { describe, expect, test } from 'vitest'
import type { Machine } from '../../machine/interpreter.ts'
import { KERNELS, type KernelId } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { Scene } from '../../testing/driverScenes.ts'

interface Claims {
  /** used.ring[slot].id of the entry that get_buf takes next, and its slot. */
  readonly used: readonly [id: number, slot: number]
  /** free_head at the next add, and the slot that it will get. */
  readonly avail: readonly [freeHead: number, slot: number]
}

function claims({ layout, memory }: Machine): Claims {
  const q = layout.queues[layout.queues.length - 1]
  const { vring } = q
  const used = vring.slot(memory.load(q.lastUsedIdx))
  const avail = vring.slot(memory.load(vring.availIdx))
  return {
    used: [memory.load(vring.usedId(used)), used],
    avail: [memory.load(q.freeHead), avail],
  }
}

/** num = 4 after one lap: four messages, nothing free. */
function lap(kernel: KernelId): Scene {
  const scene = Scene.rpmsg({ kernel })
  for (let i = 0; i < 4; i++) scene.send()
  return scene
}

const COPY = SITE['send.copy']

/** A sender that has its buffer and has not added it. */
function acquire(scene: Scene, actor: number): void {
  const { machine } = scene
  const data = new Uint8Array(2)
  machine.start(actor, { fn: 'send', src: 1, dst: 2, len: 2, data, wait: false, kick: true })
  while (machine.actors[actor].pending?.site !== COPY) machine.step(actor)
}

describe.each(KERNELS)('%s', (kernel) => {
  test('both hold while the remote completes in order, one message at a time', () => {
    const scene = lap(kernel)
    for (let i = 0; i < 8; i++) {
      scene.complete(...scene.take())
      const { used } = claims(scene.machine)
      expect(used).toEqual([i % 4, i % 4])
      expect(scene.steps(() => scene.send(), 'add.ring')).toEqual([
        `add.ring svq.avail.ring[${i % 4}] ${i % 4}→${i % 4}`,
      ])
    }
  })

  test('A: the remote completes 1 first', () => {
    const scene = lap(kernel)
    scene.take(2)
    scene.complete(1)
    expect(claims(scene.machine).used).toEqual([1, 0])
    expect(scene.steps(() => scene.send(), 'add.ring')).toEqual(['add.ring svq.avail.ring[0] 0→1'])
  })

  test('B: two senders get in one order and add in the other; the remote keeps the order', () => {
    const scene = lap(kernel)
    scene.complete(...scene.take(2))
    acquire(scene, 0)
    acquire(scene, 1)
    expect(scene.steps(() => scene.goOn(0), 'add.ring')).toEqual(['add.ring svq.avail.ring[0] 0→1'])
    scene.goOn(1)
    scene.complete(...scene.take(3))
    scene.send()
    scene.send()
    expect(claims(scene.machine).used).toEqual([1, 0])
  })

  test("B': on the first lap both claims survive, but descriptor i is not buffer i", () => {
    const scene = Scene.rpmsg({ kernel })
    acquire(scene, 0)
    acquire(scene, 1)
    const steps = scene.steps(
      () => {
        scene.goOn(1)
        scene.goOn(0)
      },
      'add.ring',
      'add.token',
    )
    expect(
      steps.map((line) => line.replace(/desc_state|data(?=\[)/, 'data').replace('.data ', ' ')),
    ).toEqual([
      'add.token svq.vq.data[0] none→5',
      'add.ring svq.avail.ring[0] 0→0',
      'add.token svq.vq.data[1] none→4',
      'add.ring svq.avail.ring[1] 0→1',
    ])
  })

  test('C: a buffer that was got and never added leaves a descriptor idle', () => {
    const scene = lap(kernel)
    scene.complete(...scene.take(2))
    acquire(scene, 1)
    scene.send()
    const { avail } = claims(scene.machine)
    expect(avail).toEqual([0, 1])
  })

  test('D: fewer buffers than descriptors, with no disorder at all', () => {
    const scene = Scene.rpmsg({ kernel, buffers: 2 })
    for (let i = 0; i < 2; i++) scene.send()
    scene.complete(...scene.take())
    expect(scene.steps(() => scene.send(), 'add.ring')).toEqual(['add.ring svq.avail.ring[2] 0→0'])
    expect(claims(scene.machine).avail).toEqual([2, 3])
  })

  test('F: chains of two', () => {
    const scene = Scene.queue({ kernel })
    scene.add(1, 1)
    expect(scene.steps(() => scene.add(1, 1), 'add.ring')).toEqual(['add.ring avail.ring[1] 0→2'])
  })

  test('G: a completion twice, and the id was added again in between: nothing is noticed', () => {
    const scene = lap(kernel)
    scene.take(4)
    scene.complete(0)
    scene.send()
    scene.complete(0)
    expect(scene.steps(() => scene.send(), 'get.not', 'send.hdr.len')).toEqual([
      'send.hdr.len buf[4].hdr.len 2→2',
    ])
  })
})

test('E: more buffers than descriptors (3.x): sends fail although everything was completed', () => {
  const scene = Scene.rpmsg({ kernel: 'linux-3.x', buffers: 8 })
  for (let i = 0; i < 4; i++) scene.send()
  scene.complete(...scene.take(4))
  const answers = Array.from({ length: 5 }, () => scene.send())
  expect(answers).toEqual([-28, -28, -28, -28, 0])
})
