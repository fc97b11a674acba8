import type { MemoryReplica } from '../../store/memoryReplica.ts'
import type { Frame } from '../../store/types.ts'
import type { Words } from './words.tsx'

/** Virtual milliseconds until the first sleeper's time is over; null if nobody sleeps. */
export function nextWake({ actors }: Frame, { memory, layout }: MemoryReplica): number | null {
  const sleeping = actors.filter((a) => a.state === 'asleep')
  if (sleeping.length === 0) return null
  const now = memory.load(layout.clock)
  return Math.max(
    0,
    Math.min(...sleeping.map((a) => memory.load(layout.sleepUntil(a.index)))) - now,
  )
}

/** `15 s`, `14500 ms`. */
export const spanText = (ms: number, { t }: Words): string =>
  ms % 1000 === 0 ? t('do.span.s', { n: ms / 1000 }) : t('do.span.ms', { n: ms })
