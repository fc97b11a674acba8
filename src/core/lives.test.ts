import { describe, expect, test } from 'vitest'
import { remoteActor, remoteTaskActor } from './actors.ts'
import { Lives } from './lives.ts'
import { descOwners, OWNER_NAMES, type OwnerName } from './owner.ts'
import { KERNELS, type KernelId } from './scenario.ts'
import { at } from './sites.ts'
import { Scene } from './testing/driverScenes.ts'
import { Pair } from './testing/remoteScenes.ts'

const [RVQ, SVQ] = [0, 1]

/** A scene and its lives, caught up with whatever was done; each call to send is one message. */
function begun(kernel: KernelId) {
  const scene = Scene.rpmsg({ kernel })
  const { trace, machine } = scene
  const start = machine.layout.queues.map((q) => descOwners(machine.memory, q, new Set()))
  const calls = () => trace.calls.map(({ call }, i) => (call.fn === 'send' ? i : -1))
  const sends = () => calls().filter((i) => i >= 0)
  const lives = new Lives(trace, (i) => sends().indexOf(trace.callOf(i)) + 1, start)
  let seen = trace.length
  /** A machine that does steps one by one, each of which is observed. */
  const watch = (act: () => void) => {
    const { step } = machine
    machine.step = (actor) => {
      step.call(machine, actor)
      for (; seen < trace.length; seen++) lives.observe(seen)
    }
    act()
    machine.step = step
  }
  const svq = (): OwnerName[] => [...lives.descOwner[SVQ]].map((owner) => OWNER_NAMES[owner])
  return { scene, lives, watch, svq }
}

describe.each(KERNELS)('%s', (kernel) => {
  test('a kick tells of every message that is out', () => {
    const { scene, lives, watch } = begun(kernel)
    watch(() => scene.send())
    expect([lives.publishedUpTo, lives.rungFor]).toEqual([1, 1])
  })

  test.each(['dropKick', 'notifyFails'] as const)(
    '%s: nobody was rung for the message',
    (fault) => {
      const { scene, lives, watch } = begun(kernel)
      watch(() => {
        scene.arm(fault)
        scene.send()
      })
      expect([lives.publishedUpTo, lives.rungFor]).toEqual([1, 0])
    },
  )

  test('the kick after a lost one tells of both messages', () => {
    const { scene, lives, watch } = begun(kernel)
    watch(() => {
      scene.arm('dropKick')
      scene.send()
      scene.send()
    })
    expect([lives.publishedUpTo, lives.rungFor]).toEqual([2, 2])
  })

  test('a kick of the receive queue says nothing about messages', () => {
    const { scene, lives, watch } = begun(kernel)
    watch(() => {
      scene.arm('dropKick')
      scene.send()
      scene.hand({ fn: 'kick', q: RVQ })
    })
    expect([lives.publishedUpTo, lives.rungFor]).toEqual([1, 0])
  })

  test('a message that was never on the way is not out', () => {
    const { scene, lives, watch, svq } = begun(kernel)
    watch(() => {
      for (let i = 0; i < 4; i++) scene.send()
      scene.complete(...scene.take(4))
      scene.arm('badId', 49)
      scene.send()
      scene.complete(...scene.take())
    })
    // Descriptor 3 came back, was sent again and was completed under another id: it is nowhere.
    expect(svq().filter((owner) => owner === 'used')).toHaveLength(3)
    expect(svq().filter((owner) => owner === 'inFlight')).toHaveLength(1)
    expect(lives.publishedUpTo).toBe(5)
  })

  test('what was begun when the harm came is still being written', () => {
    const { scene, watch, svq } = begun(kernel)
    const { machine } = scene
    watch(() => {
      const message = { src: 1, dst: 2, len: 2, data: new Uint8Array(2), wait: false, kick: true }
      machine.start(0, { fn: 'send', ...message })
      while (svq()[0] === 'free') machine.step(0)
      scene.remote({ fn: 'remoteRestart', mode: 'crash' })
    })
    expect(svq()).toEqual(['filling', 'free', 'free', 'free'])
    watch(() => scene.goOn(0))
    expect(svq()).toEqual(['published', 'free', 'free', 'free'])
    watch(() => {
      scene.complete(...scene.take())
      for (let i = 0; i < 4; i++) scene.send()
    })
    expect(svq().filter((owner) => owner === 'filling')).toEqual([])
  })

  test('a harm that is cut off is forgotten', () => {
    const { scene, lives, watch, svq } = begun(kernel)
    const { machine, trace } = scene
    watch(() => {
      const message = { src: 1, dst: 2, len: 2, data: new Uint8Array(2), wait: false, kick: true }
      machine.start(0, { fn: 'send', ...message })
      while (svq()[0] === 'free') machine.step(0)
    })
    const before = trace.length
    watch(() => scene.remote({ fn: 'remoteRestart', mode: 'crash' }))
    lives.truncate(before)
    trace.cut(before)
    machine.step(0)
    lives.observe(before)
    expect(svq()).toEqual(['filling', 'free', 'free', 'free'])
  })

  test('two threads of a remote without locks take the same entry', () => {
    const { machine, trace } = new Pair({ kernel, remote: 'ti-pru', remoteTasks: 2 })
    const { memory, layout } = machine
    const owners = () => layout.queues.map((q) => descOwners(memory, q, new Set()))
    const port = { service: '', addr: 30, dest: 1024, mode: 'release' } as const
    machine.run(remoteActor(layout.scenario), { fn: 'remoteCreateEpt', ...port })
    const lives = new Lives(trace, () => 0, owners())
    const threads = [0, 1].map((i) => remoteTaskActor(layout.scenario, i))
    for (const thread of threads) {
      const data = Uint8Array.of(1)
      machine.start(thread, { fn: 'remoteSend', ept: 0, dst: 1024, data, wait: 0 })
      while (machine.actors[thread].pending?.site !== at['take.lastAvail']) machine.step(thread)
    }
    for (const thread of threads) {
      machine.step(thread)
      lives.observe(trace.length - 1)
    }
    expect(memory.load(layout.queues[RVQ].lastAvailIdx)).toBe(1)
    expect([...lives.descOwner[RVQ]].map((owner) => OWNER_NAMES[owner])).toEqual([
      'inFlight',
      'published',
      'published',
      'published',
    ])
  })
})
