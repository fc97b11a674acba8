/** What is pointed at or pinned, found anew at each frame. */
import type { MemoryReplica } from '../../store/memoryReplica.ts'
import type { Linked } from '../../store/state.ts'
import type { Frame } from '../../store/types.ts'
import { type StageModel, stageModel } from '../../view/model/stageModel.ts'
import { type Chain, chainOf } from '../../view/subject/related.ts'
import { type Subject, subjectNamed } from '../../view/subject/subject.ts'
import { shownQueue } from './shownQueue.ts'
import type { Words } from './words.tsx'

export interface Found {
  readonly linked: Linked
  readonly thing: Subject
  readonly chain: Chain
  readonly cx: StageModel
}

interface Last {
  readonly linked: Linked
  readonly words: Words
  readonly found: Found | null
}

/** Several panes ask the same of one frame: the first answer serves them all. */
const answered = new WeakMap<Frame, Last>()

/** What a name stands for at a frame, and all that belongs to it; null: nothing is called so there. */
export function find(
  frame: Frame,
  replica: MemoryReplica,
  words: Words,
  queue: number,
  linked: Linked,
): Found | null {
  const last = answered.get(frame)
  if (last?.linked === linked && last.words === words) return last.found
  const { memory, layout } = replica
  const thing = subjectNamed(linked.thing)
  const cx = stageModel(frame, memory, layout, words, shownQueue(layout, queue).index)
  const chain = thing && chainOf(cx, thing)
  const found = thing && chain ? { linked, thing, chain, cx } : null
  answered.set(frame, { linked, words, found })
  return found
}
