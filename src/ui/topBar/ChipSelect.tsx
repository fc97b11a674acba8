import { letGo } from '../common/letGo.ts'
import css from './TopBar.module.css'

interface Props<T extends string | number> {
  readonly label: string
  readonly title: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onChange: (value: T) => void
}

/** The platform's select, as wide as its value, with its name before it. */
export function ChipSelect<T extends string | number>(props: Props<T>) {
  const { label, title, value, options, onChange } = props
  const known = options.some(([option]) => option === value)
  return (
    <label className={css.chip} title={title}>
      {label}
      <span className={css.select}>
        <select
          value={value}
          onChange={(event) => {
            letGo(event.target)
            onChange(options[event.target.selectedIndex - (known ? 0 : 1)][0])
          }}
        >
          {known ? null : <option value={value}>{value}</option>}
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
        <svg width="8" height="6" viewBox="0 0 8 6" aria-hidden="true">
          <path d="M1 1l3 3.4L7 1" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </span>
    </label>
  )
}
