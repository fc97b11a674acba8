import { type ReactNode, useId } from 'react'
import css from './Switch.module.css'

interface Props {
  readonly on: boolean
  readonly title: ReactNode
  /** One line on what it does. */
  readonly note: ReactNode
  /** Why it cannot be switched is in the note. */
  readonly disabled?: boolean
  readonly onSwitch: (on: boolean) => void
  /** A field that belongs to it. */
  readonly children?: ReactNode
}

/** Something that is on or off, with its name and a line about it. */
export function Switch({ on, title, note, disabled, onSwitch, children }: Props) {
  const id = useId()
  return (
    <div className={css.row}>
      <input
        id={id}
        className={css.switch}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}note`}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>
          <span id={`${id}title`} className={css.title}>
            {title}
          </span>
          <span id={`${id}note`} className={css.note}>
            {note}
          </span>
        </label>
        {children}
      </div>
    </div>
  )
}
