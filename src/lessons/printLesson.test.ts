import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { DEFAULT_SETTINGS } from '../protocol/settings.ts'
import { parseLesson } from './parseLesson.ts'
import { printLesson } from './printLesson.ts'

const START = { scenario: { ...DEFAULT_SCENARIO, num: 4, buffers: 4 }, settings: DEFAULT_SETTINGS }
const SEND = { act: { name: 'send' as const }, times: 3, steps: null }
const text = fc.string({ maxLength: 60, unit: fc.constantFrom(...'ab *_[]<>#~|!&\\-+=1.)(:/\n ') })

test('what is saved is read again: acts, stops, names and notes, whatever signs are in them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ step: fc.nat({ max: 90 }), name: text, note: text }), {
        minLength: 1,
        maxLength: 5,
      }),
      (list) => {
        const stops = list.map((one, i) => ({ id: i + 1, ...one }))
        const printed = printLesson({
          ...START,
          ...{ title: 'Mine', language: 'en', doings: [SEND], stops, nameOf: (n) => `Step ${n}` },
        })
        const read = parseLesson(printed ?? '')
        if (!('lesson' in read)) throw new Error(`${JSON.stringify(read.problem)}\n${printed}`)
        const { lesson } = read
        expect(lesson.start).toEqual(START)
        expect(lesson.stops.flatMap(({ doings }) => doings)).toEqual([SEND])
        const plain = (s: string) => s.replace(/\s+/g, ' ').trim()
        expect(lesson.stops.map(({ title }) => title.en)).toEqual(
          stops.map(({ name, step }) => plain(name) || `Step ${step}`),
        )
        expect(lesson.stops.map(({ stand }) => stand)).toEqual(
          stops.map(({ step }) => ({ is: 'step', step })),
        )
        const told = lesson.stops.map(({ prose }) =>
          plain(
            (prose.en ?? [])
              .map((block) =>
                block.is === 'paragraph' ? block.runs.map((r) => r.text).join('') : '?',
              )
              .join(' '),
          ),
        )
        expect(told).toEqual(stops.map(({ note }) => plain(note)))
      },
    ),
  )
})
