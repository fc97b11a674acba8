import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { refusing } from '../../controls/why.ts'
import { isTyped } from '../keys/keymap.ts'
import css from './Present.module.css'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Key that does the same. */
  readonly of: string
  /** What a drawn sign is called. */
  readonly label?: string
  /** Why it cannot be pressed now; '' if it can. */
  readonly why?: string
  readonly children: ReactNode
}

/** A word and its key, which a hand at the pointer can press as well. */
export function KeyButton({ of, label, why, children, ...rest }: Props) {
  const refuses = why ? { ...refusing(why), title: undefined, onClick: undefined } : {}
  return (
    <button
      type="button"
      className={css.key}
      aria-label={label}
      title={label}
      {...rest}
      {...refuses}
    >
      <span className={css.of} data-typed={isTyped(of) && /[A-Z]/.test(of)} aria-hidden="true">
        {of}
      </span>
      {children}
    </button>
  )
}
