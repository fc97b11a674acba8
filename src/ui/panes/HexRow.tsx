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
      return (
        (covers(inspectedByte, offset) ? 1 : 0) +
        (linked ? 2 : 0) +
        (offset === origin ? 4 : 0) +
        (hidden ? 8 : 0)
      )
    })
    .join()

const sameRow = (a: MemoryRow, b: MemoryRow): boolean =>
  a.offset === b.offset &&
  a.apart === b.apart &&
  a.label === b.label &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, i) => sameCell(cell, b.cells[i]))

const sameCell = (a: ByteCell, b: ByteCell): boolean =>
  a.offset === b.offset &&
  a.value === b.value &&
  a.kind === b.kind &&
  a.owner === b.owner &&
  a.touch === b.touch &&
  a.wrong === b.wrong
