import { useId } from 'react'
import css from './controls.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onChange: (value: T) => void
  /** `choice` is the small form for the head of a pane. */
  readonly look?: 'segments' | 'choice'
}

/** One of a few, all in sight: a radio group. */
export function Segments<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, look = 'segments' } = props
  const name = useId()
  return (
    <div className={css[look]} role="radiogroup" aria-label={label}>
      {options.map(([option, text]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {text}
        </label>
      ))}
    </div>
  )
}
