import { type ButtonHTMLAttributes, type ReactNode, useRef } from 'react'
import css from './controls.module.css'
import { useFocusBack } from './useFocusBack.ts'
import { refusing } from './why.ts'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: 'outline' | 'primary' | 'quiet'
  /** What a drawn sign is called. */
  readonly label?: string
  /** Key that does the same, printed small. */
  readonly hint?: string
  /** Why it cannot be pressed now; '' if it can. */
  readonly why?: string
  readonly children: ReactNode
}

/** A letter or a sign, which may be switched off. */
const TYPED = /^⇧?[A-Z.]$/

export function Button(props: Props) {
  const { look = 'outline', label, hint, why, children, className, ...rest } = props
  const ref = useRef<HTMLButtonElement>(null)
  useFocusBack(ref)
  const classes = [css.button, look !== 'outline' && css[look], className].filter(Boolean)
  const refuses = why
    ? { ...refusing(why), title: undefined, onClick: undefined, type: 'button' as const }
    : {}
  return (
    <button
      ref={ref}
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      {...refuses}
      className={classes.join(' ')}
    >
      {children}
      {hint ? (
        <span className={css.hint} data-typed={TYPED.test(hint)} aria-hidden="true">
          {hint}
        </span>
      ) : null}
    </button>
  )
}
