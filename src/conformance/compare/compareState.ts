/** The state after an operation, byte by byte: rings, buffers and the driver's private fields. */
import { isDeepStrictEqual } from 'node:util'
import { RPMSG_ADDR_ANY } from '../../core/memory/constants.ts'
import { field } from '../../core/memory/memory.ts'
import { fullName } from '../../core/memory/place.ts'
import type { Line } from '../format.ts'
import { privateValue } from '../notation.ts'
import type { World } from '../world.ts'
import { type Finding, finding } from './difference.ts'
import { type Expected, putRuns } from './expected.ts'

/** Shared memory and the driver's state lie in front of everything else. */
export function compareMemory(world: World, expected: Expected): Finding | null {
  const { layout, machine } = world
  const compared = layout.regions.find((region) => region.name === 'driver')?.to ?? 0
  const wanted = expected.memory.bytes.subarray(0, compared)
  const got = machine.memory.bytes.subarray(0, compared)
  if (Buffer.compare(wanted, got) === 0) return compareEndpoints(world, expected)
  const at = wanted.findIndex((byte, i) => byte !== got[i])
  const place = layout.placeAt(at)
  if (!place) return finding(`byte ${at}, between two structures`, wanted[at], got[at])
  const f = field(place.at, place.width as 1 | 2 | 4 | 8)
  const name = fullName(place.place)
  return finding(
    name,
    privateValue(name, expected.memory.load(f)),
    privateValue(name, machine.memory.load(f)),
  )
}

/** Of the endpoints, traces tell the bound addresses, ascending. */
function compareEndpoints({ layout, machine }: World, expected: Expected): Finding | null {
  const { endpoints, eptAddr } = layout.bus
  const got = Array.from({ length: endpoints }, (_, i) => machine.memory.load(eptAddr(i)))
    .filter((addr) => addr !== RPMSG_ADDR_ANY)
    .sort((a, b) => a - b)
  return expected.endpoints === null || isDeepStrictEqual(expected.endpoints, got)
    ? null
    : finding('endpoints', expected.endpoints, got)
}

/**
 * The barriers of an operation, each with the ring bytes that were stored in front of it.
 *
 * @param before the ring bytes at the start of the operation
 */
export function compareBarriers(
  before: Uint8Array,
  expected: NonNullable<Line['barriers']>,
  world: World,
): Finding | null {
  const got = world.recording.barriers
  const kinds = [expected.map(([kind]) => kind), got.map(({ kind }) => kind)]
  if (!isDeepStrictEqual(kinds[0], kinds[1])) return finding('barriers', kinds[0], kinds[1])
  const ring = before.slice()
  for (const [i, [kind, stored]] of expected.entries()) {
    putRuns(ring, stored)
    const at = ring.findIndex((byte, offset) => byte !== got[i].ring[offset])
    if (at < 0) continue
    const name = world.layout.name(field(at, 1))
    return finding(`${name} at barrier ${i + 1} (${kind})`, ring[at], got[i].ring[at])
  }
  return null
}
