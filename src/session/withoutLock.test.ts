import { describe, expect, it } from 'vitest'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import { Driver, text } from './testing/driver.ts'

const library = (remote: 'openamp' | 'rpmsg-lite', remoteLocks: boolean) =>
  new Driver({
    remote,
    remoteLocks,
    remoteTasks: 2,
    num: 4,
    buffers: 4,
    remoteListening: [{ service: '', addr: 0x401, dest: RPMSG_ADDR_ANY, mode: 'release' }],
  })

/** A thread begins to send, and has just looked at avail.idx. */
const look = (s: Driver, what: string, thread: string): Driver =>
  s.reply(what, 'step', { wait: true }).frame.step?.site === 'take.idx'
    ? s
    : s.goTo(thread, 'take.idx')
const rest = (s: Driver): Driver => {
  while (s.frame.suggestion.name === 'run') s.step('send')
  return s
}
const rules = (s: Driver) => s.frame.violated.map((v) => v.name)

describe.each(['openamp', 'rpmsg-lite'] as const)('%s', (remote) => {
  it('with its lock lets the second thread wait until the first one is out of the ring', () => {
    const s = look(library(remote, true), 'one', 'remoteTask1').reply('two', 'step', { wait: true })
    expect(s.actor('remoteTask2').state).toBe('lock')
    rest(s.finish('remoteTask1').finish('remoteTask2'))
    expect([s.fates(), rules(s)]).toEqual([['←1 received', '←2 received'], []])
  })

  it('without it lets both take the same buffer, and one message writes over the other', () => {
    const s = look(look(library(remote, false), 'one', 'remoteTask1'), 'two', 'remoteTask2')
    expect(rules(s)).toContain('sendersTakeTurns')
    s.finish('remoteTask1').finish('remoteTask2')
    const [{ vring, lastAvailIdx }] = s.layout.queues
    expect([0, 1].map((slot) => s.memory.load(vring.usedId(slot)))).toEqual([0, 0])
    // Two were given back, and one was taken.
    expect([s.memory.load(vring.usedIdx), s.memory.load(lastAvailIdx)]).toEqual([2, 1])
    expect(rules(s)).toContain('usedWithinTaken')
    const payload = s.layout.bufferAt(0) + 16
    expect(s.memory.bytes.slice(payload, payload + 3)).toEqual(text('two'))
  })

  it('without it takes the same steps, but for those of the lock, while nobody comes between', () => {
    const kinds = (remoteLocks: boolean) => {
      const s = library(remote, remoteLocks).reply('one').reply('two')
      const all = Array.from({ length: s.frame.length }, (_, i) => s.seek(i + 1).frame.step)
      return all.flatMap((step) =>
        step?.side === 'remote' && (step.kind === 'lock' || step.kind === 'unlock')
          ? []
          : (step?.site ?? []),
      )
    }
    expect(kinds(false)).toEqual(kinds(true))
  })
})
