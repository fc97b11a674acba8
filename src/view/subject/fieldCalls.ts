/**
 * What can be called to change a field, from the field's own card: each side says in one whether
 * the other is to tell it.
 */
import type { Call } from '../../core/machine/calls.ts'
import { VRING_USED_F_NO_NOTIFY } from '../../core/memory/constants.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import { offers } from '../../core/remotes/library/profiles.ts'

export interface FieldCall {
  readonly name: 'interruptsOff' | 'interruptsOn' | 'kicksOff' | 'kicksOn'
  readonly by: 'hand' | 'remote'
  readonly call: Call
}

/** @param from offset in memory of the field */
export function fieldCalls(memory: Memory, layout: Layout, from: number): readonly FieldCall[] {
  const place = layout.placeAt(from)?.place
  const queue = layout.queues.find(({ name }) => name === place?.queue)
  if (!place || !queue) return []
  const { index: q } = queue
  switch (place.of) {
    case 'avail.flags':
    case 'used_event':
      return [
        { name: 'interruptsOff', by: 'hand', call: { fn: 'disableCb', q } },
        { name: 'interruptsOn', by: 'hand', call: { fn: 'enableCb', q } },
      ]
    case 'used.flags':
    case 'avail_event':
      return remoteCalls(memory, layout, queue)
    default:
      return []
  }
}

function remoteCalls(memory: Memory, { scenario }: Layout, queue: QueueLayout): FieldCall[] {
  const { index: q, vring, lastAvailIdx } = queue
  const both = (off: Call, on: Call): FieldCall[] => [
    { name: 'kicksOff', by: 'remote', call: off },
    { name: 'kicksOn', by: 'remote', call: on },
  ]
  if (scenario.remote !== 'textbook')
    return offers(scenario.remote, 'remoteDisableCb')
      ? both({ fn: 'remoteDisableCb', q }, { fn: 'remoteEnableCb', q })
      : []
  if (!scenario.features.eventIdx)
    return both(
      { fn: 'setUsedFlags', q, value: VRING_USED_F_NO_NOTIFY },
      { fn: 'setUsedFlags', q, value: 0 },
    )
  // As OpenAMP does it: the entry that it takes next, or one farther away than the ring is long.
  const next = memory.load(lastAvailIdx)
  return both(
    { fn: 'setAvailEvent', q, value: (next - vring.num - 1) & 0xffff },
    { fn: 'setAvailEvent', q, value: next },
  )
}
