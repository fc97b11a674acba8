/** Both queues, with each remote. Long because the three libraries go the same ways differently. */

import { describe, expect, test } from 'vitest'
import type { CallbackMode, RemoteId, Scenario } from '../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import { Driver, message, owners, text } from './testing/driver.ts'

const LIBRARIES = ['openamp', 'rpmsg-lite', 'ti-pru'] as const
const library = (
  remote: RemoteId,
  mode: CallbackMode = 'release',
  service = '',
): Partial<Scenario> => ({
  remote,
  remoteListening: [
    { service, addr: 0x401, dest: service ? RPMSG_ADDR_ANY : 0x400, mode },
    { service: '', addr: 0x402, dest: 0x400, mode },
  ],
})

describe('the starting point', () => {
  test('is no part of the history: endpoints exist, and all buffers of Linux wait', () => {
    const s = new Driver()
    expect(s.frame).toMatchObject({ cursor: 0, length: 0, calls: [], log: [], messages: 0 })
    expect(s.choices()).toEqual([])
    expect(owners(s.frame, 0)).toBe('22222222')
    expect(s.frame.suggestion).toEqual({ name: 'send' })
  })

  test.each(LIBRARIES)('what %s announces has reached Linux', (remote) => {
    const service = 'rpmsg-client-sample'
    const s = new Driver(library(remote, 'release', service))
    expect(s.frame).toMatchObject({ cursor: 0, violated: [], suggestion: { name: 'send' } })
    // The channel has a driver, and the driver an endpoint: the first free one.
    s.reply('to the driver', 'send', { dst: 0x401 })
    s.reply('to nobody', 'send', { dst: 0x402 })
    expect(s.fates()).toEqual(['←1 received', '←2 noRecipient'])
    expect(Buffer.from(s.memory.bytes).includes(service)).toBe(true)
  })
})

describe('the receive queue by hand', () => {
  test('has its own takes, completions and kicks', () => {
    const s = new Driver()
    s.take(0)
    s.take(0)
    expect(owners(s.frame, 0)).toBe('33222222')
    expect(s.complete(1, 1).frame.problem).toBe('nothingHeld')
    s.complete(1, 0)
    // The interrupt was handled, and the buffer is available again.
    expect(owners(s.frame, 0)).toBe('32222222')
    expect(s.frame.calls.map((c) => c.call.fn)).toEqual(['take', 'take', 'complete', 'interrupt'])
    expect(owners(s.frame)).toBe('00000000')
    expect(s.kick(0).frame.step?.site).toBe('notify.ring')
  })

  test('is kicked whoever holds tx_lock', () => {
    const s = new Driver()
    s.send('x', 'step')
    expect(s.kick(0).frame.problem).toBe('')
    expect(s.kick(1).frame.problem).toBe('lockHeld')
  })

  test('its kick says nothing about the send queue', () => {
    const s = new Driver({}, { kick: 'hand' })
    s.send('x')
    s.kick(0)
    expect(s.frame).toMatchObject({ publishedUpTo: 1, rungFor: 0 })
    expect(s.frame.suggestion).toEqual({ name: 'kick', q: 1 })
  })
})

describe('a reply', () => {
  test('of the textbook remote is a whole buffer long, or as long as what was written', () => {
    const usedLen = (change: Partial<Scenario>) => {
      const s = new Driver(change)
      const { callSteps } = s.act({ name: 'reply', args: message('hello') }, 'step').frame
      expect(callSteps[0].site).toBe('take.idx')
      return s.to('done.len').frame.step?.after
    }
    expect([usedLen({}), usedLen({ usedLen: 'written' })]).toEqual([512, 21])
  })

  test('comes to rest as a whole: received, and its buffer available again', () => {
    const s = new Driver()
    const { step } = s.reply('ho').frame
    expect(step?.site).toBe('notify.ring')
    expect(s.fates()).toEqual(['←1 received'])
    expect(owners(s.frame, 0)).toBe('22222222')
    expect(s.frame.suggestion.name).toBe('send')
  })

  test('that is too long is cut off at the end of the buffer', () => {
    const s = new Driver()
    s.reply('x', 'send', { dst: 0x401, data: new Uint8Array(600).fill(7), wait: true })
    expect(s.frame.log[0].length).toBe(496)
    expect(s.fates()).toEqual(['←1 noRecipient'])
  })

  test.each(LIBRARIES)(
    'of %s comes from the endpoint with that address, else from the first',
    (r) => {
      const s = new Driver(library(r))
      const from = (src: number) => s.reply('x', 'send', { src, dst: 0x400, wait: true })
      from(0x402)
      from(0x999)
      expect(s.frame.log.map((e) => [e.src, e.fate])).toEqual([
        [0x402, 'received'],
        [0x401, 'received'],
      ])
      expect(s.frame.calls.filter((c) => c.message > 0).map((c) => c.message)).toEqual([1, 2])
    },
  )

  test('needs an endpoint', () => {
    const s = new Driver({ remote: 'openamp' })
    expect(s.reply('x').frame.problem).toBe('noRemoteEndpoint')
  })
})

describe.each(LIBRARIES)('%s', (remote) => {
  test('is suggested to look when the doorbell rang, once for many messages', () => {
    const s = new Driver(library(remote))
    s.send('a')
    s.send('b')
    expect(s.frame.suggestion).toEqual({ name: 'poll', q: 1 })
    s.step('send')
    expect(s.fates()).toEqual(['→1 received', '→2 received'])
    expect(s.frame.suggestion).toEqual({ name: 'send' })
  })

  test('looks again for a kick that came while it looked', () => {
    const s = new Driver(library(remote))
    s.send('a')
    s.act({ name: 'poll', q: 1 }, 'step')
    s.send('b')
    s.finish('remote')
    expect(s.fates()).toEqual(['→1 received', '→2 received'])
    expect(s.frame.suggestion).toEqual({ name: 'poll', q: 1 })
    s.seek(s.frame.length - 1)
    expect(s.frame.suggestion).toEqual({ name: 'redo' })
  })

  test.each(['inOrder', 'outOfOrder'] as const)('polls by itself when rung (%s)', (how) => {
    const s = new Driver(library(remote), { remote: how })
    for (let i = 0; i < 20; i++) s.send('x')
    expect(new Set(s.frame.log.map((e) => e.fate))).toEqual(new Set(['received']))
    expect(s.actor('remote').state).toBe('idle')
  })

  test('takes and completes by its own code only', () => {
    const s = new Driver(library(remote))
    s.send('x')
    expect(s.take().frame.problem).toBe('notThisRemote')
    expect(s.complete(0).frame.problem).toBe('notThisRemote')
  })
})

test('what OpenAMP holds, its application releases', () => {
  const s = new Driver({ ...library('openamp', 'hold'), num: 2, buffers: 2 }, { remote: 'inOrder' })
  for (const t of ['a', 'b', 'late']) s.send(t)
  expect(owners(s.frame)).toBe('33')
  expect(s.frame.suggestion).toEqual({ name: 'time' })
  s.call('remote', { fn: 'remoteRelease', held: 1 })
  expect(owners(s.frame)).toBe('34')
  s.step('send')
  expect(s.fates().slice(0, 2)).toEqual(['→1 received', '→2 received'])
  expect(s.actor('sender1').state).not.toBe('asleep')
})

test('two sides that echo for ever leave the page alive, and go on step by step', () => {
  const s = new Driver(
    { ...library('openamp', 'echo'), listening: [{ addr: 0x400, echo: true }] },
    { remote: 'inOrder' },
  )
  const { length, suggestion } = s.send('ping').frame
  expect(length).toBeLessThan(20_000)
  expect(suggestion.name).toBe('run')
  expect(s.frame.messages).toBeGreaterThan(5)
  expect(s.frame.violated).toEqual([])
})

test('the textbook remote has no library to ask', () => {
  const s = new Driver()
  expect(s.poll().frame.problem).toBe('notThisRemote')
  expect(s.call('remote', { fn: 'remoteRelease', held: 0 }).frame.problem).toBe('notThisRemote')
  expect(s.call('remote', { fn: 'remoteRestart', mode: 'crash' }).frame.problem).toBe('')
})

test('a remote that wants no kicks looks by itself', () => {
  const s = new Driver({}, { remote: 'inOrder' })
  s.call('remote', { fn: 'setUsedFlags', q: 1, value: 1 })
  s.send('x')
  expect(s.fates()).toEqual(['→1 done'])
  expect(s.timeline().kicks).toHaveLength(0)
})

test('a remote that sleeps for a buffer is left alone until time has passed', () => {
  const s = new Driver({ ...library('openamp'), num: 2, buffers: 2 })
  for (let n = 0; n < 2; n++) {
    s.arm('dropInterrupt', 1, 0)
    s.reply('x')
    s.finish('remote')
  }
  const patient = { ...message('z'), src: 0x401, dst: 0x400, wait: true }
  s.act({ name: 'reply', args: patient })
  expect(s.fates().at(-1)).toBe('←3 waiting')
  expect(s.reply('again').frame.problem).toBe('remoteWaits')
  expect(s.frame.suggestion).toEqual({ name: 'time' })
  expect(s.wait().frame.step).toMatchObject({
    site: 'clock.tick',
    after: 1,
  })
})

test('with a thread more, the remote receives while it waits for a buffer', () => {
  const s = new Driver({ ...library('openamp'), num: 2, buffers: 2, remoteTasks: 1 })
  for (let n = 0; n < 2; n++) {
    s.arm('dropInterrupt', 1, 0)
    s.reply('x')
    s.finish('remote')
  }
  const patient = { ...message('z'), src: 0x401, dst: 0x400, wait: true }
  s.act({ name: 'reply', args: patient })
  expect(s.actor('remoteTask1').state).toBe('asleep')
  s.send('a')
  s.poll()
  expect(s.fates().slice(-2)).toEqual(['←3 waiting', '→1 received'])
})

describe('the timeline', () => {
  test('has runs and census of the queue that was asked for, and slices of both', () => {
    const s = new Driver({}, { remote: 'inOrder' })
    s.send('a')
    s.take(0)
    const [rx, tx] = [s.timeline(0, 2), s.timeline(1, 2)]
    expect([rx.q, tx.q]).toEqual([0, 1])
    expect([...rx.runs[0].owner]).toEqual([2, 3])
    expect([...tx.runs[0].owner]).toEqual([0, 1, 2, 3, 4])
    expect([...rx.census.slice(-6)]).toEqual([0, 0, 7, 1, 0, 0])
    expect(rx.slices).toEqual(tx.slices)
    expect(rx.kicks).toEqual(tx.kicks)
  })

  test('of a stretch has all functions that run in it, from the outermost in', () => {
    const s = new Driver()
    for (let i = 0; i < 3; i++) s.send('x')
    const [event] = s.session.handle({ do: 'timeline', from: 42, to: 50, bins: 1 })
    if (event.is !== 'timeline') throw new Error('no timeline')
    const whole = s.timeline().slices
    const inside = whole.filter((slice) => slice.start < 50 && slice.end > 42)
    expect(event.timeline.slices).toEqual(inside)
    expect(inside[0]).toMatchObject({ fn: 'send', depth: 0, message: 2 })
  })

  test('marks an error in the log of the kernel', () => {
    const s = new Driver()
    s.arm('dropInterrupt', 1, 0)
    s.reply('x')
    const before = s.timeline().errors.length
    s.call('hand', { fn: 'getBuf', q: 0 })
    s.reply('x')
    // Somebody else has taken the first one: the handler finds the second, and all is well.
    expect(s.timeline().errors).toHaveLength(before)
    s.call('hand', { fn: 'createEpt', addr: 0x400, echo: false })
    expect(s.frame.callSteps.map((step) => step.text)).toContain('idr_alloc failed: -28\n')
    expect(s.timeline().errors.length).toBeGreaterThan(before)
  })
})

describe('senders', () => {
  test('can be chosen', () => {
    const s = new Driver()
    const send = (sender: number) => s.send('x', 'step', {}, sender).frame
    expect(send(2).step?.actor).toBe(2)
    expect(send(2).problem).toBe('actorCannotRun')
    expect(send(4).problem).toBe('actorCannotRun')
    s.goTo('sender3', 'tx.unlock')
    expect(s.send('y').frame.step?.actor).toBe(0)
  })

  test('run one by one, as a person chooses', () => {
    const s = new Driver()
    for (const sender of [0, 1]) {
      s.send('x', 'step', {}, sender)
      s.goTo(`sender${sender + 1}`, 'tx.unlock')
    }
    s.finish('sender2')
    expect(s.fates()).toEqual(['→1 writing', '→2 published'])
    s.finish('sender1')
    expect(s.fates()).toEqual(['→1 published', '→2 published'])
    expect(s.frame.misconceptions.find((c) => c.name === 'descIsBuffer')?.endedAt).not.toBeNull()
    expect(s.act({ name: 'run', actor: 0 }, 'step').frame.problem).toBe('actorCannotRun')
    expect(s.act({ name: 'run', actor: 99 }, 'step').frame.problem).toBe('actorCannotRun')
  })

  test('who echoes is told by the number of the message, too', () => {
    const s = new Driver({ listening: [{ addr: 0x400, echo: true }] })
    s.reply('x', 'step', { dst: 0x400, wait: true })
    s.to('send.hdr.len')
    expect(s.actor('irq')).toMatchObject({ message: 1, fn: 'interrupt' })
    expect(s.frame.calls.at(-1)).toMatchObject({ call: { fn: 'interrupt' }, message: 1 })
    expect(s.actor('remote').message).toBe(0)
  })

  test('a signal ends the wait of one', () => {
    const s = new Driver({ num: 2, buffers: 2 })
    for (const t of ['a', 'b', 'late']) s.send(t)
    s.call('world', { fn: 'signal', actor: 0 })
    expect(s.actor('sender1').state).toBe('ready')
  })
})

test('hand and remote do one thing at a time', () => {
  const s = new Driver()
  const out = [[0x1000, 4]] as const
  const add = { fn: 'add', q: 1, out, in: [], token: 5 } as const
  s.act({ name: 'call', by: 'hand', call: add }, 'step')
  expect(s.call('hand', { fn: 'getBuf', q: 1 }).frame.problem).toBe('handBusy')
  const deliver = { fn: 'deliver', src: 1, dst: 2, reserved: 0, len: 1, flags: 0 } as const
  const call = { ...deliver, data: text('x'), usedLen: 512 }
  s.act({ name: 'call', by: 'remote', call }, 'step')
  s.act({ name: 'call', by: 'remote', call }, 'step')
  expect(s.frame.calls.map((c) => [c.call.fn, c.end !== null])).toContainEqual(['deliver', true])
})
