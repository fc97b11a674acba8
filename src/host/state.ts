/** What is shown, as a host hears of it. */

import { factsAt } from '../protocol/actFacts.ts'
import type { Frame } from '../protocol/frame.ts'
import { shapeOf } from '../scenario/shape.ts'
import type { MemoryReplica } from '../store/memoryReplica.ts'
import type { VisualizerState } from '../store/state.ts'
import { actsNow } from './actsNow.ts'
import type { Broken } from './facts.ts'
import type { State } from './protocol.ts'

/** A visualizer that has something to show. */
export type Shown = VisualizerState & {
  readonly frame: Frame
  readonly replica: MemoryReplica
}

export const isShown = (state: VisualizerState): state is Shown =>
  state.frame !== null && state.replica !== null

export function actsOf({ frame, replica }: Shown) {
  const { to } = frame.bounds
  return actsNow(factsAt(frame, replica), to !== null && frame.cursor >= to)
}

export const brokenIn = ({ violated }: Frame): readonly Broken[] =>
  violated.map(({ name, clause, queue }) => ({ rule: name, clause, queue }))

export function stateOf(shown: Shown): State {
  const { frame, playing, theme, language, vocabulary, base, queue } = shown
  const { from, to, locked } = frame.bounds
  return {
    step: frame.cursor,
    steps: frame.length,
    playing,
    scenario: shapeOf(frame),
    theme: theme === 'system' ? 'auto' : theme,
    lang: language,
    names: vocabulary,
    numbers: base,
    queue: queue === 0 ? 'rvq' : 'svq',
    ...{ from, to, lock: locked },
    acts: actsOf(shown),
    broken: brokenIn(frame),
    stops: frame.stops.map(({ step, name }) => ({ step, name })),
  }
}
