/** A private field by its name and value, and whether the step at hand has changed it. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { Subject } from '../../subject/subject.ts'
import type { Moment } from '../moment.ts'

export interface Register {
  readonly key: string
  readonly name: string
  readonly field: string
  readonly subject: Subject | null
  readonly value: string
  /** Said before the value, e.g. that it means nothing now. */
  readonly note: string
  /** What the step at hand makes of it. */
  readonly change: { readonly before: string; readonly after: string } | null
}

export interface Field {
  readonly name: string
  readonly field: string
  /** Its name where the library has another one for it than what it is. */
  readonly known?: string
  readonly value: number
  /** The most that the value can be, where that is told with it. */
  readonly most?: number
  readonly note?: string
}

export function register(
  cx: Moment,
  shore: 'driver' | 'remote',
  { name, field, known = name, value, most, note = '' }: Field,
): Register {
  const step = writeOf(cx, field)
  return {
    key: `${shore}.reg.${name}`,
    name,
    field,
    subject: { is: 'register', name: known },
    value: most === undefined ? String(value) : `${value}/${most}`,
    note,
    change:
      step && step.before !== step.after
        ? { before: String(step.before), after: String(value) }
        : null,
  }
}

/** The step at hand, if it wrote this private field. */
function writeOf({ frame, q }: Moment, field: string): StepInfo | null {
  const { step } = frame
  if (!step || step.name !== field) return null
  if (step.queue !== '' && step.queue !== q.name) return null
  return step.kind === 'store' || step.kind === 'rmw' ? step : null
}
