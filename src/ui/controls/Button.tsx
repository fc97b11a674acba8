import { type ButtonHTMLAttributes, type ReactNode, useRef } from 'react'
import css from './controls.module.css'
import { useFocusBack } from './useFocusBack.ts'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'outline' | 'primary' | 'quiet'
  /** Key that does the same, printed small. */
  readonly hint?: string
  readonly children: ReactNode
}

/** A letter or a sign, which may be switched off. */
const TYPED = /^⇧?[A-Z.]$/

export function Button({ look = 'outline', hint, children, className, ...rest }: Props) {
  const ref = useRef<HTMLButtonElement>(null)
  useFocusBack(ref)
  const classes = [css.button, look !== 'outline' && css[look], className].filter(Boolean)
  return (
    <button ref={ref} type="button" {...rest} className={classes.join(' ')}>
      {children}
      {hint ? (
        <span className={css.hint} data-typed={TYPED.test(hint)} aria-hidden="true">
          {hint}
        </span>
      ) : null}
    </button>
  )
}
