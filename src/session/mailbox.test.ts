/** A mailbox that carries the driver's kicks, and fills. */
import { describe, expect, test } from 'vitest'
import { Driver } from './testing/driver.ts'

const ENDPOINT = { service: '', addr: 0x401, dest: 0x400, mode: 'release' } as const
const names = (s: Driver) => s.frame.violated.map(({ name }) => name)

describe('a mailbox with one place', () => {
  test('lets the next kick wait, with tx_lock held, until the remote has read it', () => {
    const s = new Driver({ mailbox: { places: 1, full: 'blocks' } }).send('a').send('b')
    expect(s.actor('sender1').state).toBe('mailbox')
    expect(s.memory.load(s.layout.txLock)).toBe(1)
    s.send('c')
    expect(s.actor('sender2').state).toBe('lock')
    expect(names(s)).not.toContain('kickWillCome')
    // In the past it is as it was.
    const { length } = s.frame
    s.take()
    expect(s.actor('sender1').state).toBe('ready')
    expect(s.seek(length).actor('sender1').state).toBe('mailbox')
    s.seek(s.frame.length).finish('sender1')
    expect(s.fates()[1]).toBe('→2 published')
    // The kick of the second fills it again, and the third waits for its turn.
    s.finish('sender2')
    expect(s.actor('sender2').state).toBe('mailbox')
  })

  test('or lets the hook fail: the queue is broken, and nobody will look at what was published', () => {
    const s = new Driver({ mailbox: { places: 1, full: 'fails' } }).send('a').take().send('b')
    s.send('c').finish('sender1')
    const { broken } = s.layout.queues[1]
    expect([s.memory.load(broken), s.fates()[2]]).toEqual([1, '→3 published'])
    expect(s.send('d').frame.log.at(-1)).toMatchObject({ error: -5 })
  })

  test('is read by a library when it handles what it was told of', () => {
    const full = { mailbox: { places: 1, full: 'blocks' } } as const
    const s = new Driver({ remote: 'openamp', remoteListening: [ENDPOINT], ...full })
      .send('a')
      .send('b')
    expect(s.actor('sender1').state).toBe('mailbox')
    s.poll().finish('sender1').poll()
    expect(s.fates()).toEqual(['→1 received', '→2 received'])
  })
})
