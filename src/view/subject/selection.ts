/** What a person has at hand: the thing pointed at or pinned; without one, what the step wrote. */

import { bytesNamed } from '../../core/memory/fieldNames.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { type Field, offsetOf, widthOf } from '../../core/memory/memory.ts'
import { fullName } from '../../core/memory/place.ts'
import { registerNamed } from '../panes/registerRows.ts'
import type { Subject } from './subject.ts'

export interface AtHand {
  /** Name by which breakpoints know it; '' where a name would not find it again. */
  readonly name: string
  readonly from: number
  readonly length: number
}

interface Touched {
  readonly field: Field
  readonly range: { readonly from: number; readonly length: number } | null
}

/** @param step the one just done */
export function atHand(
  layout: Layout,
  q: QueueLayout,
  thing: Subject | null,
  step: Touched | null,
): AtHand | null {
  if (thing) return ofThing(layout, q, thing)
  if (step?.range) return { name: '', ...step.range }
  return step && step.field >= 0 ? ofField(layout, step.field) : null
}

function ofThing(layout: Layout, q: QueueLayout, thing: Subject): AtHand | null {
  const own = q.name && `${q.name}.`
  switch (thing.is) {
    case 'slot':
      return named(layout, q, `${own}${thing.ring}.ring[${thing.slot}]`)
    case 'desc':
      return named(layout, q, `${own}desc[${thing.index}]`)
    case 'buffer':
      return named(layout, q, `${q.name === 'rvq' ? 'rbuf' : 'sbuf'}[${thing.index}]`)
    case 'byte': {
      const found = layout.placeAt(thing.offset)
      return found && ofBytes(layout, q, fullName(found.place), found.at, found.width)
    }
    case 'register': {
      const events = { used_event: q.vring.usedEvent, avail_event: q.vring.availEvent }
      const f =
        thing.name in events
          ? events[thing.name as 'used_event']
          : registerNamed(
              layout,
              q,
              thing.name === 'vq_available_idx' ? 'last_avail_idx' : thing.name,
            )
      return f === null ? null : ofField(layout, f)
    }
    case 'message':
      return null
    default:
      return thing satisfies never
  }
}

const ofField = (layout: Layout, f: Field): AtHand =>
  ofBytes(layout, layout.queues[0], layout.name(f), offsetOf(f), widthOf(f))

function named(layout: Layout, q: QueueLayout, name: string): AtHand | null {
  const bytes = bytesNamed(layout, q, name)
  return bytes && { name, ...bytes }
}

/** Some bytes, under their name if it leads back to them. */
function ofBytes(
  layout: Layout,
  q: QueueLayout,
  name: string,
  from: number,
  length: number,
): AtHand {
  return { name: bytesNamed(layout, q, name)?.from === from ? name : '', from, length }
}
