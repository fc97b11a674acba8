import { blurAfterPointer } from '../controls/blurAfterPointer.ts'
import { DownIcon } from '../controls/icons.tsx'
import css from '../shell/TopBar.module.css'

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
            blurAfterPointer(event.target)
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
        <DownIcon />
      </span>
    </label>
  )
}
