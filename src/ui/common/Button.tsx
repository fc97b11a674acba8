import type { ButtonHTMLAttributes, ReactNode } from 'react'
import css from './controls.module.css'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'outline' | 'primary' | 'quiet'
  /** Key that does the same, printed small. */
  readonly hint?: string
  readonly children: ReactNode
}

export function Button({ look = 'outline', hint, children, className, ...rest }: Props) {
  const classes = [css.button, look !== 'outline' && css[look], className].filter(Boolean)
  return (
    <button type="button" {...rest} className={classes.join(' ')}>
      {children}
      {hint ? (
        <span className={css.hint} aria-hidden="true">
          {hint}
        </span>
      ) : null}
    </button>
  )
}
