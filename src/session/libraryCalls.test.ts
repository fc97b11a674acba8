import { expect, it, test } from 'vitest'
import { remoteTaskActor } from '../core/machine/actors.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import { takenHandles } from '../core/remotes/library/held.ts'
import { RPMSG_ERR_NO_BUFF } from '../core/remotes/openamp/codes.ts'
import { type Act, whyNot } from '../protocol/acts.ts'
import { Driver, text } from './testing/driver.ts'

const ept = (dest = 0x400) => [{ service: '', addr: 0x401, dest, mode: 'release' as const }]
const library = (remote: 'openamp' | 'rpmsg-lite' | 'ti-pru', more = {}) =>
  new Driver({
    remote,
    num: 4,
    buffers: 4,
    remoteListening: ept(remote === 'openamp' ? 0x400 : RPMSG_ADDR_ANY),
    ...more,
  })
const byRemote = (call: Extract<Act, { name: 'call' }>['call']): Act => ({
  name: 'call',
  by: 'remote',
  call,
})

/** All receive buffers of Linux are in the application's hands. */
function empty(s: Driver): Driver {
  for (let n = 0; n < 4; n++) s.call('remote', { fn: 'remoteAllocTx', ept: 0, wait: 0 })
  return s
}

it.each(['openamp', 'rpmsg-lite'] as const)(
  'a buffer of %s is taken, written in place, and sent without a copy',
  (remote) => {
    const s = library(remote).call('remote', { fn: 'remoteAllocTx', ept: 0, wait: 0 })
    const [taken] = takenHandles(s.memory, s.layout)
    expect(taken).toEqual({ handle: 0, buffer: 0, endpoint: 0 })
    s.call('remote', { fn: 'remoteSendNocopy', tx: 0, dst: 0x400, data: text('in place') })
    expect(takenHandles(s.memory, s.layout)).toEqual([])
    expect(s.fates()).toEqual(['←1 received'])
  },
)

test('OpenAMP takes back an unsent buffer, and gives it out again before any other', () => {
  const s = library('openamp').call('remote', { fn: 'remoteAllocTx', ept: 0, wait: 0 })
  s.call('remote', { fn: 'remoteFreeTx', tx: 0 })
  expect(takenHandles(s.memory, s.layout)).toEqual([])
  s.call('remote', { fn: 'remoteAllocTx', ept: 0, wait: 0 })
  expect(takenHandles(s.memory, s.layout)[0].buffer).toBe(0)
})

it.each([
  ['rpmsg-lite', { fn: 'remoteFreeTx', tx: 0 }],
  ['rpmsg-lite', { fn: 'remoteHold', held: 0 }],
  ['rpmsg-lite', { fn: 'remoteDisableCb', q: 0 }],
  ['ti-pru', { fn: 'remoteAllocTx', ept: 0, wait: 0 }],
] as const)('%s has no %o, and says so', (remote, call) => {
  expect(whyNot(byRemote(call), library(remote).facts)).toBe('notThisRemote')
})

test('every library starts, stops and sends', () => {
  for (const remote of ['openamp', 'rpmsg-lite', 'ti-pru'] as const) {
    const { facts } = library(remote)
    expect(whyNot(byRemote({ fn: 'remoteRestart', mode: 'clean' }), facts)).toBe('')
    expect(whyNot(byRemote({ fn: 'remotePoll', q: 1 }), facts)).toBe('')
  }
})

test('a reply that waits naps 15,000 times for a millisecond, then says that there is no buffer', () => {
  const s = empty(library('openamp')).reply('late', 'send', { wait: true })
  const { index } = s.actor('remote')
  const nap: Act = { name: 'nap', actor: index }
  expect(s.actor('remote').state).toBe('asleep')
  s.act(nap)
  expect(s.memory.load(s.layout.clock)).toBe(15_000)
  const reply = s.frame.calls.findLast(({ call }) => call.fn === 'remoteSend')
  expect(reply?.result).toBe(RPMSG_ERR_NO_BUFF)
  expect(whyNot(nap, s.facts)).toBe('nobodyNaps')
})

test('naps end as soon as there is a buffer, in a thread of the remote’s own as well', () => {
  const s = empty(library('openamp', { remoteTasks: 1 })).reply('late', 'send', { wait: true })
  const task = remoteTaskActor(s.frame.scenario, 0)
  expect(s.frame.actors[task].state).toBe('asleep')
  s.call('remote', { fn: 'remoteFreeTx', tx: 2 })
  s.act({ name: 'nap', actor: task })
  expect(s.fates()).toEqual(['←1 received'])
  expect(s.memory.load(s.layout.clock)).toBe(1)
})

test('who sleeps for a buffer of Linux takes no naps: somebody may wake it', () => {
  const s = new Driver({ num: 2, buffers: 2, senders: 1 }).send('a').send('b').send('c')
  expect(s.frame.actors[0].state).toBe('asleep')
  expect(whyNot({ name: 'nap', actor: 0 }, s.facts)).toBe('nobodyNaps')
})

test('a clean restart of OpenAMP takes its services back before it forgets them', () => {
  const scenario = { remoteListening: [{ ...ept(RPMSG_ADDR_ANY)[0], service: 'news' }] }
  const s = library('openamp', scenario)
  s.call('remote', { fn: 'remoteRestart', mode: 'clean' })
  expect(s.fates()).toEqual(['←1 received'])
  const crashed = library('openamp', scenario)
  crashed.call('remote', { fn: 'remoteRestart', mode: 'crash' })
  expect(crashed.fates()).toEqual([])
})
