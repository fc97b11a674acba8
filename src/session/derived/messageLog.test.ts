import { describe, expect, test } from 'vitest'
import type { Call } from '../../core/machine/calls.ts'
import type { CallbackMode } from '../../core/machine/scenario.ts'
import { KERNELS, type RemoteId, type Scenario } from '../../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../../core/memory/constants.ts'
import { Driver, text } from '../testing/driver.ts'

const LIBRARIES = ['openamp', 'rpmsg-lite', 'ti-pru'] as const

/** A library with an endpoint at 0x401; nobody listens at other addresses. */
const library = (remote: RemoteId, mode: CallbackMode = 'release'): Partial<Scenario> => ({
  remote,
  remoteListening: [{ service: '', addr: 0x401, dest: 0x400, mode }],
})

describe.each(KERNELS)('a message to the textbook remote, %s', (kernel) => {
  test('is being written, published, taken, done', () => {
    const s = new Driver({ kernel })
    s.send('hello', 'step')
    expect(s.frame.log).toEqual([
      {
        to: 'remote',
        number: 1,
        begun: 0,
        src: 0x400,
        dst: 0x401,
        length: 5,
        head: text('hello'),
        fate: 'writing',
        error: 0,
      },
    ])
    s.to('add.wmb')
    expect(s.fates()).toEqual(['→1 writing'])
    s.to('add.idx')
    expect(s.fates()).toEqual(['→1 published'])
    s.to('send.unlock')
    s.take(1, 'step')
    s.to('take.lastAvail')
    expect(s.fates()).toEqual(['→1 taken'])
    s.step('send')
    s.complete(0, 1, 'step')
    s.to('done.wmb')
    expect(s.fates()).toEqual(['→1 taken'])
    s.to('done.idx')
    expect(s.fates()).toEqual(['→1 done'])
  })

  test('waits for a buffer, writes when it has one, and comes too late after 15 s', () => {
    const s = new Driver({ kernel, num: 2, buffers: 2 })
    for (const t of ['a', 'b', 'c', 'd']) s.send(t)
    expect(s.fates()).toEqual(['→1 published', '→2 published', '→3 waiting', '→4 waiting'])
    s.take()
    s.complete(0)
    // Who came last is woken first; the other one looks too, and goes on waiting.
    s.to('send.hdr.len')
    expect(s.fates().filter((f) => f.endsWith('writing'))).toHaveLength(1)
    for (let n = 0; n < 20 && s.frame.suggestion.name === 'run'; n++) s.step('send')
    expect(s.fates().filter((f) => f.endsWith('waiting'))).toHaveLength(1)
    s.wait(15000)
    s.step('send')
    expect(s.fates().filter((f) => f.endsWith('refused -512'))).toHaveLength(1)
  })

  test('is refused with what the code answers', () => {
    const s = new Driver({ kernel, num: 2, buffers: 2 })
    const send = (change: object) => s.send('x', 'send', change)
    send({ src: RPMSG_ADDR_ANY })
    send({ data: new Uint8Array(497) })
    for (let i = 0; i < 3; i++) send({ wait: false })
    expect(s.fates()).toEqual([
      '→1 refused -22',
      '→2 refused -90',
      '→3 published',
      '→4 published',
      '→5 refused -12',
    ])
    expect(s.frame.log[1]).toMatchObject({ length: 497, head: { length: 48 } })
  })

  test('to Linux is written, published, taken, received', () => {
    const s = new Driver({ kernel })
    s.reply('ho', 'step', { src: 0x401, dst: 0x400, wait: true })
    const seen = new Set<string>()
    const carried = new Set<string>()
    while (s.frame.suggestion.name === 'run') {
      seen.add(s.fates()[0])
      carried.add(s.frame.bufferMessage.slice(0, 2).join())
      s.step()
    }
    expect([...seen]).toEqual(['←1 writing', '←1 published', '←1 taken', '←1 received'])
    expect([...carried]).toEqual(['0,0', '1,0'])
    expect(s.frame.log[0]).toMatchObject({ src: 0x401, dst: 0x400, length: 2, head: text('ho') })
    // Offered again: what it held is over.
    expect([...s.frame.bufferMessage.slice(0, 2)]).toEqual([0, 0])
  })

  test('to Linux finds no recipient, no buffer, or is too big', () => {
    const s = new Driver({ kernel, num: 2, buffers: 2 })
    s.reply('lost', 'send', { dst: 0x999 })
    s.reply('anywhere', 'send', { dst: RPMSG_ADDR_ANY })
    const lie = { src: 1, dst: 0x400, reserved: 0, len: 600, flags: 0, data: text('x') }
    s.call('remote', { fn: 'deliver', ...lie, usedLen: 512 })
    s.arm('dropInterrupt', 1, 0)
    s.reply('never heard of')
    s.reply('no buffer')
    expect(s.fates()).toEqual([
      '←1 noRecipient',
      '←2 noRecipient',
      '←3 refused -22',
      '←4 published',
      '←5 refused -2002',
    ])
  })
})

describe.each(LIBRARIES)('messages and %s', (remote) => {
  test('are received by the endpoint that they are to, or by none', () => {
    const s = new Driver(library(remote))
    s.send('hello')
    s.send('lost', 'send', { dst: 0x777 })
    s.act({ name: 'poll', q: 1 }, 'step')
    const seen = new Set<string>()
    while (s.frame.suggestion.name === 'run') {
      seen.add(s.fates().join())
      s.step()
    }
    expect(seen).toContain('→1 taken,→2 published')
    expect(seen).toContain('→1 received,→2 published')
    expect(s.fates()).toEqual(['→1 received', '→2 noRecipient'])
  })

  test('that are answered at once are numbered in both directions', () => {
    const s = new Driver(library(remote, 'echo'), { remote: 'inOrder' })
    s.send('one')
    s.send('two')
    expect(s.fates()).toEqual(['→1 received', '←1 received', '→2 received', '←2 received'])
    expect(s.frame.log[3]).toMatchObject({ src: 0x401, dst: 0x400, head: text('two') })
    expect(s.frame).toMatchObject({ messages: 2, publishedUpTo: 2, rungFor: 2 })
    expect([...s.frame.bufferMessage].filter((n) => n > 0)).toEqual([1, 2])
  })

  test('announce a service', () => {
    const s = new Driver(library(remote))
    const made = { service: 'news', addr: 0x410, dest: RPMSG_ADDR_ANY, mode: 'release' } as const
    s.call('remote', { fn: 'remoteCreateEpt', ...made })
    if (remote !== 'openamp')
      s.call('remote', { fn: 'remoteAnnounce', ept: 1, service: 'news', flags: 0 })
    expect(s.fates()).toEqual(['←1 received'])
    expect(s.frame.log[0]).toMatchObject({ src: 0x410, dst: 53, length: 40 })
    expect(String.fromCharCode(...s.frame.log[0].head.slice(0, 5))).toBe('news\0')
  })

  test('from Linux are its echo, and its news', () => {
    const s = new Driver({ ...library(remote), listening: [{ addr: 0x400, echo: true }] })
    s.reply('ping')
    expect(s.fates()).toEqual(['←1 received', '→1 published'])
    expect(s.frame.log[1]).toMatchObject({ src: 0x400, dst: 0x401, head: text('ping') })
    const service = 'rpmsg-client-sample'
    s.call('hand', { fn: 'createChannel', service, src: 0x500, dst: 0x401 })
    expect(s.fates().at(-1)).toBe('→2 published')
    expect(s.frame.log.at(-1)).toMatchObject({ src: 0x500, dst: 53, length: 40 })
    expect(s.frame.messages).toBe(2)
  })
})

test('an echo that finds no buffer is refused', () => {
  const s = new Driver({ num: 2, buffers: 2, listening: [{ addr: 0x400, echo: true }] })
  for (let i = 0; i < 2; i++) s.send('x')
  s.reply('ping')
  expect(s.fates()).toEqual(['→1 published', '→2 published', '←1 received', '→3 refused -12'])
})

test('an echo of the remote that finds no buffer is refused', () => {
  const s = new Driver({ ...library('openamp', 'echo'), num: 2, buffers: 2 })
  s.arm('dropInterrupt', 1, 0)
  for (const t of ['a', 'b']) {
    s.reply(t, 'send', { dst: 0x400 })
    s.step('send')
    if (t === 'a') s.arm('dropInterrupt', 1, 0)
  }
  s.send('x')
  s.poll()
  expect(s.fates()).toEqual(['←1 published', '←2 published', '→1 received', '←3 refused -2002'])
})

test('a message that is refused before its first step is told all the same', () => {
  const s = new Driver({
    ...library('rpmsg-lite'),
    features: { indirectDesc: false, eventIdx: false },
  })
  s.call('remote', { fn: 'remoteRestart', mode: 'crash' })
  const made = { service: '', addr: 0x401, dest: RPMSG_ADDR_ANY, mode: 'echo' } as const
  s.call('remote', { fn: 'remoteCreateEpt', ...made })
  const { revision, length } = s.frame
  const refused = s.reply('too early').frame
  expect(refused).toMatchObject({ length, problem: '' })
  expect(refused.revision).toBeGreaterThan(revision)
  expect(s.fates()).toEqual(['←1 refused -5007'])
  s.seek(3)
  expect(s.fates()).toEqual([])
  s.seek(length)
  expect(s.fates()).toEqual(['←1 refused -5007'])
  // The link is still down, so the echo is refused, too.
  s.send('x')
  s.poll()
  expect(s.fates()).toEqual(['←1 refused -5007', '→1 received', '←2 refused -5007'])
})

test('a frame carries the last 64 messages, and the first 48 bytes of each', () => {
  const s = new Driver({}, { remote: 'inOrder' })
  const long = 'x'.repeat(100)
  for (let i = 0; i < 70; i++) s.send(long)
  const { log } = s.frame
  expect(log.map((e) => e.number)).toEqual(Array.from({ length: 64 }, (_, i) => i + 7))
  expect(log[0]).toMatchObject({ length: 100, head: text('x'.repeat(48)) })
})

test('what the remote completes twice is done once, and a stray id is nobody’s', () => {
  const s = new Driver()
  s.send('x')
  s.take()
  const twice: Call = {
    fn: 'complete',
    q: 1,
    entries: [
      [0, null],
      [0, null],
      [7, 0],
      [99, 0],
    ],
  }
  s.call('remote', twice)
  expect(s.fates()).toEqual(['→1 done'])
})
