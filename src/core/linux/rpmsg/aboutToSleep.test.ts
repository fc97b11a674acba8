import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../machine/scenario.ts'
import { SITE } from '../../machine/sites.ts'
import { aboutToSleep } from '../../testing/wokenScenes.ts'

describe.each(KERNELS)('%s: a sender between its last look and the sleep', (kernel) => {
  test('that is woken there does not sleep, but looks again', () => {
    const scene = aboutToSleep(kernel, 0)
    const { machine } = scene
    scene.complete(...scene.take())
    scene.interrupt(1)
    scene.begin('faster', false, 1)
    machine.step(0)
    expect(machine.state(0)).toBe('ready')
    expect(machine.actors[0].pending?.site).toBe(SITE['wait.prepare'])
    scene.goOn(0)
    expect(machine.state(0)).toBe('asleep')
  })

  test('that gets a signal there does not sleep either', () => {
    const scene = aboutToSleep(kernel, 0)
    scene.clock({ fn: 'signal', actor: 0 })
    scene.machine.step(0)
    expect(scene.machine.state(0)).toBe('ready')
  })

  test('that nobody wakes sleeps', () => {
    const scene = aboutToSleep(kernel, 0)
    scene.machine.step(0)
    expect(scene.machine.state(0)).toBe('asleep')
  })
})
