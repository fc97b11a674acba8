// Endpoints, channels and the name service, rule by rule.

import { describe, expect, test } from 'vitest'
import { FN_NAMES } from '../../machine/functions.ts'
import { KERNELS, type Scenario } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_DESTROY } from '../../memory/constants.ts'
import { announcement, delivery, Scene, SERVICE } from '../../testing/driverScenes.ts'

const ANY = RPMSG_ADDR_ANY
const NONE = -1

/** Local addresses that are bound, ascending. */
function addresses({ machine }: Scene): number[] {
  const { bus } = machine.layout
  return Array.from({ length: bus.endpoints }, (_, i) => machine.memory.load(bus.eptAddr(i)))
    .filter((addr) => addr !== ANY)
    .sort((a, b) => a - b)
}

describe.each(KERNELS)('%s: probe', (kernel) => {
  test('fills the receive ring with buffers of 512 bytes, switches tx interrupts off, kicks', () => {
    const scene = new Scene({ kernel, num: 2, buffers: 2 })
    const steps = scene.steps(
      () => scene.hand({ fn: 'probe', nameService: true }),
      'add.desc.len',
      'add.ring',
      'add.wmb',
      'add.idx ',
      'disable.flags ',
      'bind.addr',
      'notify',
    )
    expect(steps).toEqual([
      'add.desc.len rvq.desc[0].len 0→512',
      'add.ring rvq.avail.ring[0] 0→0',
      'add.wmb wmb',
      'add.idx rvq.avail.idx 0→1',
      'add.desc.len rvq.desc[1].len 0→512',
      'add.ring rvq.avail.ring[1] 0→1',
      'add.wmb wmb',
      'add.idx rvq.avail.idx 1→2',
      'disable.flags svq.avail.flags 0→1',
      'bind.addr ept[0].addr none→53',
      'notify.ring rvq.kicks 0→1',
    ])
  })
  test('without the feature there is no name service', () => {
    const scene = new Scene({ kernel })
    scene.hand({ fn: 'probe', nameService: false })
    expect(addresses(scene)).toEqual([])
  })
})

describe.each(KERNELS)('%s: endpoints', (kernel) => {
  const bind = (scene: Scene, addr: number) => scene.hand({ fn: 'createEpt', addr, echo: false })

  test('"any" is the lowest free address from 1024 on', () => {
    const scene = Scene.rpmsg({ kernel })
    for (const addr of [ANY, ANY, 1026, ANY]) bind(scene, addr)
    expect(addresses(scene)).toEqual([53, 1024, 1025, 1026, 1027])
    scene.hand({ fn: 'destroyEpt', ept: 2 })
    bind(scene, ANY)
    expect(addresses(scene)).toEqual([53, 1024, 1025, 1026, 1027])
  })
  test('a fixed address must be free', () => {
    const scene = Scene.rpmsg({ kernel })
    expect(bind(scene, 0)).not.toBe(NONE)
    expect(scene.steps(() => expect(bind(scene, 53)).toBe(NONE), 'bind.failed')).toEqual([
      'bind.failed "idr_alloc failed: -28\\n"',
    ])
  })
  test('when memory is out there is none', () => {
    const scene = Scene.rpmsg({ kernel, endpoints: 1 })
    expect(bind(scene, ANY)).toBe(NONE)
  })
})

describe.each(KERNELS)('%s: the name service', (kernel) => {
  const heard = (scene: Scene, ...messages: readonly ReturnType<typeof delivery>[]) =>
    scene.steps(() => scene.receive(...messages), 'ns.', 'channel.', 'device.', 'client')
  const prints = (lines: readonly string[]) =>
    lines.flatMap((line) => line.match(/^\S+ ("|\{).*/)?.[0].replace(/^\S+ /, '') ?? [])

  test('a service with a driver gets an endpoint, one without only a device', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.receive(announcement(SERVICE, 30), announcement('unknown', 31))
    expect(addresses(scene)).toEqual([53, 1024])
    expect(heard(scene, delivery(1024, 'x'))).toHaveLength(1)
  })
  test('step by step', async () => {
    const scene = Scene.rpmsg({ kernel })
    const there = heard(scene, announcement(SERVICE, 30))
    const gone = heard(scene, announcement(SERVICE, 30, RPMSG_NS_DESTROY))
    await expect(`${[...there, '', ...gone].join('\n')}\n`).toMatchFileSnapshot(
      `${import.meta.dirname}/../../golden/nameService.${kernel}.txt`,
    )
  })
  test('the name is ended in the shared buffer', () => {
    const scene = Scene.rpmsg({ kernel })
    const long = announcement('', 30)
    long.data.fill(0x41, 0, 32)
    expect(heard(scene, long)[0]).toBe('ns.terminate buf[0].data[31] 65→0')
  })
  test('twice is once', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.receive(announcement(SERVICE, 30))
    expect(prints(heard(scene, announcement(SERVICE, 30)))).toEqual([
      '"creating channel rpmsg-client-sample addr 0x1e\\n"',
      '"channel rpmsg-client-sample:ffffffff:1e already exist\\n"',
      '"rpmsg_create_channel failed\\n"',
    ])
  })
  test('what is not there cannot go', () => {
    const scene = Scene.rpmsg({ kernel })
    expect(prints(heard(scene, announcement('x', 30, RPMSG_NS_DESTROY)))).toEqual([
      '"destroying channel x addr 0x1e\\n"',
      '"rpmsg_destroy_channel failed: -22\\n"',
    ])
  })
  test('a message of other than 40 bytes is refused, its buffer is not', () => {
    const scene = Scene.rpmsg({ kernel })
    const { availIdx } = scene.machine.layout.queues[0].vring
    expect(heard(scene, delivery(53, 'short'))).toEqual(['ns.malformed "malformed ns msg (5)\\n"'])
    expect(scene.load(availIdx)).toBe(5)
  })
})

describe.each(KERNELS)('%s: a channel of ours', (kernel) => {
  const local = { fn: 'createChannel', service: SERVICE, src: 50, dst: 8 } as const

  test('with an address of its own is announced to 53 of the remote', () => {
    const scene = Scene.rpmsg({ kernel })
    const steps = scene.steps(() => scene.hand(local), 'send.hdr.src', 'send.hdr.dst', 'send.copy')
    expect(steps).toEqual([
      'send.hdr.src buf[4].hdr.src 0→50',
      'send.hdr.dst buf[4].hdr.dst 0→53',
      'send.copy buf[4].data [40 bytes]',
    ])
  })
  test('whose address is taken stays without a driver', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.hand({ fn: 'createEpt', addr: 50, echo: false })
    const steps = scene.steps(() => expect(scene.hand(local)).toBe(0), 'device', 'send')
    const name = kernel === 'linux-3.x' ? 'rpmsg0' : `virtio0.${SERVICE}.50.8`
    expect(steps).toEqual([
      'device.noEpt "failed to create endpoint\\n"',
      `device.failed "probe of ${name} failed with error -12\\n"`,
    ])
  })
  test('has a probe that is over when the driver core tells of its failure', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.hand({ fn: 'createEpt', addr: 50, echo: false })
    const stack: string[] = []
    const told: string[][] = []
    scene.machine.recorder = {
      started() {},
      ended() {},
      enter: (_, f) => stack.push(FN_NAMES[f]),
      leave: () => stack.pop(),
      step: (_, op) => op.site === SITE['device.failed'] && told.push([...stack]),
    }
    scene.hand(local)
    expect(told).toEqual([['createChannel']])
  })
  test('that exists is not made again', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.hand(local)
    expect(scene.hand(local)).toBe(NONE)
    expect(scene.hand({ ...local, dst: 9, src: 51 })).toBe(1)
  })
})

test('where the announcement fails, S leaves the endpoint, N takes it back', () => {
  const left = (change: Partial<Scenario>) => {
    const scene = Scene.rpmsg({ num: 2, buffers: 2, ...change })
    const { machine } = scene
    for (let i = 0; i < 2; i++) scene.send()
    machine.start(0, { fn: 'createChannel', service: SERVICE, src: 50, dst: 8 })
    scene.goOn(0)
    scene.clock({ fn: 'tick', ms: 15000 })
    scene.goOn(0)
    return addresses(scene)
  }
  expect(left({ kernel: 'linux-3.x' })).toEqual([50, 53])
  expect(left({ kernel: 'linux-6.x' })).toEqual([53])
})

test('a device of the bus itself goes under its own name, and has no channel', () => {
  const scene = Scene.rpmsg({ kernel: 'linux-6.x' })
  const steps = scene.steps(
    () => scene.receive(announcement('rpmsg_ctrl', 0, RPMSG_NS_DESTROY)),
    'channel.del',
  )
  expect(steps).toEqual([
    'channel.del channel[0].state 16→1 {"deviceDel":"virtio0.rpmsg_ctrl.0.0"}',
  ])
})

test('the name service of 3.x is in the bus, that of 6.x a device on it', () => {
  const devices = (change: Partial<Scenario>) => {
    const scene = new Scene(change)
    return scene.steps(() => scene.hand({ fn: 'probe', nameService: true }), 'channel.add').length
  }
  expect(devices({ kernel: 'linux-3.x' })).toBe(0)
  expect(devices({ kernel: 'linux-6.x' })).toBe(2)
})
