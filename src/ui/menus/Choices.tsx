import type { ReactNode } from 'react'
import css from './Choices.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, title: ReactNode, note: ReactNode])[]
  readonly onChange: (value: T) => void
}

/** One of a few, each with a line about it. Buttons, as Segments are. */
export function Choices<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a list everywhere
    <div className={css.choices} role="group" aria-label={label}>
      {options.map(([option, title, note]) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === value}
          onClick={() => option !== value && onChange(option)}
        >
          <span className={css.title}>{title}</span>
          <span className={css.note}>{note}</span>
        </button>
      ))}
    </div>
  )
}
