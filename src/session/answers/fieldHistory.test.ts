import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldNamed } from '../../core/memory/fieldNames.ts'
import { offsetOf, widthOf } from '../../core/memory/memory.ts'
import { Execution } from '../execution.ts'
import { Driver } from '../testing/driver.ts'
import { act, scenarios, wild } from '../testing/restless.ts'
import { changeFrom, courseOf } from './fieldHistory.ts'

/** Fields of all kinds: written one by one, in passing, or together with their neighbours. */
const NAMES = [
  'avail.idx',
  'avail.ring[0]',
  'used.ring[1].len',
  'desc[0].addr',
  'num_free',
  'tx_lock',
  'sleepers',
  'sendq[0].until',
  'clock',
  'buf[8].hdr.len',
  'buf[8].data[1]',
  'last_avail_idx',
  'kicks',
]

it('what is said of a field is what its bytes say, at every step', () => {
  let changes = 0
  fc.assert(
    fc.property(
      scenarios,
      fc.array(wild, { maxLength: 60, size: 'max' }),
      fc.nat(),
      fc.nat(),
      (s, list, a, b) => {
        const execution = new Execution(s)
        for (const d of list) act(execution, d)
        const q = execution.layout.queues[1] ?? execution.layout.queues[0]
        for (const name of NAMES) {
          const place = fieldNamed(execution.layout, q, name)
          if (place === null) continue
          const [at, length] = [offsetOf(place), widthOf(place)]
          const whole: number[] = []
          for (let step = 0; step <= execution.length; step++) {
            execution.seek(step)
            whole.push(execution.machine.memory.load(place))
          }
          const cursor = a % (execution.length + 1)
          const from = b % (execution.length + 1)
          execution.seek(cursor)
          const changed = whole.flatMap((v, i) => (i > 0 && v !== whole[i - 1] ? [i] : []))
          const next = changed.find((i) => i > cursor) ?? -1
          const before = changed.findLast((i) => i < cursor) ?? -1
          expect([name, changeFrom(execution, at, length, false)]).toEqual([name, next])
          expect([name, changeFrom(execution, at, length, true)]).toEqual([name, before])
          const { start, value, writes } = courseOf(execution, place, from, execution.length)
          expect([...start]).toEqual([from, ...changed.filter((i) => i > from)])
          expect([...value]).toEqual([...start].map((i) => whole[i]))
          expect([...writes]).toEqual(expect.arrayContaining([...start].slice(1).map((i) => i - 1)))
          changes += changed.length
        }
      },
    ),
    { numRuns: 20, seed: 7 },
  )
  expect(changes).toBeGreaterThan(100)
})

describe('changes of a field', () => {
  it('are gone to, forward and back, and said to be none', () => {
    const s = new Driver()
    for (const text of ['one', 'two']) s.send(text)
    const { numFree } = layoutOf()
    const at = { offset: offsetOf(numFree), length: 4 }
    expect(s.say({ do: 'change', ...at, back: true }).frame.step).toMatchObject({
      before: 7,
      after: 6,
    })
    expect(s.say({ do: 'change', ...at, back: true }).frame.step).toMatchObject({
      before: 8,
      after: 7,
    })
    const { cursor, problem } = s.say({ do: 'change', ...at, back: true }).frame
    expect([cursor, problem]).toEqual([s.frame.cursor, 'noEarlierChange'])
    expect(s.say({ do: 'change', ...at, back: false }).frame.step).toMatchObject({ after: 6 })
    expect(s.say({ do: 'change', ...at, back: false }).frame.problem).toBe('noLaterChange')
  })
})

const layoutOf = () => new Execution(new Driver().frame.scenario).layout.queues[1]
