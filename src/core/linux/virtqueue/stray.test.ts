/** What the driver does when somebody has written into its descriptors: the BUG_ONs of the ring. */
import { describe, expect, test } from 'vitest'
import type { Trace } from '../../history/trace.ts'
import { irqActor } from '../../machine/actors.ts'
import { KERNELS } from '../../machine/scenario.ts'
import {
  circle,
  forgottenTable,
  missingDescriptor,
  nameServiceLeaves,
  oddTable,
  staleTable,
} from '../../testing/badEndScenes.ts'
import { stepLine } from '../../testing/notation.ts'

const last = (trace: Trace): string => stepLine(trace, trace.length - 1).replace(/^.*stopped. /, '')
const bugs = (trace: Trace): number => [...trace.notes.values()].filter((n) => isBug(n)).length
const isBug = (note: unknown): boolean => typeof note === 'object' && note !== null && 'bug' in note

describe.each(KERNELS)('%s', (kernel) => {
  test('to detach the last buffer is a BUG while a descriptor is missing', () => {
    const vring = kernel === 'linux-3.x' ? 'vq->vring' : 'vq->split.vring'
    expect(last(missingDescriptor(kernel))).toContain(`vq->vq.num_free != ${vring}.num`)
  })

  test('only 6.x asks whether the head of a table still says INDIRECT, and how long it is', () => {
    const asks = kernel === 'linux-6.x' ? 1 : 0
    expect([bugs(staleTable(kernel)), bugs(oddTable(kernel))]).toEqual([asks, asks])
    if (!asks) return
    expect(last(staleTable(kernel))).toContain('desc_extra[head].flags & VRING_DESC_F_INDIRECT')
    expect(last(oddTable(kernel))).toContain('len == 0 || len % sizeof(struct vring_desc)')
  })

  test('a chain without a table forgets the table of the chain before it', () => {
    const trace = forgottenTable(kernel)
    const { memory, layout } = trace.machine
    expect(memory.load(layout.queues[0].indirDesc(1))).toBe(0)
    expect(bugs(trace)).toBe(0)
  })

  test('a chain in a circle is followed for ever, with tx_lock held', () => {
    const { machine, trace } = circle(kernel)
    expect(machine.memory.load(machine.layout.txLock)).toBe(1)
    expect(machine.state(0)).toBe('stopped')
    expect(last(trace)).toContain('soft lockup')
  })
})

test('in 6.x the end of the name service is a deadlock on the lock of its own endpoint', () => {
  const { machine, scenario } = nameServiceLeaves('linux-6.x')
  expect(machine.state(irqActor(scenario))).toBe('lock')
  const { bus } = machine.layout
  const ept = machine.memory.load(bus.nsEpt) - 1
  expect(machine.memory.load(bus.cbLock(ept))).toBe(irqActor(scenario) + 1)
  // The bus of 3.x has no such device.
  const old = nameServiceLeaves('linux-3.x')
  expect(old.machine.state(irqActor(old.scenario))).toBe('idle')
})
