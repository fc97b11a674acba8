import { describe, expect, test } from 'vitest'
import { Session } from '../../session/session.ts'
import { captionText, Sitting } from '../testing/sitting.ts'
import { narrate } from './narrate.ts'

/** Eight messages sent and taken; heads 2, 0 and 1 completed: the ring has gone round. */
function wentRound(kernel: 'linux-3.x' | 'linux-6.x' = 'linux-6.x'): Sitting {
  const s = new Sitting(new Session(), { kernel, buffers: 8 })
  for (let i = 1; i <= 8; i++) s.send(`message ${i}`)
  for (let i = 0; i < 8; i++) s.say({ do: 'act', act: { name: 'take' }, run: 'send' })
  for (const head of [2, 0, 1]) s.say({ do: 'act', act: { name: 'complete', head }, run: 'send' })
  return s
}

/** Eight messages sent and none completed. */
function full(): Sitting {
  const s = new Sitting(new Session())
  for (let i = 1; i <= 8; i++) s.send(`message ${i}`)
  return s
}

/** What the golden file is about: everything that happens from here on. */
const golden = async (s: Sitting, name: string, deeds: (s: Sitting) => void) => {
  const from = s.now.frame.length
  deeds(s)
  await expect(s.captions(from)).toMatchFileSnapshot(`golden/${name}.txt`)
}

describe('captions, step by step', () => {
  test('a first send, Linux 6.x', () =>
    golden(new Sitting(new Session()), 'send-6x', (s) => s.send('hello world!')))

  test('a first send, Linux 3.x', () =>
    golden(new Sitting(new Session(), { kernel: 'linux-3.x' }), 'send-3x', (s) =>
      s.send('hello world!'),
    ))

  test('the remote takes and completes', () => {
    const s = new Sitting(new Session())
    s.send('hello world!')
    return golden(s, 'take-complete', () => {
      s.say({ do: 'act', act: { name: 'take' }, run: 'send' })
      s.say({ do: 'act', act: { name: 'complete', head: 0 }, run: 'send' })
    })
  })

  test('a send that recycles, Linux 6.x', () =>
    golden(wentRound(), 'recycle-6x', (s) => s.send('9')))
  test('a send that recycles, Linux 3.x', () =>
    golden(wentRound('linux-3.x'), 'recycle-3x', (s) => s.send('9')))

  test('a sender sleeps and its time runs out', () =>
    golden(full(), 'wait-timeout', (s) => {
      s.send('late')
      s.say({ do: 'act', act: { name: 'time' }, run: 'step' })
      s.say({ do: 'step', by: 'send' })
    }))

  test('two senders sleep, one buffer comes back', () =>
    golden(full(), 'wait-wake', (s) => {
      s.send('nine')
      s.send('ten')
      s.say({ do: 'act', act: { name: 'take' }, run: 'send' })
      s.say({ do: 'act', act: { name: 'complete', head: 0 }, run: 'send' })
      for (let n = 0; n < 4; n++) s.say({ do: 'step', by: 'send' })
    }))
})

describe('the start', () => {
  test('says what there is and what to do', () => {
    expect(captionText(new Sitting(new Session()).now)).toBe(
      'Nothing has been sent. All 8 descriptors are free, chained from `free_head`. Send the first message and watch where it goes.',
    )
  })
})

test.each([
  ['a payload of 497 bytes', 'x'.repeat(497), true, '`-EMSGSIZE`'],
  ['no buffer and no patience', 'late', false, '`-ENOMEM`'],
])('%s is refused in words', (_, text, wait, error) => {
  const s = full()
  s.send(text, { wait })
  const { key, tone } = narrate(s.now.frame.step, s.now.frame, s.now)
  expect(tone, key).toBe('refused')
  expect(captionText(s.now)).toContain(error)
})
