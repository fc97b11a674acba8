// rpmsg_recv_done and what it finds at the end of an address, rule by rule.

import { describe, expect, test } from 'vitest'
import { irqActor } from '../../machine/actors.ts'
import { KERNELS, type KernelId } from '../../machine/scenario.ts'
import { ENOMEM, RPMSG_ADDR_ANY } from '../../memory/constants.ts'
import { delivery, Scene } from '../../testing/driverScenes.ts'

const ANY = RPMSG_ADDR_ANY
const RVQ = 0

function listening(kernel: KernelId, echo = false): Scene {
  const scene = Scene.rpmsg({ kernel })
  scene.hand({ fn: 'createEpt', addr: ANY, echo })
  return scene
}

describe.each(KERNELS)('%s: reception', (kernel) => {
  test('step by step', async () => {
    const scene = listening(kernel)
    scene.remote(delivery(1024, 'hello'))
    const steps = scene.steps(() => scene.interrupt())
    await expect(`${steps.join('\n')}\n`).toMatchFileSnapshot(
      `${import.meta.dirname}/../../golden/receive.${kernel}.txt`,
    )
  })

  test('each buffer goes back with 512 bytes before the next one is taken; one kick at the end', () => {
    const scene = listening(kernel)
    const messages = [delivery(1024, 'one'), delivery(1024, 'three')]
    const steps = scene.steps(() => scene.receive(...messages), 'client', 'add.desc.len', 'notify')
    expect(steps).toEqual([
      'client.rx {"rx":{"to":1024,"src":7,"len":3,"data":"3 bytes"}}',
      'add.desc.len rvq.desc[0].len 512→512',
      'client.rx {"rx":{"to":1024,"src":7,"len":5,"data":"5 bytes"}}',
      'add.desc.len rvq.desc[1].len 512→512',
      'notify.ring rvq.kicks 1→2',
    ])
  })

  test('too big: the loop stops, and the buffer is lost for the ring', () => {
    const scene = listening(kernel)
    const { vring, lastUsedIdx } = scene.machine.layout.queues[RVQ]
    const credit = () => scene.load(vring.availIdx) - scene.load(lastUsedIdx)
    const bad = delivery(1024, 'bad', 513)
    const steps = scene.steps(
      () => scene.receive(bad, delivery(1024, 'good')),
      'recv.too',
      'client',
    )
    expect(steps).toEqual(['recv.tooBig "inbound msg too big: (513, 3)\\n"'])
    expect(credit()).toBe(3)
    expect(scene.steps(() => scene.interrupt(), 'client')).toHaveLength(1)
  })

  test('a used length below that of the header lets every message pass', () => {
    const scene = listening(kernel)
    expect(scene.steps(() => scene.receive(delivery(1024, 'abcd', 15)), 'client')).toHaveLength(1)
    expect(scene.steps(() => scene.receive(delivery(1024, 'abcd', 16)), 'client')).toEqual([])
  })

  test('nobody there: the message counts as received all the same', () => {
    const scene = listening(kernel)
    const steps = scene.steps(
      () => scene.receive(delivery(9, 'x')),
      'recv.no',
      'add.idx ',
      'notify',
    )
    expect(steps).toEqual([
      'recv.noRecipient "msg received with no recipient\\n"',
      'add.idx rvq.avail.idx 4→5',
      'notify.ring rvq.kicks 1→2',
    ])
  })

  test('a client that answers from its callback does not wait for a buffer', () => {
    const scene = listening(kernel, true)
    const answered = () => scene.steps(() => scene.receive(delivery(1024, 'x')), 'client', 'notify')
    expect(answered()).toEqual([
      'client.rx {"rx":{"to":1024,"src":7,"len":1,"data":"1 bytes"}}',
      'notify.ring svq.kicks 0→1',
      'client.echo {"echo":0}',
      'notify.ring rvq.kicks 1→2',
    ])
    for (let n = 1; n < 4; n++) answered()
    expect(answered()[1]).toBe(`client.echo {"echo":${-ENOMEM}}`)
  })

  test('a bad id breaks the receive queue', () => {
    const scene = listening(kernel)
    scene.remote({ fn: 'complete', q: RVQ, entries: [[9, 20]] })
    expect(scene.steps(() => scene.interrupt(), 'recv', 'get.out')).toEqual([
      'get.outOfRange "input:id 9 out of range\\n"',
      'recv.nothing "uhm, incoming signal, but no used buffer ?\\n"',
    ])
  })

  test('an endpoint that goes while its callback runs stays until the callback is over', () => {
    const scene = listening(kernel)
    const { machine } = scene
    const { bus } = machine.layout
    scene.remote(delivery(1024, 'x'))
    const irq = irqActor(scene.scenario)
    machine.start(irq, { fn: 'interrupt', q: RVQ })
    while (scene.load(bus.cbLock(1)) === 0) machine.step(irq)
    const hand = irq + 3
    machine.start(hand, { fn: 'destroyEpt', ept: 1 })
    scene.goOn(hand)
    expect([machine.state(hand), scene.load(bus.eptRefs(1))]).toEqual(['lock', 2])
    scene.goOn(irq)
    scene.goOn(hand)
    expect([machine.state(hand), scene.load(bus.eptRefs(1))]).toEqual(['idle', 0])
  })
})

describe('messages without a recipient', () => {
  /** How many of twelve messages for nobody are reported. */
  const reported = (scene: Scene) =>
    scene.steps(() => {
      for (let n = 0; n < 12; n++) scene.receive(delivery(9, ''))
    }, 'recv.no').length

  test('3.x reports each', () => {
    expect(reported(Scene.rpmsg({ kernel: 'linux-3.x' }))).toBe(12)
  })
  test('6.x reports ten in five seconds, then how many it left out', () => {
    const scene = Scene.rpmsg({ kernel: 'linux-6.x' })
    expect(reported(scene)).toBe(10)
    scene.clock({ fn: 'tick', ms: 5000 })
    expect(reported(scene)).toBe(0)
    scene.clock({ fn: 'tick', ms: 1 })
    expect(scene.steps(() => scene.receive(delivery(9, '')), 'limit.suppressed')).toEqual([
      'limit.suppressed "rpmsg_recv_single: 14 callbacks suppressed\\n"',
    ])
  })
})
