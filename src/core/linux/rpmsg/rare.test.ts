// Operations that the main scenes do not come to, step by step as the source has them.

import { describe, expect, it, test } from 'vitest'
import { KERNELS, type KernelId, type Scenario } from '../../machine/scenario.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_DESTROY } from '../../memory/constants.ts'
import { announcement, delivery, Scene, SERVICE } from '../../testing/driverScenes.ts'
import { nameBytes, nameIn } from './serviceName.ts'

const both = { features: { indirectDesc: true, eventIdx: true } } as const

/** What happens in each of these, with a remark in front. */
function rareSteps(kernel: KernelId): string {
  const text: string[] = []
  const tell = (remark: string, scene: Scene, act: () => void) =>
    text.push(`# ${remark}`, ...scene.steps(act))

  const plain = Scene.queue({ kernel })
  plain.add(2, 1)
  tell('the delayed callback, when interrupts are off', plain, () => {
    plain.hand({ fn: 'disableCb', q: 0 })
    plain.hand({ fn: 'enableCbDelayed', q: 0 })
  })
  plain.complete(...plain.take(1, 0))
  tell('a chain of three comes back', plain, () => plain.hand({ fn: 'getBuf', q: 0 }))
  plain.add(1, 1)
  tell('a chain that nobody took is taken back', plain, () =>
    plain.hand({ fn: 'detachUnusedBuf', q: 0 }),
  )

  const event = Scene.queue({ kernel, ...both })
  event.add(2, 1)
  event.complete(...event.take(1, 0))
  tell('with the event index: a kick, and an interrupt', event, () => {
    event.hand({ fn: 'kick', q: 0 })
    event.interrupt(0)
  })
  tell('with the event index, after an interrupt: off, on, delayed', event, () => {
    event.hand({ fn: 'disableCb', q: 0 })
    event.hand({ fn: 'enableCb', q: 0 })
    event.hand({ fn: 'enableCbDelayed', q: 0 })
  })
  tell('a chain in a table comes back', event, () => event.hand({ fn: 'getBuf', q: 0 }))

  const bus = Scene.rpmsg({ kernel })
  bus.hand({ fn: 'createEpt', addr: 2000, echo: false })
  tell('an endpoint goes', bus, () => bus.hand({ fn: 'destroyEpt', ept: 1 }))
  tell('an address that is no positive int', bus, () =>
    bus.hand({ fn: 'createEpt', addr: 0x80000000, echo: false }),
  )
  const channel = { fn: 'createChannel', service: SERVICE, src: 50, dst: 8 } as const
  for (let n = 0; n < 4; n++) bus.send()
  bus.machine.start(0, channel)
  bus.goOn(0)
  bus.clock({ fn: 'tick', ms: 15000 })
  tell('no buffer came in time for an announcement', bus, () => bus.goOn(0))

  const sleeper = Scene.rpmsg({ kernel, num: 2, buffers: 2 })
  const refused = { fn: 'send', src: 1, len: 0, data: new Uint8Array(), wait: false, kick: false }
  tell('messages that cannot be sent', sleeper, () => {
    const { machine } = sleeper
    machine.run(0, { ...refused, fn: 'send', dst: RPMSG_ADDR_ANY })
    machine.run(0, { ...refused, fn: 'send', dst: 2, len: 497, data: new Uint8Array(497) })
  })
  tell('a message without a kick', sleeper, () =>
    sleeper.machine.run(0, { ...refused, fn: 'send', dst: 2 }),
  )
  sleeper.send()
  sleeper.begin('later', true, 0)
  sleeper.clock({ fn: 'signal', actor: 0 })
  tell('a signal, and no buffer: once round', sleeper, () => {
    for (let n = 0; n < 16; n++) sleeper.machine.step(0)
  })
  sleeper.complete(...sleeper.take())
  tell('a buffer comes, and the signal is handled last', sleeper, () => sleeper.goOn(0))
  return `${text.join('\n')}\n`
}

/** How queues and the bus come to be, and what is said when nobody wants a message. */
function beginnings(kernel: KernelId): string {
  const text: string[] = []
  const tell = (remark: string, scene: Scene, act: () => void, ...sites: string[]) =>
    text.push(`# ${remark}`, ...scene.steps(act, ...sites))
  const made = (change: Partial<Scenario>, hasCallback: boolean) =>
    new Scene({ kernel, layer: 'virtqueue', num: 2, ...change }, hasCallback)

  const queue = made({}, true)
  tell('a queue of two', queue, () => queue.hand({ fn: 'newVirtqueue', q: 0 }))
  const silent = made({}, false)
  tell('without a callback', silent, () => silent.hand({ fn: 'newVirtqueue', q: 0 }))
  const odd = made({ num: 3 }, false)
  tell('of three', odd, () => odd.hand({ fn: 'newVirtqueue', q: 0 }), 'new.badNum', 'new.flags')

  const bus = new Scene({ kernel, num: 2, buffers: kernel === 'linux-3.x' ? 3 : 2 })
  const probing = ['probe', 'bind', 'channel', 'kick', 'notify', 'add.noSpace']
  tell('probe', bus, () => bus.hand({ fn: 'probe', nameService: true }), ...probing)

  const spam = () => bus.receive(delivery(9, ''), delivery(9, ''))
  tell('two messages for nobody', bus, spam, 'limit', 'recv.')
  for (let n = 0; n < 4; n++) spam()
  tell('the eleventh and the twelfth', bus, spam, 'limit', 'recv.')
  bus.clock({ fn: 'tick', ms: 5000 })
  tell('after 5000 ms', bus, spam, 'limit', 'recv.')
  bus.clock({ fn: 'tick', ms: 1 })
  tell('after 5001 ms', bus, spam, 'limit', 'recv.')
  bus.clock({ fn: 'tick', ms: 5001 })
  tell('after another 5001 ms', bus, spam, 'limit', 'recv.')
  return `${text.join('\n')}\n`
}

test('a service name has at most 31 characters and a 0', () => {
  const [short, longest, long] = [8, 31, 40].map((n) => nameBytes('x'.repeat(n)))
  expect([short, longest, long].map((bytes) => bytes.length)).toEqual([32, 32, 32])
  expect([short, longest, long].map((bytes) => bytes.indexOf(0))).toEqual([8, 31, 31])
  expect([short, longest].map(nameIn)).toEqual(['x'.repeat(8), 'x'.repeat(31)])
  expect(nameIn(new Uint8Array(32).fill(0x78))).toBe('x'.repeat(32))
  expect(nameIn(new Uint8Array(32))).toBe('')
})

describe.each(KERNELS)('%s', (kernel) => {
  test('beginnings, step by step', async () => {
    await expect(beginnings(kernel)).toMatchFileSnapshot(
      `${import.meta.dirname}/../../golden/beginnings.${kernel}.txt`,
    )
  })

  test('rare operations, step by step', async () => {
    await expect(rareSteps(kernel)).toMatchFileSnapshot(
      `${import.meta.dirname}/../../golden/rare.${kernel}.txt`,
    )
  })

  test('the largest address of an endpoint is 2^31 - 1', () => {
    const scene = Scene.rpmsg({ kernel })
    const made = (addr: number) => scene.hand({ fn: 'createEpt', addr, echo: false })
    expect([made(0x7fffffff), made(0x80000000)]).toEqual([1, -1])
  })

  test('memory for tables: the first gap that is long enough', () => {
    const heap = { base: null, slotBytes: 32, slots: 4 }
    const scene = Scene.queue({ kernel, num: 8, ...both, heap })
    const sites = () => scene.steps(() => scene.add(1, 2), 'alloc')
    const { base } = scene.machine.layout.heap
    expect(sites()).toEqual([`alloc.kmalloc heap.size[0] 0→48 {"kmalloc":[${base},48]}`])
    const pair = scene.steps(() => scene.add(1, 1), 'alloc')
    expect(pair).toEqual([`alloc.kmalloc heap.size[2] 0→32 {"kmalloc":[${base + 64},32]}`])
    expect(sites()).toEqual(['alloc.fails heap.fails 0→0 {"kmallocFail":48}'])
    scene.complete(...scene.take(1, 0))
    scene.hand({ fn: 'getBuf', q: 0 })
    expect(sites()).toEqual([`alloc.kmalloc heap.size[0] 0→48 {"kmalloc":[${base},48]}`])
    expect(scene.steps(() => scene.add(1, 1), 'alloc')).toEqual([
      `alloc.kmalloc heap.size[3] 0→32 {"kmalloc":[${base + 96},32]}`,
    ])
    expect(scene.steps(() => scene.add(0, 2), 'alloc')).toEqual([
      'alloc.fails heap.fails 0→0 {"kmallocFail":32}',
    ])
  })
})

test.each(KERNELS)(
  '%s: an announcement is a name, an address and a flag, little endian',
  (kernel) => {
    const scene = Scene.rpmsg({ kernel })
    /** Payload of a transmit buffer: 32 bytes of name, then the rest. */
    const message = (b: number) => {
      const { memory, layout } = scene.machine
      const bytes = memory.bytes.subarray(layout.bufferAt(b) + 16, layout.bufferAt(b) + 56)
      return [new TextDecoder().decode(bytes.subarray(0, 32)), ...bytes.subarray(32)]
    }
    scene.hand({ fn: 'createChannel', service: SERVICE, src: 0x1234, dst: 8 })
    scene.receive(announcement(SERVICE, 8, RPMSG_NS_DESTROY))
    const name = SERVICE.padEnd(32, '\0')
    expect(message(4)).toEqual([name, 0x34, 0x12, 0, 0, 0, 0, 0, 0])
    expect(message(5)).toEqual([name, 0x34, 0x12, 0, 0, 1, 0, 0, 0])
  },
)

describe.each(KERNELS)('%s: which channel is meant', (kernel) => {
  /** Numbers of the channels that still have a device. */
  const left = ({ machine: { layout, memory } }: Scene): number[] =>
    Array.from({ length: layout.bus.channels }, (_, row) => row)
      .filter((row) => memory.load(layout.bus.deviceState(row)) >= 16)
      .map((row) => memory.load(layout.bus.deviceChannel(row)) - 1)
      .filter((channel) => channel >= 0)
  const make = (scene: Scene, src: number, dst: number, service = 'raw') =>
    scene.hand({ fn: 'createChannel', service, src, dst })

  it('of the same service at two addresses is two', () => {
    const scene = Scene.rpmsg({ kernel })
    make(scene, 50, 30)
    make(scene, 51, 30)
    make(scene, 51, 31)
    expect(left(scene)).toEqual([0, 1, 2])
  })

  it('that exists, with the same addresses or with any, is not made again', () => {
    const scene = Scene.rpmsg({ kernel })
    make(scene, 50, 30)
    for (const [src, dst] of [
      [50, 30],
      [RPMSG_ADDR_ANY, 30],
      [50, RPMSG_ADDR_ANY],
    ])
      make(scene, src, dst)
    expect(left(scene)).toEqual([0])
    make(scene, 50, 30, 'other')
    expect(left(scene)).toEqual([0, 1])
  })

  it('is refused when there is no room for a device (6.x has two of the bus itself)', () => {
    const scene = Scene.rpmsg({ kernel, channels: 3 })
    for (let n = 0; n < 5; n++) make(scene, 50 + n, 30)
    expect(left(scene).length).toBe(kernel === 'linux-3.x' ? 3 : 1)
  })
})
