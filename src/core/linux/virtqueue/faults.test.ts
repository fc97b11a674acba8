// What goes wrong on the driver's side: kicks, the notify hook, the write barrier, lost interrupts.

import { describe, expect, test } from 'vitest'
import { KERNELS, type KernelId } from '../../machine/scenario.ts'
import { EIO, ENOSPC, ERESTARTSYS } from '../../memory/constants.ts'
import { Scene } from '../../testing/driverScenes.ts'

const SVQ = 1
const [S, N] = KERNELS

/** The indexes of the send queue, and how often it was rung and interrupted for. */
function indexes({ machine }: Scene) {
  const q = machine.layout.queues[SVQ]
  const load = (f: number) => machine.memory.load(f)
  return {
    avail: load(q.vring.availIdx),
    taken: load(q.lastAvailIdx),
    used: load(q.vring.usedIdx),
    seen: load(q.lastUsedIdx),
    kicks: load(q.kicks),
    interrupts: load(q.interrupts),
  }
}

/** num = 4 after a lap: four messages completed, nothing taken back. */
function lap(kernel: KernelId): Scene {
  const scene = Scene.rpmsg({ kernel })
  for (let i = 0; i < 4; i++) scene.send()
  scene.complete(...scene.take(4))
  return scene
}

describe.each(KERNELS)('%s', (kernel) => {
  describe('a kick that is lost', () => {
    test('is no kick, though the hook answers that all is well', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('dropKick')
      expect(scene.send()).toBe(0)
      expect(indexes(scene)).toMatchObject({ avail: 1, used: 0, kicks: 0 })
      expect(scene.hand({ fn: 'isBroken', q: SVQ })).toBe(0)
    })
    test('stands in the trace as the fault that is over', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('dropKick')
      expect(scene.steps(() => scene.send(), 'notify')).toEqual([
        'notify.ring svq.fault.drop_kick 1→0',
      ])
    })
    test('is made good by the next one: it tells of both messages', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('dropKick')
      scene.send()
      scene.send()
      expect(indexes(scene)).toMatchObject({ avail: 2, kicks: 1 })
      expect(scene.take(2)).toEqual([0, 1])
    })
    test('may be the one of an add that finds no space', () => {
      const scene = Scene.queue({ kernel })
      for (let i = 0; i < 4; i++) scene.add(1, 0)
      scene.arm('dropKick')
      expect(scene.steps(() => expect(scene.add(1, 0)).toBe(-ENOSPC), 'add.noSpace')).toEqual([
        'add.noSpaceNotify fault.drop_kick 1→0',
      ])
    })
    test('can be taken back before it is lost', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('dropKick')
      scene.arm('dropKick', 0)
      scene.send()
      expect(indexes(scene)).toMatchObject({ kicks: 1 })
    })
    test('concerns its own queue only', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('dropKick', 1, 0)
      scene.send()
      expect(indexes(scene)).toMatchObject({ kicks: 1 })
    })
  })

  describe('a notify hook that fails', () => {
    test('breaks the queue, while the send returns 0 and the ring is healthy', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('notifyFails')
      const steps = scene.steps(() => expect(scene.send()).toBe(0), 'notify', 'get')
      expect(steps).toEqual([
        'notify.ring svq.fault.notify_fails 1→0',
        'notify.broken svq.vq.broken 0→1',
      ])
      expect(indexes(scene)).toEqual({
        avail: 1,
        taken: 0,
        used: 0,
        seen: 0,
        kicks: 0,
        interrupts: 0,
      })
    })
    test('leaves one entry that the remote does not hear of, and that it could well consume', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('notifyFails')
      scene.send()
      scene.complete(...scene.take())
      expect(indexes(scene)).toMatchObject({ avail: 1, used: 1, seen: 0 })
    })
    test('comes before a kick that is to be lost, and leaves that one for later', () => {
      const scene = Scene.queue({ kernel })
      scene.arm('dropKick')
      scene.arm('notifyFails')
      scene.add(1, 0)
      expect(scene.steps(() => scene.hand({ fn: 'kick', q: 0 }), 'notify.ring')).toEqual([
        'notify.ring fault.notify_fails 1→0',
      ])
      expect(scene.load(scene.machine.layout.queues[0].fault.dropKick)).toBe(1)
    })
  })

  describe('an add without its write barrier', () => {
    test('publishes first and writes the entry after it', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('skipWmb')
      const steps = scene.steps(() => scene.send(), 'fault', 'add.ring', 'add.wmb', 'add.idx ')
      expect(steps).toEqual([
        'fault.skipWmb svq.fault.skip_wmb 1→0',
        'add.idx svq.avail.idx 0→1',
        'add.ring svq.avail.ring[0] 0→0',
      ])
    })
    test('happens once', () => {
      const scene = Scene.rpmsg({ kernel })
      scene.arm('skipWmb')
      scene.send()
      const steps = scene.steps(() => scene.send(), 'fault', 'add.ring', 'add.wmb', 'add.idx ')
      expect(steps.map((line) => line.split(' ')[0])).toEqual(['add.ring', 'add.wmb', 'add.idx'])
    })
    test('lets a remote that looks in between take what stood there a lap ago', () => {
      const scene = Scene.rpmsg({ kernel })
      for (let i = 0; i < 4; i++) scene.send()
      scene.take(4)
      scene.complete(2)
      const { machine } = scene
      scene.arm('skipWmb')
      const message = { src: 1, dst: 2, len: 2, data: new Uint8Array(2), wait: false, kick: true }
      machine.start(0, { fn: 'send', ...message })
      while (indexes(scene).avail === 4) machine.step(0)
      // Descriptor 2 is what the send has filled; slot 0 says 0, which the remote holds already.
      expect(scene.take()).toEqual([0])
      scene.goOn(0)
      expect(scene.load(machine.layout.queues[SVQ].vring.availRing(0))).toBe(2)
      // The remote is past this entry: nobody takes descriptor 2 any more.
      expect(indexes(scene)).toMatchObject({ avail: 5, taken: 5 })
      expect(scene.load(machine.layout.queues[SVQ].held(2))).toBe(0)
    })
  })

  describe('an interrupt that is lost', () => {
    test('leaves the sleeper asleep for 15 s, then its send succeeds', () => {
      const scene = Scene.rpmsg({ kernel })
      for (let i = 0; i < 4; i++) scene.send()
      scene.begin('later', true, 0)
      scene.arm('dropInterrupt')
      const steps = scene.steps(
        () => scene.complete(...scene.take(4)),
        'done.flags',
        'done.interrupt',
      )
      expect(steps).toEqual([
        'done.flags svq.avail.flags =0',
        'done.interrupt svq.fault.drop_interrupt 1→0',
      ])
      expect(scene.machine.state(0)).toBe('asleep')
      // Everything was completed, and Linux waits: used.idx − last_used_idx is num.
      expect(indexes(scene)).toMatchObject({ avail: 4, used: 4, seen: 0, interrupts: 0 })
      scene.clock({ fn: 'tick', ms: 14_999 })
      expect(scene.machine.state(0)).toBe('asleep')
      scene.clock({ fn: 'tick', ms: 1 })
      scene.goOn(0)
      expect(scene.machine.result(0)).toBe(0)
    })
    test('is made good by the next one', () => {
      const scene = Scene.rpmsg({ kernel })
      for (let i = 0; i < 4; i++) scene.send()
      scene.begin('later', true, 0)
      scene.arm('dropInterrupt')
      const heads = scene.take(2)
      scene.complete(heads[0])
      scene.complete(heads[1])
      expect(indexes(scene)).toMatchObject({ interrupts: 1 })
      scene.interrupt(SVQ)
      scene.goOn(0)
      expect(scene.machine.result(0)).toBe(0)
    })
  })

  test('a remote that hangs: used.idx is frozen, and the sleeper gives up', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.arm('stopConsuming')
    for (let i = 0; i < 4; i++) scene.send()
    expect(scene.steps(() => scene.take())).toEqual([])
    expect(indexes(scene)).toMatchObject({ avail: 4, taken: 0, used: 0, kicks: 4 })
    scene.begin('later', true, 0)
    scene.clock({ fn: 'tick', ms: 15_000 })
    expect(scene.steps(() => scene.goOn(0), 'send.timeout')).toEqual([
      'send.timeout "timeout waiting for a tx buffer\\n"',
    ])
    expect(scene.machine.result(0)).toBe(-ERESTARTSYS)
  })
})

describe('the next send on a queue that a failed hook has broken', () => {
  const next = (kernel: KernelId) => {
    const scene = Scene.rpmsg({ kernel })
    scene.arm('notifyFails')
    scene.send()
    const steps = scene.steps(() => scene.send(), 'send.addFailed')
    return { answer: scene.machine.result(0), steps, avail: indexes(scene).avail }
  }
  test('S: add works, and nobody hears of it', () => {
    expect(next(S)).toEqual({ answer: 0, steps: [], avail: 2 })
  })
  test('N: -EIO, and a message', () => {
    expect(next(N)).toEqual({
      answer: -EIO,
      steps: ['send.addFailed "virtqueue_add_outbuf failed: -5\\n"'],
      avail: 1,
    })
  })
  test.each(KERNELS)('%s: nothing comes back, though all was completed', (kernel) => {
    const scene = lap(kernel)
    scene.send()
    scene.arm('notifyFails')
    scene.hand({ fn: 'kick', q: SVQ })
    expect(scene.steps(() => scene.send(), 'used.idx')).toEqual([])
    expect(indexes(scene)).toMatchObject({ used: 4, seen: 1 })
  })
})
