import { memo } from 'react'
import type { ByteCell, MemoryRow } from '../../view/panes/memoryRows.ts'
import { UNKNOWN_BYTE } from '../../view/predict/secret.ts'
import type { ByteRange } from '../../view/subject/related.ts'
import { TOKEN_OF } from '../context/ownerColours.ts'
import css from './MemoryPane.module.css'

interface Props {
  readonly row: MemoryRow
  /** The field that is looked at. */
  readonly inspectedByte: ByteRange | null
  /** The chain that is lit up, and the byte of it that is pointed at. */
  readonly lit: readonly ByteRange[]
  readonly origin: number
  /** What an open question asks for. */
  readonly secret: readonly ByteRange[]
}

const PLACES = 16

/** Sixteen bytes. Rows that look the same are not drawn again. */
export const HexRow = memo(
  ({ row, inspectedByte, lit, origin, secret }: Props) => (
    <div className={row.apart ? css.apart : css.row}>
      <s>{row.offset.toString(16).padStart(3, '0')}</s>
      {row.cells.map((cell, i) => (
        <b
          key={cell.offset}
          className={classesOf(cell, i)}
          data-offset={cell.offset}
          data-touch={cell.touch ?? undefined}
          data-owner={cell.owner ?? undefined}
          data-wrong={cell.wrong ? '' : undefined}
          data-looked={covers(inspectedByte, cell.offset) ? '' : undefined}
          data-linked={lit.some((range) => covers(range, cell.offset)) ? '' : undefined}
          data-origin={cell.offset === origin ? '' : undefined}
        >
          {secret.some((range) => covers(range, cell.offset))
            ? UNKNOWN_BYTE
            : cell.value.toString(16).padStart(2, '0')}
        </b>
      ))}
      {row.cells.length < PLACES ? (
        <span
          style={{ width: 15 * (PLACES - row.cells.length) + (row.cells.length < 9 ? 12 : 6) }}
        />
      ) : null}
      <u>{row.label}</u>
    </div>
  ),
  (a, b) => marksIn(a) === marksIn(b) && sameRow(a.row, b.row),
)

const classesOf = (cell: ByteCell, i: number): string =>
  [
    css.byte,
    css[cell.kind],
    cell.owner && css[TOKEN_OF[cell.owner]],
    cell.wrong && css.wrong,
    cell.touch && css[cell.touch],
    i % 8 === 7 && css.group,
  ]
    .filter(Boolean)
    .join(' ')

const covers = (range: ByteRange | null, offset: number): boolean =>
  range !== null && offset >= range.from && offset < range.from + range.length

const marksIn = ({ row, inspectedByte, lit, origin, secret }: Props): string =>
  row.cells
    .map(({ offset }) => {
      const linked = lit.some((range) => covers(range, offset))
      const hidden = secret.some((range) => covers(range, offset))
      return [covers(inspectedByte, offset), linked, offset === origin, hidden].map(Number).join('')
    })
    .join()

const sameRow = ({ cells, ...a }: MemoryRow, { cells: others, ...b }: MemoryRow): boolean =>
  sameFields(a, b) &&
  cells.length === others.length &&
  cells.every((cell, i) => sameFields(cell, others[i]))

function sameFields<T extends object>(a: T, b: T): boolean {
  for (const name in a) if (a[name] !== b[name]) return false
  return true
}
