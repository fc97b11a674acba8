import { expect, test } from 'vitest'
import { KERNELS } from '../machine/scenario.ts'
import { Scene } from '../testing/driverScenes.ts'
import { NO_TOKEN } from './constants.ts'
import { heldHeads, virtprocSnapshot, vringSnapshot } from './snapshot.ts'

test.each(KERNELS)('%s: a queue as it stands in the bytes', (kernel) => {
  const scene = Scene.rpmsg({ kernel })
  for (let i = 0; i < 3; i++) scene.send('hi')
  scene.take(2)
  scene.complete(0)
  const { memory, layout } = scene.machine
  const svq = layout.queue('svq')
  const { vring } = svq
  memory.store(vring.usedFlags, 1)
  const { desc, avail, used, driver, remote, num } = vringSnapshot(memory, layout, svq)
  const old = kernel === 'linux-3.x'
  expect(num).toBe(4)
  expect(desc).toHaveLength(4)
  expect(desc[1]).toEqual({
    addr: memory.load(vring.descAddr(1)),
    len: 18,
    flags: 0,
    next: memory.load(vring.descNext(1)),
  })
  expect([avail.idx, avail.ring, avail.flags]).toEqual([
    3,
    [0, 1, 2, 0],
    memory.load(vring.availFlags),
  ])
  expect([used.idx, used.ring[0], used.ring.length, used.flags]).toEqual([
    1,
    { id: 0, len: 18 },
    4,
    1,
  ])
  expect([driver.freeHead, driver.numFree, driver.lastUsedIdx, driver.broken]).toEqual([
    3,
    1,
    0,
    false,
  ])
  expect(driver.tokens.map((token) => token === null)).toEqual([false, false, false, true])
  expect(driver.tokens[1]).toBe(memory.load(svq.data(1)))
  expect(driver.next[3]).toBe(memory.load(old ? vring.descNext(3) : svq.extraNext(3)))
  expect(driver.availIdxShadow).toBe(old ? 0 : 3)
  expect(remote).toEqual({ lastAvailIdx: 2, held: [1] })

  memory.store(svq.data(1), NO_TOKEN)
  memory.store(svq.broken, 1)
  const later = vringSnapshot(memory, layout, svq).driver
  expect([later.tokens[1], later.broken]).toEqual([null, true])
})

test('heads that the remote holds are told in the order of taking', () => {
  const { machine } = Scene.rpmsg()
  const { memory, layout } = machine
  const svq = layout.queue('svq')
  expect(heldHeads(memory, svq)).toEqual([])
  memory.store(svq.held(0), 7)
  memory.store(svq.held(2), 5)
  memory.store(svq.held(3), 6)
  expect(heldHeads(memory, svq)).toEqual([2, 3, 0])
})

test('the driver beside its queues, and the clock', () => {
  const scene = Scene.rpmsg()
  const { memory, layout } = scene.machine
  scene.send()
  scene.clock({ fn: 'tick', ms: 40 })
  memory.store(layout.sleepers, 2)
  const now = () => virtprocSnapshot(memory, layout)
  expect(now()).toEqual({ lastSbuf: 1, sleepers: 2, clock: 40, txLock: -1 })
  memory.store(layout.txLock, 3)
  expect(now().txLock).toBe(2)
})
