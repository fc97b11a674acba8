import { expect, it } from 'vitest'
import { Random } from '../testing/random.ts'
import { Schedule } from '../testing/schedule.ts'
import { world } from '../testing/worlds.ts'
import { Trace } from './trace.ts'

const STEPS = 40_000

/** Two walks through the same history, which is longer than several checkpoints are apart. */
it('a seek across checkpoints gives the bytes of that step', () => {
  const trace = new Trace(world())
  const digests = [digest(trace.machine.memory.bytes)]
  const schedule = new Schedule(trace.machine.layout, 7)
  for (let i = 0; i < STEPS; i++) {
    schedule.run(trace.machine, 1)
    trace.rest()
    digests.push(digest(trace.machine.memory.bytes))
  }
  const random = new Random(1)
  for (let n = 0; n < 500; n++) {
    const step = random.int(STEPS + 1)
    trace.seek(step)
    expect({ step, digest: digest(trace.machine.memory.bytes) }).toEqual({
      step,
      digest: digests[step],
    })
  }
})

/** FNV-1a of all bytes: 40 000 copies of them would fill the memory. */
function digest(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
