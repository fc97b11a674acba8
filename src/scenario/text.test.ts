import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { DEFAULT_SETTINGS } from '../protocol/protocol.ts'
import { Execution } from '../session/execution.ts'
import { EXAMPLES } from './examples.ts'
import { starts } from './testing/arbitraries.ts'
import { parseScenario, printScenario } from './text.ts'

/** Keys of a scenario, and one that is none. */
const KEYS =
  'kernel num align ringBase features buffers heap room endpoints remote faults kick x'.split(' ')
const examples = Object.entries(EXAMPLES)

describe('a text and its scenario', () => {
  test('are the same thing: printed and read again nothing has changed', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const text = printScenario(start)
        expect(parseScenario(text)).toEqual(start)
        expect(printScenario(start)).toBe(text)
      }),
    )
  })

  test('say nothing about what is as usual', () => {
    const usual = { scenario: DEFAULT_SCENARIO, settings: DEFAULT_SETTINGS }
    expect(printScenario(usual)).toBe('{\n  "vringscope": 1\n}\n')
    expect(parseScenario('{"vringscope":1}')).toEqual(usual)
  })

  test.each(examples)('agree in the example %s, as it is printed', (_, text) => {
    const start = parseScenario(text)
    expect(start).not.toHaveProperty('problems')
    if ('scenario' in start) expect(parseScenario(printScenario(start))).toEqual(start)
  })

  test('are laid out as a person would', () => {
    const start = parseScenario(`{"vringscope":1,"seed":2,"num":4,"faults":[{"fault":"badId","id":9,
      "queue":"rvq"}],"remote":{"moves":"hand","endpoints":[{"mode":"echo","addr":1025,"dest":"any",
      "service":"a-service-with-a-long-name"},{"addr":"any"}],"profile":"openamp"}}`)
    expect('scenario' in start && printScenario(start)).toBe(`{
  "vringscope": 1,
  "num": 4,
  "remote": {
    "profile": "openamp",
    "endpoints": [
      { "service": "a-service-with-a-long-name", "addr": "0x401", "mode": "echo" },
      {}
    ]
  },
  "faults": [{ "fault": "badId", "queue": "rvq", "id": 9 }],
  "seed": 2
}
`)
  })

  test('may have comments, and a comma too many', () => {
    expect(parseScenario('// mine\n{ "vringscope": 1, /* small */ "num": 4, }')).toHaveProperty(
      'scenario.num',
      4,
    )
  })
})

test('whatever the format admits opens, and a send goes its way', () => {
  fc.assert(
    fc.property(starts, ({ scenario }) => {
      const execution = new Execution(scenario)
      const data = Uint8Array.of(1, 2, 3)
      const send = { fn: 'send', src: 0x400, dst: 0x401, len: 3, data, wait: true } as const
      execution.start(0, { ...send, kick: true })
      for (let n = 0; n < 200 && execution.machine.runnable(0); n++) execution.step(0)
      expect(execution.length).toBeGreaterThan(10)
    }),
    { numRuns: 60 },
  )
})

test('an announcement that would wait for a buffer for ever is not made', () => {
  // Aligned to 4, the used ring of a library that forgets used_event lies where Linux does not look.
  const start = parseScenario(`{ "vringscope": 1, "num": 2, "align": 4, "buffers": 1, "remote": {
    "profile": "rpmsg-lite", "endpoints": [{ "service": "a", "addr": 30 }, { "service": "b", "addr": 31 }] } }`)
  if (!('scenario' in start)) throw new Error('it is a scenario')
  const { machine } = new Execution(start.scenario)
  expect(machine.actors.every((a) => a.call === null)).toBe(true)
  expect(machine.memory.load(machine.layout.queues[0].interrupts)).toBe(1)
})

test('no text throws', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .dictionary(fc.constantFrom(...KEYS), fc.jsonValue())
      .map((fields) => JSON.stringify({ ...fields, vringscope: 1 })),
    fc
      .constantFrom(...Object.values(EXAMPLES))
      .chain((t) => fc.nat(t.length).map((n) => t.slice(0, n))),
    fc.nat({ max: 60_000 }).map((n) => '['.repeat(n)),
  )
  fc.assert(
    fc.property(text, (t) => {
      const parsed = parseScenario(t)
      if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0)
    }),
  )
})
