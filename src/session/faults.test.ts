import { describe, expect, test } from 'vitest'
import type { RemoteId, Scenario } from '../core/machine/scenario.ts'
import { Driver, owners } from './testing/driver.ts'

const library = (remote: RemoteId): Partial<Scenario> => ({
  remote,
  remoteListening: [{ service: '', addr: 0x401, dest: 0x400, mode: 'release' }],
})
const names = (s: Driver) => s.frame.violated.map((v) => v.name)
const fresh = (s: Driver) => s.frame.violated.flatMap((v) => (v.fresh ? [v.name] : []))
/** Everyone who can run comes to rest. */
const rest = (s: Driver) => {
  while (s.frame.suggestion.name === 'run') s.step('send')
}

test('a fault is armed in one step, and taken back in another', () => {
  const s = new Driver()
  const armed = s.arm('dropKick').frame
  expect(armed).toMatchObject({ cursor: 1, step: { site: 'world.arm', before: 0, after: 1 } })
  expect(s.arm('dropKick', 0, 1).frame.step).toMatchObject({ before: 1, after: 0 })
  expect(s.send('x').frame.step?.site).toBe('send.unlock')
})

test('a scenario can begin with faults armed, and with nothing recorded', () => {
  const s = new Driver({ faults: [{ fault: 'dropKick', q: 1, value: 1 }] })
  expect(s.frame).toMatchObject({ cursor: 0, length: 0 })
  expect(s.send('x').frame.step).toMatchObject({ site: 'notify.ring', name: 'fault.drop_kick' })
})

describe('a lost kick', () => {
  test('ends the run there, leaves the remote without news, and suggests a kick', () => {
    const s = new Driver({}, { remote: 'inOrder' })
    s.arm('dropKick')
    const lost = s.send('x').frame
    expect(lost.step).toMatchObject({ site: 'notify.ring', before: 1, after: 0 })
    rest(s)
    expect(s.frame).toMatchObject({ publishedUpTo: 1, rungFor: 0 })
    expect(s.frame.suggestion).toEqual({ name: 'kick', q: 1 })
    expect(s.fates()).toEqual(['→1 published'])
    // The next send's kick is heard, and the remote finds both.
    s.send('y')
    expect(s.fates()).toEqual(['→1 done', '→2 done'])
  })

  test('is a mark among the errors of the timeline, not among the kicks', () => {
    const s = new Driver()
    s.arm('dropKick')
    const { cursor } = s.send('x').frame
    expect(s.timeline()).toMatchObject({
      kicks: new Uint32Array(),
      errors: Uint32Array.of(cursor - 1),
    })
  })

  test('is not noticed by a library either; a kick by hand mends it', () => {
    const s = new Driver(library('openamp'))
    s.arm('dropKick')
    s.send('x')
    rest(s)
    expect(s.frame.suggestion).toEqual({ name: 'kick', q: 1 })
    s.step('send')
    expect(s.frame.suggestion).toEqual({ name: 'poll', q: 1 })
    s.step('send')
    expect(s.fates()).toEqual(['→1 received'])
  })
})

test.each([
  ['linux-3.x', ['→1 published', '→2 published']],
  ['linux-6.x', ['→1 published', '→2 refused -5']],
] as const)('a notify hook that fails breaks the queue: %s', (kernel, fates) => {
  const s = new Driver({ kernel })
  s.arm('notifyFails')
  expect(s.send('x').frame.step).toMatchObject({ site: 'notify.ring', name: 'fault.notify_fails' })
  expect(s.to('notify.broken').frame.step).toMatchObject({ name: 'vq.broken', after: 1 })
  rest(s)
  expect(s.timeline().errors).toHaveLength(2)
  // The entry is there, and nobody will be told.
  expect(s.frame.suggestion).toEqual({ name: 'send' })
  s.send('y')
  expect(s.fates()).toEqual(fates)
})

describe('a lost interrupt', () => {
  test('lets a sender sleep for 15 s, although everything is completed', () => {
    const s = new Driver({ num: 2, buffers: 2 })
    for (const t of ['a', 'b', 'late']) s.send(t)
    for (let i = 0; i < 2; i++) s.take()
    s.arm('dropInterrupt')
    expect(s.complete(0).frame.step).toMatchObject({
      site: 'done.interrupt',
      name: 'fault.drop_interrupt',
    })
    expect(s.actor('sender1').state).toBe('asleep')
    expect(s.frame.suggestion).toEqual({ name: 'complete', q: 1, head: 1 })
    // Nor does the next one help: it is dropped, too.
    s.arm('dropInterrupt')
    s.complete(1)
    expect(s.frame.suggestion).toEqual({ name: 'time' })
    s.step('send')
    expect(s.frame.step).toMatchObject({ site: 'clock.tick', after: 15000 })
    rest(s)
    // A buffer that is there at the very end of the time still counts.
    expect(s.fates().at(-1)).toBe('→3 published')
    expect(s.timeline().interrupts).toHaveLength(0)
    expect(s.timeline().errors).toHaveLength(2)
  })
})

test('RPMsg-Lite tells nobody that its buffers are free: a stall of 15 s, then success', () => {
  const s = new Driver({ ...library('rpmsg-lite'), num: 2, buffers: 2 }, { remote: 'hand' })
  for (const t of ['a', 'b', 'late']) s.send(t)
  expect(s.fates()).toEqual(['→1 published', '→2 published', '→3 waiting'])
  s.poll()
  expect(s.fates()).toEqual(['→1 received', '→2 received', '→3 waiting'])
  expect(s.actor('sender1').state).toBe('asleep')
  expect(s.frame.suggestion).toEqual({ name: 'time' })
  s.wait()
  rest(s)
  expect(s.fates()).toEqual(['→1 received', '→2 received', '→3 published'])
  expect(s.frame.calls.find((c) => c.message === 3)?.result).toBe(0)
})

test('without its barrier the index overtakes the entry, and the remote takes what stood there', () => {
  const s = new Driver({ num: 2, buffers: 2 })
  for (const head of [0, 1, 0]) {
    s.send('x')
    s.take()
    s.complete(head)
  }
  s.arm('skipWmb')
  expect(s.send('late').frame.step).toMatchObject({ site: 'fault.skipWmb', name: 'fault.skip_wmb' })
  s.step('send')
  // Public, and the entry is not written yet: the run stops again.
  expect(s.frame.step?.site).toBe('add.idx')
  s.take()
  rest(s)
  expect(s.frame.step?.site).toBe('send.unlock')
  expect(s.fates().at(-1)).toBe('→4 taken')
})

describe('a completion', () => {
  function taken(remote: RemoteId = 'textbook') {
    const four = { num: 4, buffers: 4 }
    const s = new Driver(remote === 'textbook' ? four : { ...library(remote), ...four })
    for (const t of ['a', 'b', 'c', 'd']) s.send(t)
    if (remote === 'textbook') for (let i = 0; i < 4; i++) s.take()
    return s
  }
  /** The remote completes, or polls, and the driver looks at what it has said. */
  const completed = (s: Driver, remote: RemoteId) =>
    remote === 'textbook' ? s.complete(0) : s.poll()

  test.each(['textbook', 'openamp', 'rpmsg-lite', 'ti-pru'] as const)(
    'with a wrong id breaks the queue of who believes it: %s',
    (remote) => {
      const s = taken(remote)
      s.arm('badId', 49)
      expect(completed(s, remote).frame.step).toMatchObject({ site: 'fault.badId', before: 49 })
      rest(s)
      s.send('next', 'send', { wait: false })
      expect(s.frame.calls.at(-1)?.result).toBe(-12)
      const printed = s.frame.callSteps.find((step) => step.kind === 'print')
      expect(printed?.text).toBe('output:id 48 out of range\n')
      expect(s.timeline().errors.length).toBeGreaterThan(2)
    },
  )

  test('that comes twice is believed twice once its descriptor is used again', () => {
    const s = taken()
    s.arm('duplicateId')
    expect(s.complete(0).frame.step?.site).toBe('fault.duplicateId')
    s.step('send')
    expect(s.frame.violated.length).toBeGreaterThan(0)
    s.send('e', 'send', { wait: false })
    s.send('f', 'send', { wait: false })
    // The first send has used the descriptor again, so the driver notices nothing.
    expect(s.fates().slice(-2)).toEqual(['→5 published', '→6 published'])
    expect(names(s)).toContain('headInFlightOnce')
  })

  test('that is torn stops when its index is public, for the driver to look in between', () => {
    const s = taken()
    s.complete(0)
    s.send('again')
    s.take()
    s.complete(1)
    s.complete(2)
    s.complete(3)
    // Slot 0 still holds the id 0 of the last lap, which is in the remote's hands again.
    s.arm('tornPublish')
    const torn = s.complete(0).frame
    expect(torn.step).toMatchObject({ site: 'done.idx', before: 4, after: 5 })
    expect(torn.callSteps.map((step) => step.site)).toContain('fault.tornPublish')
    expect(s.actor('remote').state).toBe('ready')
  })

  test('that is torn stops an automatic remote, and whoever else would come to rest', () => {
    const auto = new Driver({}, { remote: 'inOrder' })
    auto.arm('tornPublish')
    expect(auto.send('x').frame.step?.site).toBe('done.idx')

    const faults = [{ fault: 'tornPublish', q: 0, value: 1 }] as const
    const s = new Driver({ num: 2, buffers: 2, faults })
    for (const t of ['a', 'b', 'late']) s.send(t)
    s.take()
    s.complete(0, 1, 'step')
    s.to('done.interrupt')
    expect(s.reply('torn').frame.step?.site).toBe('done.idx')
    // The handler of the other queue's interrupt waits with the rest.
    expect(s.actor('irq').state).toBe('ready')
    expect(s.actor('sender1').state).toBe('asleep')
  })

  test('of TI’s library stops there, too, once it is armed', () => {
    const s = taken('ti-pru')
    s.arm('tornPublish')
    expect(s.poll().frame.step?.site).toBe('done.idx')
  })
})

describe('a remote that takes nothing more', () => {
  test('says so, whatever it is asked, until it is restarted', () => {
    const s = new Driver({ num: 2, buffers: 2 }, { remote: 'inOrder' })
    s.arm('stopConsuming')
    for (const t of ['a', 'b', 'late']) s.send(t)
    expect(owners(s.frame)).toBe('22')
    expect(s.take().frame.problem).toBe('remoteStopped')
    expect(s.frame.suggestion).toEqual({ name: 'time' })
    s.wait()
    rest(s)
    expect(s.fates().at(-1)).toBe('→3 refused -512')
    s.call('remote', { fn: 'remoteRestart', mode: 'crash' })
    expect(s.fates().slice(0, 2)).toEqual(['→1 done', '→2 done'])
  })

  test('keeps what it holds until it is told to complete it', () => {
    const s = new Driver()
    s.send('a')
    s.send('b')
    s.take()
    s.arm('stopConsuming')
    expect(s.frame.suggestion).toEqual({ name: 'complete', q: 1, head: 0 })
    expect(s.complete(0).frame.problem).toBe('')
    expect(s.frame.suggestion).toEqual({ name: 'send' })
    s.arm('stopConsuming', 0, 1)
    expect(s.take().frame.problem).toBe('')
  })

  test('that runs a library handles no notification, and answers nothing', () => {
    const s = new Driver(library('openamp'), { remote: 'inOrder' })
    s.arm('stopConsuming')
    s.arm('stopConsuming', 1, 0)
    s.send('a')
    expect(s.fates()).toEqual(['→1 published'])
    expect(s.poll().frame.problem).toBe('remoteStopped')
    expect(s.reply('x').frame.problem).toBe('remoteStopped')
    // Taken back: it looks at once.
    s.arm('stopConsuming', 0, 1)
    expect(s.fates()).toEqual(['→1 received'])
  })
})

test('a fault that strikes every time does so until it is switched off, and says so', () => {
  const s = new Driver()
  s.call('world', { fn: 'arm', fault: 'dropKick', q: 1, value: 1, every: true })
  const { fault, everyTime, kicks } = s.layout.queues[1]
  const armed = () => [fault.dropKick, everyTime, kicks].map((field) => s.memory.load(field))
  const first = armed()
  for (const text of ['a', 'b', 'c']) s.send(text).finish('sender1')
  expect(armed()).toEqual(first)
  // Back and forth it is as it was.
  const { length } = s.frame
  s.seek(0).seek(length)
  expect(armed()).toEqual(first)
  s.arm('dropKick', 0).send('d')
  expect(armed()).toEqual([0, 0, first[2] + 1])
})

test('a stray write into a descriptor is red from that step on, and fresh at that step only', () => {
  const s = new Driver()
  s.send('a')
  s.call('remote', { fn: 'overwrite', by: 'remote', q: 1, field: 'desc.next', i: 0, value: 5 })
  expect(fresh(s)).toEqual(['onlyOwnerWrites'])
  s.call('remote', { fn: 'overwrite', by: 'remote', q: 1, field: 'desc.flags', i: 0, value: 1 })
  const broken = names(s)
  expect(broken).toContain('descriptorsConserved')
  s.step()
  expect(names(s)).toContain('descriptorsConserved')
  expect(fresh(s)).not.toContain('descriptorsConserved')
  s.back()
  expect(fresh(s)).toContain('descriptorsConserved')
  expect(names(s)).toEqual(broken)
})
