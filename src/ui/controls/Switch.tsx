import { type ReactNode, useId } from 'react'
import css from './Switch.module.css'
import { refusing } from './why.ts'

interface Props {
  readonly on: boolean
  readonly title: ReactNode
  /** One line on what it does. */
  readonly note: ReactNode
  /** Why it cannot be switched now; '' if it can. */
  readonly why?: string
  readonly onSwitch: (on: boolean) => void
  /** A field that belongs to it. */
  readonly children?: ReactNode
}

/** Something that is on or off, with its name and a line about it. */
export function Switch({ on, title, note, why, onSwitch, children }: Props) {
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
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}note`}
        {...(why ? refusing(why) : {})}
        onChange={(event) => !why && onSwitch(event.target.checked)}
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
