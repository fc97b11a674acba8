import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import { updated } from '../../core/memory/bytesUpdate.ts'
import { NO_BOUNDS } from '../../protocol/bounds.ts'
import type { SentFrame } from '../../protocol/protocol.ts'
import { Execution } from '../execution.ts'
import { act, SETTINGS, scenarios, wild } from '../testing/restless.ts'
import { allBytes, makeFrame, memoryUpdate, transfers } from './frame.ts'

const AROUND = {
  settings: SETTINGS,
  revision: 0,
  branches: [],
  breakpoints: [],
  bounds: NO_BOUNDS,
  stops: [],
  canUndoRestart: false,
  problem: '',
} as const

const rules = ({ violated }: SentFrame) => violated.map(({ name, queue }) => `${name} ${queue}`)

test('a broken rule is fresh at the step before which it held', () => {
  let seen = 0
  fc.assert(
    fc.property(scenarios, fc.array(wild, { maxLength: 120, size: 'max' }), (s, list) => {
      const execution = new Execution(s)
      for (const d of list) act(execution, d)
      const first = execution.length - Math.min(execution.length, 60)
      let before: string[] | null = null
      for (let at = first; at <= execution.length; at++) {
        execution.seek(at)
        const bytes = execution.machine.memory.bytes.slice()
        const frame = makeFrame(execution, -1, AROUND)
        // It looked at the step before, and came back.
        expect(execution.cursor).toBe(at)
        expect(Buffer.compare(execution.machine.memory.bytes, bytes)).toBe(0)
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

test('a copy that is told what changed has all bytes of every moment, in both directions', () => {
  const jumps = fc.array(fc.nat(), { maxLength: 20 })
  fc.assert(
    fc.property(
      scenarios,
      fc.array(wild, { maxLength: 120, size: 'max' }),
      jumps,
      (s, list, to) => {
        const execution = new Execution(s)
        let from = -1
        let copy: Uint8Array | null = null
        const expectSame = () => {
          copy = updated(copy, memoryUpdate(execution, from))
          from = execution.cursor
          expect(Buffer.compare(copy, allBytes(execution))).toBe(0)
        }
        expectSame()
        for (const d of list) {
          act(execution, d)
          expectSame()
        }
        for (const n of to) {
          execution.seek(n % (execution.length + 1))
          expectSame()
        }
      },
    ),
    { numRuns: 40, seed: 8 },
  )
})

test('a frame of the longest ring carries only what changed, and counts who has how many', () => {
  const execution = new Execution({ ...DEFAULT_SCENARIO, num: 32768, buffers: 256 })
  const data = new Uint8Array(5)
  execution.start(0, { fn: 'send', src: 0x400, dst: 0x401, len: 5, data, wait: true, kick: true })
  makeFrame(execution, -1, AROUND)
  for (let n = 0; n < 32; n++) {
    const from = execution.cursor
    execution.step(0)
    const frame = makeFrame(execution, from, AROUND)
    expect(transfers(frame).reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(600)
    const { descs } = execution.ownership
    const counted = descs.map(({ cells }) =>
      [0, 1, 2, 3, 4, 5].map((owner) => [...cells].filter((o) => o === owner).length),
    )
    expect(frame.ownerCounts).toEqual(counted)
  }
})
