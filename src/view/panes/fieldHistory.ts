/** Fields over time: what stands in a row between two changes is one cell. */

import { fieldNamed } from '../../core/memory/fieldNames.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import type { Field } from '../../core/memory/memory.ts'
import type { Course } from '../../protocol/protocol.ts'
import { UNKNOWN } from '../predict/secret.ts'
import { labelIn } from '../subject/valueText.ts'
import { type Base, entryText } from './registerRows.ts'

export interface Cell {
  /** Number of steps done from which on the value stands there, and from which on it does not. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** It changed at `start`; else it may have stood there before. */
  readonly changed: boolean
}

/** @param last number of steps of the whole history; the column of that moment is the last one */
export function cellsOf(
  { start, value }: Course,
  to: number,
  last: number,
  print: (value: number) => string,
): Cell[] {
  return Array.from(start, (from, i) => ({
    start: from,
    end: start[i + 1] ?? Math.min(to, last) + 1,
    text: print(value[i]),
    changed: i > 0,
  }))
}

/**
 * As long as a question about the next step is open, the row ends with the moment at hand.
 *
 * @param secret what stands there now is a part of the answer
 */
export function cellsBefore(cells: readonly Cell[], now: number, secret: boolean): Cell[] {
  const known = cells.filter(({ start }) => start <= now)
  return known.map((cell, i) => ({
    ...cell,
    end: Math.min(cell.end, now + 1),
    text: secret && i === known.length - 1 ? UNKNOWN : cell.text,
  }))
}

export interface FieldRow {
  readonly name: string
  readonly label: string
  readonly field: Field
}

/** The rows of these names; those that this ring does not have are left out. */
export function fieldRows(layout: Layout, q: QueueLayout, names: readonly string[]): FieldRow[] {
  return names.flatMap((name) => {
    const field = fieldNamed(layout, q, name)
    if (field === null) return []
    return [{ name, label: labelIn(q, layout.place(field)), field }]
  })
}

/** What a value of a row is printed as. */
export const printerOf =
  (layout: Layout, field: Field, base: Base) =>
  (value: number): string =>
    entryText(layout.place(field), value, base, layout)

/** Rows that show an entry or a field: an entry has several. */
export { fieldsNamed as rowsFor } from '../../core/memory/fieldNames.ts'
