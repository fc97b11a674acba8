import type { TermName } from '../../view/subject/terms.ts'
import { named } from '../context/named.ts'
import { BareSelect, type Options } from '../controls/form/Select.tsx'
import { DownIcon } from '../controls/icons.tsx'
import css from './Chip.module.css'

interface Props<T extends string | number> {
  readonly label: string
  readonly title: string
  readonly term: TermName
  readonly value: T
  readonly options: Options<T>
  readonly onChange: (value: T) => void
}

/** A select as wide as its value, with its name before it. */
export function ChipSelect<T extends string | number>({ label, title, term, ...rest }: Props<T>) {
  return (
    <label className={css.chip} aria-description={title} {...named(term)}>
      {label}
      <span className={css.select}>
        <BareSelect {...rest} letsGo />
        <DownIcon />
      </span>
    </label>
  )
}
