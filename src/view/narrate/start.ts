/** The caption before the first step: it comes with the page, the others behind it. */
import { poolSize } from '../../core/machine/scenario.ts'
import { Vdev } from '../../core/memory/worldState.ts'
import type { start } from '../../words/en/start.ts'
import type { Values } from '../../words/index.ts'
import type { Bytes, NarrationInput } from './context.ts'

export function narrateStart(
  frame: NarrationInput,
  { memory, layout }: Bytes,
): readonly [keyof typeof start, Values] {
  const { num } = frame.scenario
  const q = layout.queues[layout.queues.length - 1]
  const { pool } = frame.scenario
  if (memory.load(layout.vdev) === Vdev.gone)
    return ['start.noProbe', { needed: poolSize(frame.scenario), pool: pool ?? 0 }]
  const free = memory.load(q.numFree)
  if (free < num) return ['start.used', { free, num, idx: memory.load(q.vring.availIdx) }]
  return [frame.scenario.layer === 'rpmsg' ? 'start.fresh' : 'start.bare', { num }]
}
