/** How much room a trace needs for what comes and goes: tables, endpoints, channels. */
import type { Scenario } from '../core/machine/scenario.ts'
import { hasAnswers, type Line } from './format.ts'

const PAGE = 4096

/** Everything that an operation let be known, in order. */
export const eventsOf = (line: Line): readonly Readonly<Record<string, unknown>>[] => [
  ...(line.events ?? []),
  ...(line.accesses ?? []).flatMap(([kind, event]) =>
    kind === 'event' ? [event as Readonly<Record<string, unknown>>] : [],
  ),
]

/** The allocation of an operation: its address, 0 if it failed; null if there is none. */
export function allocationOf(line: Line): number | null {
  for (const event of eventsOf(line)) {
    if (event.kmalloc) return (event.kmalloc as [address: number, bytes: number])[0]
    if ('kmallocFail' in event) return 0
  }
  return null
}

type Room = Pick<Scenario, 'heap' | 'endpoints' | 'channels'>

/** Endpoints that a list of operations makes at the most, if nobody has recorded it yet. */
export const MOST_EPTS = 60
/** For operations of which nobody has recorded what comes of them. */
const UNKNOWN: Room = {
  heap: { base: 0x3000_0000, slotBytes: PAGE, slots: 64 },
  channels: 4,
  endpoints: MOST_EPTS + 4,
}

export function roomFor(lines: readonly Line[]): Room {
  if (!lines.every(hasAnswers)) return UNKNOWN
  const all = lines.flatMap(eventsOf)
  const tables = all.flatMap(({ kmalloc }) => (kmalloc ? [kmalloc as [number, number]] : []))
  const base = Math.min(...tables.map(([address]) => address))
  const end = Math.max(...tables.map(([address, bytes]) => address + bytes))
  const slots = tables.length > 0 ? Math.ceil((end - base) / PAGE) : 0
  const channels = all.filter((event) => 'deviceAdd' in event).length
  const created = lines.filter(({ op }) => op.name === 'create_ept').length
  return {
    heap: { base: slots > 0 ? base : 0, slotBytes: PAGE, slots },
    channels,
    // One for each channel, and the name service.
    endpoints: created + channels + 1,
  }
}
