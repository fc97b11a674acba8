import { useId } from 'react'
import css from './Field.module.css'

interface Props<T extends string | number> {
  readonly label: string
  /** The label is for those who do not see the rows around it. */
  readonly hidden?: boolean
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onChange: (value: T) => void
}

/** One of a few, with its name above. */
export function Select<T extends string | number>(props: Props<T>) {
  const { label, hidden = false, value, options, onChange } = props
  const id = useId()
  const select = (
    <select
      id={id}
      className={css.select}
      aria-label={hidden ? label : undefined}
      title={hidden ? label : undefined}
      value={value}
      onChange={(event) => onChange(options[event.target.selectedIndex][0])}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
  if (hidden) return select
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {select}
    </div>
  )
}
