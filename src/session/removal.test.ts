import { expect, test } from 'vitest'
import { type Act, whyNot } from '../protocol/acts.ts'
import { Driver } from './testing/driver.ts'

const hand = (fn: 'remove' | 'probe' | 'getBuf'): Act => ({
  name: 'call',
  by: 'hand',
  call: fn === 'probe' ? { fn, nameService: true } : fn === 'remove' ? { fn } : { fn, q: 1 },
})
const rules = (s: Driver) => s.frame.violated.map((v) => v.name)

test('without a driver the next thing is that it is probed, whoever presses Step', () => {
  const s = new Driver().act(hand('remove'))
  while (s.frame.suggestion.name === 'run') s.step('send')
  expect(s.frame.suggestion).toEqual(hand('probe'))
  s.step()
  expect(s.frame.step?.stack[0]).toBe('probe')
})

test('the driver can be removed while it is there, and probed when it is not', () => {
  const s = new Driver()
  expect(whyNot(hand('probe'), s.facts)).toBe('driverBound')
  s.act(hand('remove'))
  for (const act of [hand('remove'), hand('getBuf'), { name: 'send' }, { name: 'kick' }] as const)
    expect(whyNot(act, s.facts)).toBe('driverGone')
  expect(whyNot(hand('probe'), s.facts)).toBe('')
  s.act(hand('probe')).send('again')
  expect(s.fates()).toEqual(['→1 published'])
})

test('a send under way when the driver goes breaks a rule, faults, and then probe can come', () => {
  const s = new Driver().send('x', 'step').to('send.hdr.len').act(hand('remove'))
  expect(rules(s)).toContain('mappedWhileInside')
  expect(whyNot(hand('probe'), s.facts)).toBe('stillInside')
  s.finish('sender1')
  expect(s.frame.step).toMatchObject({ site: 'send.hdr.flags', kind: 'bug' })
  expect(s.actor('sender1').state).toBe('stopped')
  expect(whyNot(hand('probe'), s.facts)).toBe('')
})

test('an interrupt while there is no driver is forgotten', () => {
  const s = new Driver({ remote: 'openamp' }).act(hand('remove'))
  s.call('remote', { fn: 'complete', q: 0, entries: [[0, 512]] })
  s.act(hand('probe'))
  expect(s.actor('irq').state).toBe('idle')
})

test('a remote that was not restarted has its old cursor, and takes what nobody has sent', () => {
  const s = new Driver().send('a').take().act(hand('remove')).act(hand('probe'))
  expect(rules(s)).toContain('takenWithinAvail')
  s.call('remote', { fn: 'remoteRestart', mode: 'crash' })
  expect(rules(s)).toEqual([])
})

test('a pool that is too small: the execution begins without a driver, and says why', () => {
  const s = new Driver({ pool: 8191 })
  expect(whyNot({ name: 'send' }, s.facts)).toBe('driverGone')
  s.act(hand('probe'))
  expect(s.frame.calls.at(-1)?.result).toBe(-12)
  expect(new Driver({ pool: 8192 }).send('x').fates()).toEqual(['→1 published'])
})
