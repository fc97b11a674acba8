/** Desktop: what the island is, and the ring that is drawn on it. */
import type { StageModel } from '../../model/stageModel.ts'
import { term } from '../../subject/subject.ts'
import { textWidth } from '../geometry/text.ts'
import type { Group } from '../marks/mark.ts'
import { text } from '../marks/shapes.ts'

export function islandTitle({ q, words }: StageModel): Group[] {
  const memory = words.t('stage.memory')
  const title = [text(188, 70, memory, 13, '', 650)]
  const island: Group = {
    key: 'memory.title',
    look: 'title',
    subject: term('sharedMemory'),
    marks: title,
    instant: true,
  }
  if (q.name === '') return [island]
  // The way that messages go on it.
  const name = words.t(`stage.ring.${q.name}`)
  const ring: Group = {
    key: 'queue.title',
    look: 'title',
    subject: term(q.name),
    label: words.t('stage.ring.label', { queue: q.name }),
    marks: [text(194 + textWidth(memory, 13), 70, name, 11.5, 'mono ink2 ring-name', 600)],
    instant: true,
  }
  return [island, ring]
}
