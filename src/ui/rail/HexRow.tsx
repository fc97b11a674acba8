import { memo } from 'react'
import type { ByteCell, MemoryRow } from '../../view/memoryRows.ts'
import { TOKEN_OF } from '../common/owners.ts'
import css from './MemoryPane.module.css'

interface Props {
  readonly row: MemoryRow
  readonly looked: number | null
}

const PLACES = 16

/** Sixteen bytes. Rows that look the same are not drawn again. */
export const HexRow = memo(
  ({ row, looked }: Props) => (
    <div className={row.apart ? css.apart : css.row}>
      <s>{row.offset.toString(16).padStart(3, '0')}</s>
      {row.cells.map((cell, i) => (
        <b
          key={cell.offset}
          className={classesOf(cell, i)}
          data-offset={cell.offset}
          data-touch={cell.touch ?? undefined}
          data-owner={cell.owner ?? undefined}
          data-looked={cell.offset === looked ? '' : undefined}
        >
          {cell.value.toString(16).padStart(2, '0')}
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
  (a, b) => isLooked(a) === isLooked(b) && sameRow(a.row, b.row),
)

const classesOf = (cell: ByteCell, i: number): string =>
  [
    css.byte,
    css[cell.kind],
    cell.owner && css[TOKEN_OF[cell.owner]],
    cell.touch && css[cell.touch],
    i % 8 === 7 && css.group,
  ]
    .filter(Boolean)
    .join(' ')

/** The byte of this row that is looked at; null if it is elsewhere. */
function isLooked({ row, looked }: Props): number | null {
  const at = looked === null ? -1 : looked - row.cells[0].offset
  return at >= 0 && at < row.cells.length ? looked : null
}

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
  a.touch === b.touch
