import { expect, it, test } from 'vitest'
import { DEFAULT_SCENARIO, type RemoteId } from '../../core/machine/scenario.ts'
import { offsetOf } from '../../core/memory/memory.ts'
import { Driver } from '../../session/testing/driver.ts'
import { fieldCalls } from './fieldCalls.ts'

const at = (s: Driver, of: 'availFlags' | 'usedFlags' | 'availEvent' | 'usedIdx', q = 1) =>
  fieldCalls(s.memory, s.layout, offsetOf(s.layout.queues[q].vring[of]))
const press = (s: Driver, of: 'availFlags' | 'usedFlags' | 'availEvent', name: string) => {
  const found = at(s, of).find((c) => c.name === name)
  if (!found) throw new Error(`${of} has no ${name}`)
  return s.call(found.by, found.call)
}
const events = { eventIdx: true, indirectDesc: false }

it.each(['textbook', 'openamp'] as const)(
  'from the card of used.flags, %s switches kicks off and on: a send rings or does not',
  (remote) => {
    const s = new Driver({ remote })
    const kicks = () => s.memory.load(s.layout.queues[1].kicks)
    expect(kicks()).toBe(0)
    press(s, 'usedFlags', 'kicksOff').send('unheard')
    expect(kicks()).toBe(0)
    press(s, 'usedFlags', 'kicksOn').send('heard')
    expect(kicks()).toBe(1)
  },
)

test('with the event index, the textbook remote names the entry that it takes next, or none near', () => {
  const s = new Driver({ features: events }).send('a').take()
  press(s, 'availEvent', 'kicksOn')
  expect(s.memory.load(s.layout.queues[1].vring.availEvent)).toBe(1)
  press(s, 'availEvent', 'kicksOff')
  expect(s.memory.load(s.layout.queues[1].vring.availEvent)).toBe((1 - 8 - 1) & 0xffff)
})

test('from the card of avail.flags the driver switches interrupts on: a completion interrupts', () => {
  const s = new Driver()
  press(s, 'availFlags', 'interruptsOn').send('a').take().complete(0)
  expect(s.memory.load(s.layout.queues[1].interrupts)).toBe(1)
  press(s, 'availFlags', 'interruptsOff').send('b').take().complete(1)
  expect(s.memory.load(s.layout.queues[1].interrupts)).toBe(1)
})

it.each<[RemoteId, number]>([
  ['textbook', 2],
  ['openamp', 2],
  ['rpmsg-lite', 0],
  ['ti-pru', 0],
])('%s has as many calls for it as it can make', (remote, count) => {
  const s = new Driver({ ...DEFAULT_SCENARIO, remote })
  expect(at(s, 'usedFlags')).toHaveLength(count)
  expect(at(s, 'usedIdx')).toEqual([])
})
