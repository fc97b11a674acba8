/** Code that goes round is recognised, and no press of a key waits for it. */
import { expect, test } from 'vitest'
import { Driver } from '../testing/driver.ts'

/** A sender that waits for a buffer, with a signal pending. */
function signalled(kernel: 'linux-3.x' | 'linux-6.x'): Driver {
  const s = new Driver({ num: 2, buffers: 2, kernel })
  s.send('a').send('b').send('c')
  expect(s.actor('sender1').state).toBe('asleep')
  return s.call('world', { fn: 'signal', actor: 0 }, 'step')
}

test.each(['linux-3.x', 'linux-6.x'] as const)(
  'a signalled sender of %s goes round: a press ends after some rounds, which are told',
  (kernel) => {
    const s = signalled(kernel)
    const { length } = s.frame
    s.step('send')
    expect(s.frame.length - length).toBeLessThan(300)
    const { round, cursor } = s.frame
    expect(round).toBeGreaterThan(5)
    const bytes = s.memory.bytes.slice()
    s.seek(cursor - round)
    expect(s.memory.bytes).toEqual(bytes)
    // A single step more is a round as well; where it began there was none.
    expect(s.seek(cursor).step().frame.round).toBe(round)
    expect(s.seek(length).frame.round).toBe(0)
  },
)

test('somebody else ends it', () => {
  const s = signalled('linux-6.x').step('send')
  s.take().complete(0)
  s.finish('sender1')
  expect(s.frame).toMatchObject({ round: 0, problem: '' })
  expect(s.actor('sender1').state).toBe('idle')
})

test('a run to a line that it never comes to ends as well, and says that it was not reached', () => {
  const s = signalled('linux-6.x')
  const { length } = s.frame
  s.say({ do: 'runTo', site: 'get.broken' })
  expect(s.frame.problem).toBe('notReached')
  expect(s.frame.length - length).toBeLessThan(300)
})
