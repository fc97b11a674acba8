/**
 * What each field may hold is in `fields.ts`; here is what goes together. The first part holds
 * for links too: memory, tables and threads that could not be as they are said. The second part
 * is about what would be said in vain, or what two real sides would never agree upon.
 */

import { DEFAULT_SCENARIO, type Scenario } from '../core/machine/scenario.ts'
import { RPMSG_BUF_SIZE } from '../core/memory/constants.ts'
import { Layout } from '../core/memory/layout.ts'
import type { Settings } from '../protocol/protocol.ts'
import { endpointFindings, remoteFindings } from './endpointRules.ts'
import { type Finding, finding, type Path } from './problem.ts'

/** Paths are those of a `Scenario` of the core. */
export type Rule = (s: Scenario) => readonly Finding[]

/** What makes a scenario one that no machine could be in. */
export const impossible: Rule = (s) => [
  ...ringFindings(s),
  ...memoryFindings(s),
  ...seesFindings(s),
  ...kernelFindings(s),
  ...endpointFindings(s),
  ...faultFindings(s),
]

/** What contradicts itself, or would have no effect. */
export const contradictory: Rule = (s) => [...remoteFindings(s), ...heapFindings(s)]

/** What only newer kernels do. */
const kernelFindings = ({ kernel, validateUsedLen }: Scenario): Finding[] =>
  validateUsedLen && kernel === 'linux-3.x' ? [finding(['validateUsedLen'], 'newerKernelOnly')] : []

/** The same of how things go by themselves; a path of `Settings`. */
export const contradictorySettings = ({ remote }: Scenario, { remote: moves }: Settings) =>
  remote !== 'textbook' && moves === 'outOfOrder'
    ? [finding(['moves'], 'movesInOrder', { remote })]
    : []

function ringFindings({ kernel, num, buffers }: Scenario): Finding[] {
  if (kernel !== 'linux-6.x' || buffers <= num) return []
  return [finding(['buffers'], 'moreBuffersThanRing', { buffers, num })]
}

interface Range {
  readonly name: 'ringBase' | 'bufferBase' | 'heap'
  readonly path: Path
  readonly from: number
  readonly to: number
  /** What the address must be a multiple of. */
  readonly align: number
}

function memoryFindings(s: Scenario): Finding[] {
  const { ringBytes, bufferBase, bufferCount, heap } = new Layout(s)
  const ranges: Range[] = [
    range('ringBase', ['ringBase'], s.ringBase, ringBytes, Math.max(16, s.align)),
    range('bufferBase', ['bufferBase'], bufferBase, bufferCount * RPMSG_BUF_SIZE, 4),
  ]
  if (s.features.indirectDesc) {
    const { slots, slotBytes } = s.heap
    ranges.push(range('heap', ['heap', 'base'], heap.base, slots * slotBytes, 16))
  }
  const [first] = ranges.flatMap((r, i) => misplaced(r, ranges.slice(0, i)))
  return first ? [first] : []
}

/** Where the remote looks for a ring, a ring could be. */
function seesFindings({ sees, align }: Scenario): Finding[] {
  const to = Math.max(16, sees.align ?? align)
  return (['vring0', 'vring1'] as const).flatMap((name) => {
    const at = sees[name]
    if (at === null || at % to === 0) return []
    return [finding(['sees', name], 'notAligned', { at: `0x${at.toString(16)}`, to })]
  })
}

/** What lies behind a misplaced range is misplaced because of it: the first one is enough. */
function misplaced(r: Range, before: readonly Range[]): Finding[] {
  const at = `0x${r.from.toString(16)}`
  if (r.from % r.align) return [finding(r.path, 'notAligned', { at, to: r.align })]
  // The addresses of a resource table, and the lower halves that some libraries use, have 32 bits.
  if (r.to > 0x1_0000_0000) return [finding(r.path, 'tooHigh', { what: r.name, at })]
  const other = before.find((o) => r.from < o.to && o.from < r.to)
  if (!other) return []
  const end = `0x${other.to.toString(16)}`
  return [finding(r.path, 'overlaps', { other: other.name, at, end })]
}

const range = (
  name: Range['name'],
  path: Path,
  from: number,
  bytes: number,
  align: number,
): Range => ({ name, path, from, to: from + bytes, align })

function faultFindings({ faults }: Scenario): Finding[] {
  return faults.flatMap(({ fault, q, value }, i) => {
    if (faults.findIndex((f) => f.fault === fault && f.q === q) < i)
      return [finding(['faults', i, 'fault'], 'twice', { what: fault })]
    return fault !== 'badId' && value !== 1
      ? [finding(['faults', i, 'value'], 'idNotNeeded', { fault })]
      : []
  })
}

function heapFindings({ heap, features }: Scenario): Finding[] {
  const usual = DEFAULT_SCENARIO.heap
  const said = (['base', 'slotBytes', 'slots'] as const).some((key) => heap[key] !== usual[key])
  return said && !features.indirectDesc ? [finding(['heap'], 'heapUnused')] : []
}
