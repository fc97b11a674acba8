import { expect, test } from 'vitest'
import { world } from '../testing/worlds.ts'
import { clockActor, irqActor, remoteActor } from './actors.ts'
import { KERNELS } from './scenario.ts'

const MESSAGE = {
  fn: 'send',
  src: 1024,
  dst: 7,
  len: 0,
  data: new Uint8Array(),
  kick: true,
} as const

test('a wake-up leaves the sleeper on the queue whose time is already over', () => {
  const machine = world({ num: 2, buffers: 2, senders: 2 })
  const { layout, memory } = machine
  const { scenario } = layout
  const tick = (ms: number) => machine.run(clockActor(scenario), { fn: 'tick', ms })
  const sleep = (sender: number) => {
    machine.start(sender, { ...MESSAGE, wait: true })
    while (machine.state(sender) === 'ready') machine.step(sender)
  }
  for (let i = 0; i < 2; i++) machine.run(0, { ...MESSAGE, wait: false })
  sleep(0)
  tick(5000)
  sleep(1)
  expect([0, 1].map((i) => machine.state(i))).toEqual(['asleep', 'asleep'])

  tick(10000)
  expect([0, 1].map((i) => machine.state(i))).toEqual(['ready', 'asleep'])
  const remote = remoteActor(scenario)
  machine.run(remote, { fn: 'take', q: 1 })
  machine.run(remote, { fn: 'complete', q: 1, entries: [[0, 0]] })
  machine.run(irqActor(scenario), { fn: 'interrupt', q: 1 })

  expect([0, 1].map((i) => machine.state(i))).toEqual(['ready', 'ready'])
  expect([0, 1].map((i) => memory.load(layout.waitOrder(i)))).toEqual([1, 0])
})

test('a wake-up leaves the thread on the queue that a signal keeps from going to sleep', () => {
  const machine = world({ num: 2, buffers: 2, senders: 1 })
  const { layout, memory } = machine
  const { scenario } = layout
  for (let i = 0; i < 2; i++) machine.run(0, { ...MESSAGE, wait: false })
  machine.start(0, { ...MESSAGE, wait: true })
  while (memory.load(layout.waitOrder(0)) === 0) machine.step(0)
  machine.run(clockActor(scenario), { fn: 'signal', actor: 0 })
  const remote = remoteActor(scenario)
  machine.run(remote, { fn: 'take', q: 1 })
  machine.run(remote, { fn: 'complete', q: 1, entries: [[0, 0]] })
  machine.run(irqActor(scenario), { fn: 'interrupt', q: 1 })
  expect(memory.load(layout.waitOrder(0))).toBe(1)
})

test.each(KERNELS)(
  '%s: a signal ends the wait; 6.x leaves the queue at once, 3.x at its end',
  (kernel) => {
    const machine = world({ num: 2, buffers: 2, senders: 2, kernel })
    const { layout, memory } = machine
    const { scenario } = layout
    const clock = clockActor(scenario)
    for (let i = 0; i < 2; i++) machine.run(0, { ...MESSAGE, wait: false })
    for (const sender of [0, 1]) {
      machine.start(sender, { ...MESSAGE, wait: true })
      while (machine.state(sender) === 'ready') machine.step(sender)
    }
    const rows = () =>
      [0, 1].map((i) => [layout.waitOrder(i), layout.asleep(i)].map((f) => memory.load(f)))
    expect(rows()).toEqual([
      [1, 1],
      [2, 1],
    ])
    machine.run(clock, { fn: 'tick', ms: 1000 })
    machine.run(clock, { fn: 'signal', actor: 0 })
    expect([0, 1].map((i) => machine.state(i))).toEqual(['ready', 'asleep'])
    // The answer to the signal is the first that it does: it is awake.
    machine.step(0)
    expect(rows()).toEqual([
      [kernel === 'linux-6.x' ? 0 : 1, 0],
      [2, 1],
    ])
    // It looks for a buffer again and again and never sleeps, till one comes back.
    for (let i = 0; i < 100; i++) machine.step(0)
    const remote = remoteActor(scenario)
    machine.run(remote, { fn: 'take', q: 1 })
    machine.run(remote, { fn: 'complete', q: 1, entries: [[0, 0]] })
    for (let i = 0; i < 200 && machine.state(0) === 'ready'; i++) machine.step(0)
    expect([machine.result(0), machine.state(0), rows()]).toEqual([
      0,
      'idle',
      [
        [0, 0],
        [2, 1],
      ],
    ])
  },
)
