import { type SelectHTMLAttributes, useId } from 'react'
import css from './Field.module.css'

export type Options<T> = readonly (readonly [value: T, label: string])[]

interface BareProps<T extends string | number>
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  readonly value: T
  readonly options: Options<T>
  readonly onChange: (value: T) => void
  /**
   * Chosen from with the pointer it gives the focus back, so that letter keys mean what they mean
   * on the page; with the keyboard the focus stays where the person put it.
   */
  readonly letsGo?: boolean
}

/** The platform's select. A value that is none of the options stands in front of them. */
export function BareSelect<T extends string | number>(props: BareProps<T>) {
  const { value, options, onChange, letsGo = false, ...rest } = props
  const known = options.some(([option]) => option === value)
  return (
    <select
      {...rest}
      value={value}
      onChange={({ target }) => {
        if (letsGo && !target.matches(':focus-visible')) target.blur()
        onChange(options[target.selectedIndex - (known ? 0 : 1)][0])
      }}
    >
      {known ? null : <option value={value}>{value}</option>}
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
}

interface Props<T extends string | number> {
  readonly label: string
  /** The label is for those who do not see the rows around it. */
  readonly hidden?: boolean
  readonly value: T
  readonly options: Options<T>
  readonly onChange: (value: T) => void
}

/** One of a few, with its name above. */
export function Select<T extends string | number>({ label, hidden, ...rest }: Props<T>) {
  const id = useId()
  if (hidden)
    return <BareSelect {...rest} className={css.select} aria-label={label} title={label} />
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <BareSelect {...rest} id={id} className={css.select} />
    </div>
  )
}
