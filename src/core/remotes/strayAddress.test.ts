import { describe, expect, test } from 'vitest'
import { remoteActor } from '../machine/actors.ts'
import { KERNELS } from '../machine/scenario.ts'
import type { Pair } from '../testing/remoteScenes.ts'
import {
  highAddress,
  NO_MEMORY,
  strayAddress,
  wideAddresses,
} from '../testing/strayAddressScenes.ts'

const usedIdx = ({ machine }: Pair): number =>
  machine.memory.load(machine.layout.queues[1].vring.usedIdx)
const state = ({ machine, scenario }: Pair) => machine.state(remoteActor(scenario))

describe.each(KERNELS)('an address in a descriptor that was overwritten, %s', (kernel) => {
  test('leads OpenAMP to NULL: it takes that for an empty ring, and keeps the head', () => {
    const pair = strayAddress(kernel, 'openamp', NO_MEMORY)
    expect([state(pair), usedIdx(pair)]).toEqual(['idle', 0])
    pair.poll()
    // The message behind it is not lost.
    expect(usedIdx(pair)).toBe(1)
  })

  describe.each(['rpmsg-lite', 'ti-pru'] as const)('%s checks nothing', (remote) => {
    test('and reads where there is no memory: a bus fault', () => {
      const pair = strayAddress(kernel, remote, NO_MEMORY)
      expect([state(pair), usedIdx(pair)]).toEqual(['stopped', 0])
    })
    test('and uses the lower 32 bits', () => {
      const pair = highAddress(kernel, remote)
      expect([state(pair), usedIdx(pair)]).toEqual(['idle', 2])
    })
    test('and reads whatever shared memory is there, then gives the head back', () => {
      const { ringBase } = strayAddress(kernel, remote, NO_MEMORY).scenario
      const pair = strayAddress(kernel, remote, ringBase)
      expect([state(pair), usedIdx(pair)]).toEqual(['idle', 2])
    })
  })
})

test.each(KERNELS)(
  'TI hands addresses on in 16 bits: 65566 is 30, and 70000 is 4464; %s',
  (kernel) => {
    const { trace } = wideAddresses(kernel)
    const received = [...trace.notes.values()].find((note) =>
      JSON.stringify(note).includes('remoteRx'),
    )
    expect(received).toMatchObject({ remoteRx: { ept: 0, to: 30, src: 4464 } })
  },
)
