/**
 * The shared memory as the remote sees it, where that is not as Linux has laid it out: other
 * vrings, each ring taken for the other one, another map of addresses.
 */
import { looksElsewhere, type Scenario } from '../machine/scenario.ts'
import { RPMSG_BUF_SIZE } from './constants.ts'
import type { Heap } from './indirectHeap.ts'
import { type Field, field, NOWHERE, offsetOf, widthOf } from './memory.ts'
import { SeenVring } from './seenVring.ts'
import type { Vring } from './vring.ts'

/** Where the shared memory really is. */
interface Ground {
  readonly scenario: Scenario
  readonly ringBytes: number
  readonly buffersAt: number
  readonly bufferBase: number
  readonly bufferCount: number
  readonly heap: Heap
  physical(offset: number): number
}

const U32 = 0x1_0000_0000

/** Where Linux has what the remote finds at an address of a descriptor. The map has 32 bits. */
export const inItsMap = (
  { scenario: { sees } }: { readonly scenario: Scenario },
  addr: number,
): number => (sees.offset === 0 || addr >= U32 ? addr : (addr - sees.offset + U32) % U32)

/** The queues with the vrings where the remote looks for them; the same ones if that is where they are. */
export const seenQueues = <Q extends { readonly index: number; readonly vring: Vring }>(
  ground: Ground,
  queues: readonly Q[],
): readonly Q[] =>
  looksElsewhere(ground.scenario)
    ? queues.map((q) => ({ ...q, vring: seenVring(ground, q.index, q.vring) }))
    : queues

/** Which queue the remote sends on, and which it receives on. */
export const rolesOf = ({ sees }: Scenario, last: number) =>
  sees.crossed ? { sends: last, receives: 0 } : { sends: 0, receives: last }

function seenVring(ground: Ground, index: number, vring: Vring): Vring {
  const { sees, num, align } = ground.scenario
  const base = (index === 0 ? sees.vring0 : sees.vring1) ?? ground.physical(vring.base)
  const finds = (f: Field) => {
    const width = widthOf(f) as 1 | 2 | 4 | 8
    return field(offsetAt(ground, base + offsetOf(f), width), width)
  }
  const isSomewhere = (f: Field) => offsetOf(finds(f)) !== NOWHERE
  return new SeenVring(sees.num ?? num, sees.align ?? align, finds, isSomewhere)
}

/** The bytes at a physical address, which may be any number: their offset, or NOWHERE. */
function offsetAt(g: Ground, addr: number, length: number): number {
  for (const [base, at, size] of [
    [g.scenario.ringBase, 0, g.ringBytes],
    [g.bufferBase, g.buffersAt, g.bufferCount * RPMSG_BUF_SIZE],
    [g.heap.base, g.heap.at, g.heap.end - g.heap.at],
  ])
    if (addr >= base && addr + length <= base + size) return at + addr - base
  return NOWHERE
}
