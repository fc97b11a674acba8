/** Steps in a notation that people can read: `17 sender1 add.ring svq.avail.ring[0] 0→3`. */

import type { Trace } from '../history/trace.ts'
import { actorName } from '../machine/actors.ts'
import { BARRIER_NAMES, Kind, WAIT_NAMES } from '../machine/op.ts'
import { SITE_NAMES } from '../machine/sites.ts'
import { NO_TOKEN } from '../memory/constants.ts'

/**
 * One step. What it shows depends on its kind: a store `field old→new`, a load `field =value`,
 * a run of bytes `field [n bytes]`, a barrier or a part of a wait its name, the rest its text.
 */
export function stepLine(trace: Trace, i: number): string {
  const { columns, machine } = trace
  const { layout } = machine
  const who = actorName(layout.scenario, columns.actor(i))
  return `${i} ${who} ${SITE_NAMES[columns.site(i)]} ${what(trace, i)}`.trimEnd()
}

function what(trace: Trace, i: number): string {
  const { columns, machine } = trace
  const { layout } = machine
  const place = () => layout.name(columns.place(i))
  switch (columns.kind(i)) {
    case Kind.load:
      return `${place()} =${value(columns.after(i))}`
    case Kind.read:
      return `${place()} [${columns.after(i)} bytes]`
    case Kind.store:
    case Kind.bug:
      return `${place()} ${value(columns.before(i))}→${value(columns.after(i))} ${noteText(trace.notes.get(i))}`
    case Kind.rmw:
    case Kind.lock:
    case Kind.unlock:
    case Kind.notify:
    case Kind.interrupt:
    case Kind.tick:
      return `${place()} ${value(columns.before(i))}→${value(columns.after(i))}`
    case Kind.copy:
      return `${place()} [${trace.range(i).after.length} bytes]`
    case Kind.barrier:
      return BARRIER_NAMES[columns.before(i)]
    case Kind.wait:
      return WAIT_NAMES[trace.waitPart(i)]
    case Kind.print:
      return JSON.stringify((trace.notes.get(i) as { text: string }).text)
    default:
      return noteText(trace.notes.get(i))
  }
}

/** A name as it is, the parts of an event as JSON with the lengths of payloads. */
function noteText(note: unknown): string {
  if (typeof note === 'string' || note === undefined) return note ?? ''
  const length = (_: string, part: unknown) =>
    part instanceof Uint8Array ? `${part.length} bytes` : part
  return JSON.stringify(note, length)
}

/** Decimal; an empty token slot as a word, addresses as they are known. */
function value(n: number): string {
  if (n === NO_TOKEN) return 'none'
  return n >= 0x1000_0000 ? `0x${n.toString(16)}` : String(n)
}

/** Steps `from` to the end, one a line. */
export const stepLines = (trace: Trace, from = 0): string =>
  Array.from({ length: trace.length - from }, (_, n) => stepLine(trace, from + n)).join('\n')
