/** The shape of what a frame says: another page may stand in it, or a newer one. */
import * as v from 'valibot'
import type { Answer, HostEvent } from '../host/protocol.ts'

const ready = v.object({ vringscope: v.literal('ready'), page: v.string() })

/** A page in the frame listens; null: it says something else. */
export const readReady = (said: unknown): { readonly page: string } | null => {
  const read = v.safeParse(ready, said)
  return read.success ? read.output : null
}

const number = v.number()
const text = v.string()
/** What this page has to rely on; a newer visualizer says more. */
const state = v.looseObject({ step: number, steps: number, playing: v.boolean() })
const error = v.looseObject({ is: text, field: text, message: text })
const field = v.looseObject({ field: text, before: number, after: number })
const act = v.looseObject({ act: text, possible: v.boolean(), why: text })

const answer = v.variant('ok', [
  v.object({ id: number, ok: v.literal(true), state }),
  v.object({ id: number, ok: v.literal(false), error }),
])

const EVENTS = {
  ready: v.looseObject({ version: number, state }),
  resize: v.looseObject({ height: v.pipe(number, v.minValue(1), v.maxValue(100_000)) }),
  step: v.looseObject({ step: number, steps: number, changed: v.array(field), more: number }),
  acts: v.looseObject({ acts: v.array(act) }),
  playing: v.looseObject({ playing: v.boolean() }),
  stop: v.looseObject({ step: number, name: text }),
  prediction: v.looseObject({ step: number, correct: v.boolean() }),
  broken: v.looseObject({ step: number, rule: text }),
  error: v.looseObject({ error }),
} as const satisfies { readonly [E in HostEvent['event']]: v.GenericSchema }

export const EVENT_NAMES = Object.keys(EVENTS)

/** An answer or an event; null: nothing that this page knows. */
export function readFromFrame(said: unknown): Answer | HostEvent | null {
  if (typeof said !== 'object' || said === null) return null
  const name: unknown = Reflect.get(said, 'event')
  if (name === undefined) return known<Answer>(answer, said)
  if (typeof name !== 'string' || !Object.hasOwn(EVENTS, name)) return null
  return known<HostEvent>(EVENTS[name as HostEvent['event']], said)
}

function known<T>(schema: v.GenericSchema, said: object): T | null {
  return v.is(schema, said) ? (said as T) : null
}
