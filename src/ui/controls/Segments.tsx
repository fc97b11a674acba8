import type { ReactNode } from 'react'
import { named, type TermName } from '../context/named.ts'
import css from './controls.module.css'

interface Props<T extends string> {
  readonly label: string
  /** Its name in the glossary. */
  readonly term?: TermName
  readonly value: T
  readonly options: readonly (readonly [value: T, label: ReactNode])[]
  readonly onChange: (value: T) => void
  /**
   * `choice` is the small form for the head of a pane, `titles` stands for its title, `list` has
   * room for a line about each.
   */
  readonly look?: 'segments' | 'choice' | 'titles' | 'list'
}

/**
 * One of a few, all in sight. Buttons and not radios: arrow keys step through the history
 * wherever the focus is.
 */
export function Segments<T extends string>(props: Props<T>) {
  const { label, term, value, options, onChange, look = 'segments' } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere
    <div className={css[look]} role="group" aria-label={label} {...(term && named(term))}>
      {options.map(([option, text]) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === value}
          onClick={() => onChange(option)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
