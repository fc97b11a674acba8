import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Frame } from '../../protocol/protocol.ts'
import { Play } from '../execution.ts'
import { act, SETTINGS, scenarios, wild } from '../testing/restless.ts'
import { makeFrame } from './frame.ts'

const AROUND = {
  settings: SETTINGS,
  history: 0,
  branches: [],
  breakpoints: [],
  canUndoRestart: false,
  problem: '',
} as const

const rules = ({ violated }: Frame) => violated.map(({ name, queue }) => `${name} ${queue}`)

test('a broken rule is fresh at the step before which it held', () => {
  let seen = 0
  fc.assert(
    fc.property(scenarios, fc.array(wild, { maxLength: 120, size: 'max' }), (s, list) => {
      const play = new Play(s)
      for (const d of list) act(play, d)
      const first = play.length - Math.min(play.length, 60)
      let before: string[] | null = null
      for (let at = first; at <= play.length; at++) {
        play.seek(at)
        const bytes = play.machine.memory.bytes.slice()
        const frame = makeFrame(play, -1, AROUND)
        // It looked at the step before, and came back.
        expect(play.cursor).toBe(at)
        expect(Buffer.compare(play.machine.memory.bytes, bytes)).toBe(0)
        const now = rules(frame)
        if (before) {
          const held = now.filter((rule) => !before?.includes(rule))
          expect(rules({ ...frame, violated: frame.violated.filter((v) => v.fresh) })).toEqual(held)
          seen += held.length
        }
        before = now
      }
    }),
    { numRuns: 40, seed: 5 },
  )
  expect(seen).toBeGreaterThan(10)
})
