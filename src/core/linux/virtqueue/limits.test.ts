// Where virtqueue_add draws its lines: nothing at all, exactly as much as there is, one too many.

import { describe, expect, test } from 'vitest'
import { handActor } from '../../machine/actors.ts'
import { KERNELS, type Scenario } from '../../machine/scenario.ts'
import { ENOSPC } from '../../memory/constants.ts'
import { Scene } from '../../testing/driverScenes.ts'

const tables = { features: { indirectDesc: true, eventIdx: false } } as const

/** Steps of an add of `n` entries that may stop its thread for good. */
function adding(change: Partial<Scenario>, n: number, ...sites: string[]): string[] {
  const scene = Scene.queue(change)
  const hand = handActor(scene.scenario)
  if (scene.scenario.features.indirectDesc) scene.clock({ fn: 'failAlloc' })
  const out = Array.from({ length: n }, () => [0x1000, 64] as const)
  return scene.steps(
    () => {
      scene.machine.start(hand, { fn: 'add', q: 0, out, in: [], token: 1 })
      scene.goOn(hand)
    },
    ...sites,
  )
}

describe.each(KERNELS)('%s: add', (kernel) => {
  test('of nothing is a bug', () => {
    expect(adding({ kernel }, 0)).toEqual(['add.bug stopped[7] 0→1 {"bug":"total_sg == 0"}'])
  })
  test('of as many entries as the ring has is neither a bug nor worth a warning', () => {
    expect(adding({ kernel }, 4, 'add.bug', 'add.warn', 'add.idx ')).toEqual([
      'add.idx avail.idx 0→1',
    ])
  })
  test('of too many, when there is no memory for a table', () => {
    const said = adding({ kernel, ...tables }, 5, 'add.bug', 'add.warn', 'add.noSpaceNotify')
    // 6.x warns of it only where tables were not negotiated.
    const old = ['add.bug stopped[7] 0→1 {"bug":"total_sg > vq->vring.num"}']
    expect(said).toEqual(kernel === 'linux-3.x' ? old : ['add.noSpaceNotify kicks 0→1'])
  })
  test('to a full ring rings once', () => {
    const scene = Scene.queue({ kernel })
    scene.add(4, 0)
    expect(scene.steps(() => expect(scene.add(1, 0)).toBe(-ENOSPC))).toEqual([
      'add.noSpaceNotify kicks 0→1',
    ])
  })
  test('number 65535 since the last kick kicks by itself, and no earlier one does', () => {
    const scene = Scene.queue({ kernel })
    const { numAdded } = scene.machine.layout.queues[0]
    scene.machine.memory.store(numAdded, 0xfffd)
    const rings = () => scene.steps(() => scene.add(1, 0), 'add.numAdded', 'notify.ring')
    expect(rings()).toEqual(['add.numAdded vq.num_added 65533→65534'])
    expect(rings()).toEqual(['add.numAdded vq.num_added 65534→65535', 'notify.ring kicks 0→1'])
    expect(scene.load(numAdded)).toBe(0)
  })
})
