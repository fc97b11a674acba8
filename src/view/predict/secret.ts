/**
 * What an open question hides: the bytes that the answer stands in, or will. A question for a
 * place hides none: a hole would show where to look.
 */
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { type Field, offsetOf, widthOf } from '../../core/memory/memory.ts'
import type { Lookahead } from '../../protocol/protocol.ts'
import type { ByteRange } from '../subject/related.ts'
import type { Subject } from '../subject/subject.ts'
import { subjectAt, subjectName } from '../subject/subject.ts'
import type { Tip } from '../subject/tooltip.ts'
import { kindOf } from './kind.ts'

export interface Secret {
  readonly bytes: readonly ByteRange[]
  /** Name of the subject that shows them, whatever bytes it has; '' if none does. */
  readonly thing: string
}

/** What stands in the place of a value. */
export const UNKNOWN = '?'
export const UNKNOWN_BYTE = '··'

/** @returns null if nothing that stands anywhere gives the answer away */
export function secretOf(lookahead: Lookahead, layout: Layout): Secret | null {
  const [step] = lookahead.steps
  const kind = kindOf(step, lookahead)
  if (step.field < 0 || (kind !== 'value' && kind !== 'signal')) return null
  const q = layout.queues.find(({ name }) => name === step.queue)
  const fields = [step.field, ...(q ? twins(q, step.field) : [])]
  const thing = subjectAt(step.place)
  return {
    bytes: fields.map((f) => ({ from: offsetOf(f), length: widthOf(f) })),
    thing: thing ? subjectName(thing) : '',
  }
}

/** What the driver counts by itself says the same as what it publishes. */
function twins({ vring, availIdxShadow, availFlagsShadow }: QueueLayout, field: Field): Field[] {
  const pairs = [
    [vring.availIdx, availIdxShadow],
    [vring.availFlags, availFlagsShadow],
  ]
  return pairs.flatMap(([a, b]) => (field === a ? [b] : field === b ? [a] : []))
}

/** Does any of these bytes belong to the answer? */
export const isSecret = (secret: Secret | null, from: number, length = 1): boolean =>
  secret?.bytes.some((b) => from < b.from + b.length && b.from < from + length) ?? false

export const isSecretField = (secret: Secret | null, f: Field): boolean =>
  f >= 0 && isSecret(secret, offsetOf(f), widthOf(f))

/**
 * A tooltip that keeps it to itself.
 *
 * @param bytes those of the thing
 */
export function veiled(
  tip: Tip,
  secret: Secret | null,
  thing: Subject,
  bytes: ByteRange | null,
): Tip {
  const own = secret?.thing === subjectName(thing)
  if (!own && !(bytes && isSecret(secret, bytes.from, bytes.length))) return tip
  return { ...tip, value: UNKNOWN, owner: null, aside: '', mask: '', route: [], veiled: true }
}
