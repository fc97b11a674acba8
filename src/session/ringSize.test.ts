import { afterEach, expect, test, vi } from 'vitest'
import { REMOTES, type Scenario } from '../core/machine/scenario.ts'
import { Memory } from '../core/memory/memory.ts'
import { Driver } from './testing/driver.ts'

afterEach(() => vi.restoreAllMocks())

const SENDS = 4
const listening = [{ service: '', addr: 0x401, dest: 0xffff_ffff, mode: 'release' }] as const

/** Fields that are read while a few messages are sent and taken, in all panes of a frame. */
function reads(change: Partial<Scenario>, harmed: boolean): number {
  const { remote } = change
  const scenario = {
    buffers: 16,
    ...change,
    remoteListening: remote === 'textbook' ? [] : listening,
  }
  const driver = new Driver(scenario, { remote: 'inOrder' })
  if (harmed) driver.arm('duplicateId').send('harm')
  const load = vi.spyOn(Memory.prototype, 'load')
  for (let n = 0; n < SENDS; n++) driver.send('hello')
  expect(driver.frame.length).toBeGreaterThan(100)
  const { length } = load.mock.calls
  load.mockRestore()
  return length
}

test.each(REMOTES.flatMap((remote) => [[remote, false] as const, [remote, true] as const]))(
  'a send costs as much in a ring of 32768 as in one of 128: %s, harmed before: %s',
  (remote, harmed) => {
    // Rings of up to 64 entries are held against their invariants, which read all of them.
    const small = reads({ num: 128, remote }, harmed)
    expect(reads({ num: 32768, remote }, harmed)).toBe(small)
  },
)
