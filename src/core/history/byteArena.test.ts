import { expect, test } from 'vitest'
import { Arena } from './byteArena.ts'

const run = (n: number, value: number) => new Uint8Array(n).fill(value)

test('pairs are given back, also those kept before the room grew', () => {
  const arena = new Arena()
  expect(arena.byteLength).toBe(4096)
  expect(arena.keep(run(1024, 1), run(1024, 2))).toBe(0)
  expect(arena.keep(run(1024, 3), run(1024, 4))).toBe(2048)
  expect(arena.byteLength).toBe(4096)
  expect(arena.keep(run(1, 5), run(1, 6))).toBe(4096)
  expect(arena.byteLength).toBe(Math.ceil(4098 * 1.25))
  expect(arena.pair(0, 1024)).toEqual({ before: run(1024, 1), after: run(1024, 2) })
  expect(arena.pair(2048, 1024)).toEqual({ before: run(1024, 3), after: run(1024, 4) })
  expect(arena.pair(4096, 1)).toEqual({ before: run(1, 5), after: run(1, 6) })
})

test('what is forgotten leaves its room to what comes', () => {
  const arena = new Arena()
  arena.keep(run(8, 1), run(8, 2))
  arena.keep(run(8, 3), run(8, 4))
  arena.truncate(16)
  expect(arena.keep(run(4, 5), run(4, 6))).toBe(16)
  expect(arena.pair(0, 8)).toEqual({ before: run(8, 1), after: run(8, 2) })
})
