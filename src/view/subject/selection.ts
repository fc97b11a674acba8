/** What a person has at hand: the subject pointed at or pinned; without one, what the step wrote. */
import { bytesNamed } from '../../core/memory/fieldNames.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { type Field, field, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { StepInfo } from '../../protocol/protocol.ts'
import { registerField } from './registers.ts'
import type { Subject } from './subject.ts'

export interface SelectionTarget {
  /** Name by which breakpoints know it; '' where a name would not find it again. */
  readonly name: string
  readonly from: number
  readonly length: number
}

/** @param step the one just done */
export function selectionTarget(
  layout: Layout,
  q: QueueLayout,
  subject: Subject | null,
  step: Pick<StepInfo, 'field' | 'range'> | null,
): SelectionTarget | null {
  if (subject) return targetOf(layout, q, subject)
  if (step?.range) return { name: '', ...step.range }
  return step && step.field >= 0 ? ofField(layout, step.field) : null
}

/** Where a subject of this queue lies; null for a message, which lies wherever its buffer is. */
export function targetOf(layout: Layout, q: QueueLayout, subject: Subject): SelectionTarget | null {
  const own = q.name && `${q.name}.`
  switch (subject.is) {
    case 'slot':
      return named(layout, q, `${own}${subject.ring}.ring[${subject.slot}]`)
    case 'desc':
      return named(layout, q, `${own}desc[${subject.index}]`)
    case 'buffer':
      return named(layout, q, `${q.name === 'rvq' ? 'rbuf' : 'sbuf'}[${subject.index}]`)
    case 'byte': {
      const found = layout.placeAt(subject.offset)
      return found && ofField(layout, field(found.at, found.width as 1 | 2 | 4 | 8))
    }
    case 'register': {
      const f = registerField(layout, q, subject.name)
      return f === null ? null : ofField(layout, f)
    }
    case 'message':
    case 'term':
      return null
    default:
      return subject satisfies never
  }
}

function named(layout: Layout, q: QueueLayout, name: string): SelectionTarget | null {
  const bytes = bytesNamed(layout, q, name)
  return bytes && { name, ...bytes }
}

/** A field, under its name if that leads back to it. */
function ofField(layout: Layout, f: Field): SelectionTarget {
  const [name, from] = [layout.name(f), offsetOf(f)]
  const back = bytesNamed(layout, layout.queues[0], name)
  return { name: back?.from === from ? name : '', from, length: widthOf(f) }
}

/** A name that a person may type, as the panes write it. */
export { nameText } from '../../core/memory/fieldNames.ts'
