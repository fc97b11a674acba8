/** Rules of the driver that only show at the edge of 16 bits, or with flags that nobody sends. */
import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../machine/scenario.ts'
import { announcement, Scene, SERVICE } from '../../testing/driverScenes.ts'

describe.each(KERNELS)('%s', (kernel) => {
  test('virtqueue_poll compares in 16 bits', () => {
    const scene = Scene.queue({ kernel })
    expect(scene.hand({ fn: 'poll', q: 0, value: 0x10000 })).toBe(0)
    expect(scene.hand({ fn: 'poll', q: 0, value: 0x10001 })).toBe(1)
  })

  test.each([
    [1, true],
    [3, true],
    [2, false],
    [0xfffffffe, false],
  ])('an announcement with flags %i takes the service away: %s', (flags, gone) => {
    const scene = Scene.rpmsg({ kernel })
    scene.receive(announcement(SERVICE, 30))
    scene.receive(announcement(SERVICE, 30, flags))
    const notes = [...scene.trace.notes.values()].map((note) => JSON.stringify(note))
    expect(notes.some((note) => note.includes('deviceDel'))).toBe(gone)
  })

  test.each([
    [3, 1],
    [4, 0],
  ])(
    'enable_cb_delayed, with 3 of 4 asked for and %i completed, answers %i',
    (completed, answer) => {
      const scene = Scene.queue({ kernel })
      for (let i = 0; i < 4; i++) scene.add(1, 0)
      const heads = scene.take(4, 0)
      scene.complete(...heads.slice(0, completed))
      expect(scene.hand({ fn: 'enableCbDelayed', q: 0 })).toBe(answer)
    },
  )

  test.each([
    [0xfffd, 0],
    [0xfffe, 1],
  ])('after %i adds without a kick, the next one kicks by itself: %i', (added, kicks) => {
    const scene = Scene.queue({ kernel })
    const { machine } = scene
    const [q] = machine.layout.queues
    machine.memory.store(q.numAdded, added)
    scene.add(1, 0)
    expect(machine.memory.load(q.kicks)).toBe(kicks)
  })

  test('a queue that the driver has given up takes nothing back until it is used again', () => {
    const scene = Scene.queue({ kernel })
    scene.add(1, 0)
    scene.complete(...scene.take(1, 0))
    scene.hand({ fn: 'breakQueue', q: 0 })
    expect(scene.hand({ fn: 'isBroken', q: 0 })).toBe(1)
    expect(scene.hand({ fn: 'getBuf', q: 0 })).toMatchObject({ len: null })
    scene.hand({ fn: 'unbreakQueue', q: 0 })
    expect(scene.hand({ fn: 'getBuf', q: 0 })).toMatchObject({ token: 1 })
  })
})
