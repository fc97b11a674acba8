// rpmsg_send_offchannel_raw, rule by rule.

import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../machine/scenario.ts'
import {
  EINVAL,
  EIO,
  EMSGSIZE,
  ENOMEM,
  ENOSPC,
  ERESTARTSYS,
  RPMSG_ADDR_ANY,
  VRING_AVAIL_F_NO_INTERRUPT,
} from '../../memory/constants.ts'
import { Scene } from '../../testing/driverScenes.ts'

const SVQ = 1
const MSG = { fn: 'send', src: 1024, dst: 7, len: 2, data: new Uint8Array(2), kick: true } as const
const TWO = { num: 2, buffers: 2 } as const

describe.each(KERNELS)('%s: a send', (kernel) => {
  test('refuses the address "any" first, then the length, without a sign', () => {
    const scene = Scene.rpmsg({ kernel })
    const sent = (change: object) => scene.machine.run(0, { ...MSG, wait: false, ...change })
    expect(sent({ src: RPMSG_ADDR_ANY, len: 497 })).toBe(-EINVAL)
    expect(sent({ dst: RPMSG_ADDR_ANY })).toBe(-EINVAL)
    expect(sent({ len: 497, data: new Uint8Array(497) })).toBe(-EMSGSIZE)
    expect(sent({ len: -1 })).toBe(-EMSGSIZE)
    expect(sent({ len: 496, data: new Uint8Array(496) })).toBe(0)
    expect(scene.load(scene.machine.layout.lastSbuf)).toBe(1)
  })

  test('writes the header in the order len, flags, src, dst, reserved, outside the lock', () => {
    const scene = Scene.rpmsg({ kernel })
    const steps = scene.steps(() => scene.send('hi'), 'tx.', 'send.')
    expect(steps.filter((line) => !line.startsWith('send.dump'))).toEqual([
      'tx.lock tx_lock 0→1',
      'tx.fresh vrp.last_sbuf 0→1',
      'tx.unlock tx_lock 1→0',
      'send.hdr.len buf[4].hdr.len 0→2',
      'send.hdr.flags buf[4].hdr.flags 0→0',
      'send.hdr.src buf[4].hdr.src 0→1024',
      'send.hdr.dst buf[4].hdr.dst 0→7',
      'send.hdr.reserved buf[4].hdr.reserved 0→0',
      'send.copy buf[4].data [2 bytes]',
      'send.lock tx_lock 0→1',
      'send.unlock tx_lock 1→0',
    ])
  })

  test('takes fresh buffers on the first lap, even when completed ones wait', () => {
    const scene = Scene.rpmsg({ kernel, ...TWO })
    scene.send()
    scene.complete(...scene.take())
    expect(scene.steps(() => scene.send(), 'used.idx', 'tx.fresh')).toEqual([
      'tx.fresh vrp.last_sbuf 1→2',
    ])
    expect(scene.steps(() => scene.send(), 'used.idx', 'send.hdr.len')).toEqual([
      'used.idx svq.used.idx =1',
      'send.hdr.len buf[2].hdr.len 2→2',
    ])
  })

  test('without a buffer and without waiting is -ENOMEM, and says nothing', () => {
    const scene = Scene.rpmsg({ kernel, ...TWO })
    for (let i = 0; i < 2; i++) scene.send()
    expect(scene.steps(() => expect(scene.send()).toBe(-ENOMEM))).toEqual([
      'tx.lock tx_lock 0→1',
      'used.idx svq.used.idx =0',
      'tx.unlock tx_lock 1→0',
    ])
  })

  test('looks for a buffer three times before it sleeps, each time under the lock', () => {
    const scene = Scene.rpmsg({ kernel, ...TWO })
    for (let i = 0; i < 2; i++) scene.send()
    const steps = scene.steps(
      () => scene.begin('later', true, 0),
      'tx.lock',
      'up.sleepers',
      'enable.usedEvent',
      'wait',
    )
    expect(steps).toEqual([
      'tx.lock tx_lock 0→1',
      'up.sleepers vrp.sleepers 0→1',
      'enable.usedEvent svq.used_event 0→0',
      'tx.lock tx_lock 0→1',
      'wait.prepare prepare',
      'tx.lock tx_lock 0→1',
      'wait.schedule schedule',
    ])
  })

  test('whose time is over is -ERESTARTSYS; a buffer at the very end still counts', () => {
    const answers = [false, true].map((late) => {
      const scene = Scene.rpmsg({ kernel, ...TWO })
      for (let i = 0; i < 2; i++) scene.send()
      scene.begin('later', true, 0)
      scene.clock({ fn: 'tick', ms: 15000 })
      if (late) scene.complete(...scene.take())
      scene.goOn(0)
      return scene.machine.result(0)
    })
    expect(answers).toEqual([-ERESTARTSYS, 0])
  })

  test('that add refuses loses its buffer for good', () => {
    const scene = Scene.rpmsg({ kernel, num: 2, buffers: 4 })
    for (let i = 0; i < 2; i++) scene.send()
    expect(scene.send()).toBe(-ENOSPC)
    expect(scene.load(scene.machine.layout.lastSbuf)).toBe(3)
    scene.complete(...scene.take(2))
    scene.send()
    expect(scene.steps(() => scene.send(), 'send.hdr.len')).toEqual([
      'send.hdr.len buf[4].hdr.len 2→2',
    ])
  })
})

describe('sleepers', () => {
  /** A ring of two that is full, and two senders that sleep. */
  function twoAsleep(): Scene {
    const scene = Scene.rpmsg(TWO)
    for (let i = 0; i < 2; i++) scene.send()
    scene.begin('one', true, 0)
    scene.clock({ fn: 'tick', ms: 5000 })
    scene.begin('two', true, 1)
    return scene
  }
  const states = (scene: Scene) => [0, 1].map((i) => scene.machine.state(i))
  const flags = (scene: Scene) => scene.load(scene.machine.layout.queue('svq').vring.availFlags)

  test('the first switches the tx interrupts on, the last one off', () => {
    const scene = twoAsleep()
    expect(flags(scene)).toBe(0)
    scene.complete(...scene.take(2))
    scene.interrupt(SVQ)
    scene.goOn(1)
    expect(flags(scene)).toBe(0)
    scene.goOn(0)
    expect(flags(scene)).toBe(VRING_AVAIL_F_NO_INTERRUPT)
  })

  test('one completion wakes both; who finds nothing sleeps on for the rest of its time', () => {
    const scene = twoAsleep()
    scene.complete(...scene.take())
    scene.interrupt(SVQ)
    expect(states(scene)).toEqual(['ready', 'ready'])
    scene.goOn(1)
    scene.goOn(0)
    expect(states(scene)).toEqual(['idle', 'asleep'].reverse())
    const { sleepUntil } = scene.machine.layout
    expect(scene.load(sleepUntil(0))).toBe(15000)
  })

  test('who was woken writes used_event: it takes its buffer while callbacks are on', () => {
    const scene = twoAsleep()
    scene.complete(...scene.take())
    scene.interrupt(SVQ)
    expect(scene.steps(() => scene.goOn(0), 'get.usedEvent', 'disable')).toEqual([
      'get.usedEvent svq.used_event 0→1',
    ])
  })

  test('a signal makes the sender look again and again, until there is a buffer', () => {
    const scene = twoAsleep()
    scene.clock({ fn: 'signal', actor: 0 })
    for (let n = 0; n < 500; n++) scene.machine.step(0)
    expect(states(scene)).toEqual(['ready', 'asleep'])
    scene.complete(...scene.take())
    const last = scene.steps(() => scene.goOn(0)).at(-1)
    expect([scene.machine.result(0), last]).toEqual([0, 'world.signalled signal_pending[0] 1→0'])
  })

  test.each([
    ['linux-3.x', ['wait.finish finish']],
    ['linux-6.x', []],
  ] as const)('%s: a signal ends the wait, with or without finish_wait', (kernel, finishes) => {
    const scene = Scene.rpmsg({ ...TWO, kernel })
    for (let n = 0; n < 2; n++) scene.send()
    scene.machine.start(0, { ...MSG, wait: true })
    scene.goOn(0)
    scene.clock({ fn: 'tick', ms: 5000 })
    scene.clock({ fn: 'signal', actor: 0 })
    const { machine } = scene
    const again = () => {
      while (scene.load(machine.layout.sleepers) > 0) machine.step(0)
    }
    expect(scene.steps(again, 'wait.finish')).toEqual(finishes)
    expect(scene.load(machine.layout.asleep(0))).toBe(0)
  })

  test.each([
    ['no buffer', -ENOMEM, { dst: 2 }],
    ['a bad address', -EINVAL, { dst: RPMSG_ADDR_ANY }],
    ['too long', -EMSGSIZE, { dst: 2, len: 497 }],
  ])('a send that is refused handles the signal too: %s', (_, error, change) => {
    const scene = Scene.rpmsg(TWO)
    const { machine } = scene
    for (let n = 0; n < 2; n++) scene.send()
    scene.clock({ fn: 'signal', actor: 0 })
    const message = { src: 1, len: 0, data: new Uint8Array(497), wait: false, kick: false }
    machine.run(0, { fn: 'send', ...message, ...change })
    expect([machine.result(0), scene.load(machine.layout.signalPending(0))]).toEqual([error, 0])
  })
})

test('a broken queue: -EIO in 6.x, and its buffers are gone one by one', () => {
  const scene = Scene.rpmsg(TWO)
  scene.clock({ fn: 'setNotifyResult', q: SVQ, value: 0 })
  expect([scene.send(), scene.send(), scene.send()]).toEqual([0, -EIO, -ENOMEM])
})
