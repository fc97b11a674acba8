import { describe, expect, test } from 'vitest'
import { remoteActor } from '../../machine/actors.ts'
import { KERNELS } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { Vdev } from '../../memory/worldState.ts'
import { Scene } from '../../testing/driverScenes.ts'
import { noRoom, probedAgain, removedInTheMiddle } from '../../testing/removeScenes.ts'

const printed = ({ trace }: Scene) =>
  [...trace.notes.values()].flatMap((note) => (note as { text?: string }).text ?? [])

describe.each(KERNELS)('the driver is removed, %s', (kernel) => {
  test('and a send that is under way faults at its next step in rings or buffers', () => {
    const { machine, trace } = removedInTheMiddle(kernel)
    expect(machine.state(0)).toBe('stopped')
    const { columns, length } = trace
    expect(columns.site(length - 1)).toBe(SITE['send.hdr.len'])
  })

  test('and a sender that slept through it faults when it looks for a buffer', () => {
    const scene = Scene.rpmsg({ kernel, num: 2, buffers: 2 })
    scene.send('a')
    scene.send('b')
    scene.begin('c', true, 0)
    scene.hand({ fn: 'remove' })
    scene.clock({ fn: 'tick', ms: 15000 })
    scene.goOn(0)
    expect(scene.machine.state(0)).toBe('stopped')
    expect(scene.trace.columns.site(scene.trace.length - 1)).toBe(SITE['used.idx'])
  })

  test('and the remote still reads the rings: they are memory as before', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.send('a')
    scene.hand({ fn: 'remove' })
    expect(scene.remote({ fn: 'take', q: 1 })).toMatchObject({ head: 0 })
  })

  test('and takes its channels and endpoints with it', () => {
    const scene = Scene.rpmsg({ kernel })
    scene.hand({ fn: 'createChannel', service: 'rpmsg-client-sample', src: 1040, dst: 7 })
    scene.hand({ fn: 'createEpt', addr: 1050, echo: false })
    scene.hand({ fn: 'remove' })
    const { memory, layout } = scene.machine
    const { bus } = layout
    const rows = (count: number, of: (row: number) => number) =>
      Array.from({ length: count }, (_, row) => memory.load(of(row)))
    expect(rows(bus.endpoints, bus.eptRefs).filter((refs) => refs > 0)).toEqual([])
    expect(rows(bus.channels, bus.deviceState).filter((state) => state > 0)).toEqual([])
    expect(memory.load(layout.vdev)).toBe(Vdev.gone)
  })

  test('and probed again, all is as after the first probe, but for the world’s counters', () => {
    const once = Scene.rpmsg({ kernel })
    const again = Scene.rpmsg({ kernel })
    again.send('old')
    again.hand({ fn: 'remove' })
    again.hand({ fn: 'probe', nameService: true })
    const { layout } = once.machine
    const upTo = layout.regions.find(({ name }) => name === 'remote')?.from ?? 0
    const skip = layout.regions.find(({ name }) => name === 'buffers')
    const state = ({ machine: { memory } }: Scene) =>
      [...memory.bytes.slice(0, skip?.from), ...memory.bytes.slice(skip?.to, upTo)].join()
    expect(state(again)).toBe(state(once))
  })

  test('and sends go on as from the start, once the remote has begun again too', () => {
    const { machine, scenario } = probedAgain(kernel)
    const { vring, lastAvailIdx } = machine.layout.queues[1]
    expect(machine.memory.load(vring.availIdx)).toBe(1)
    expect(machine.memory.load(lastAvailIdx)).toBe(0)
    expect(machine.run(remoteActor(scenario), { fn: 'take', q: 1 })).toMatchObject({ head: 0 })
  })

  test('and a pool that is too small fails probe with -12, with one line in the log', () => {
    const scene = noRoom(kernel)
    expect(scene.hand({ fn: 'probe', nameService: true })).toBe(-12)
    expect(printed(scene)).toContain('virtio_rpmsg_bus: probe of virtio0 failed with error -12\n')
    const { memory, layout } = scene.machine
    expect(memory.load(layout.queues[1].numFree)).toBe(0)
    expect(memory.load(layout.vdev)).toBe(Vdev.gone)
  })
})
