import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import { named, type TermName } from '../context/named.ts'
import css from './Menu.module.css'

interface Props {
  readonly label: ReactNode
  readonly title: string
  /** Its name in the glossary, whose card says more than a title. */
  readonly term?: TermName
  /** Where the list goes; above the word if nothing is said. */
  readonly opens?: 'up' | 'down'
  readonly className?: string
  readonly children: ReactNode
}

/** A list that opens beside its word; Esc, or whatever else gets the focus, closes it. */
export function Menu({ label, title, term, opens = 'up', className, children }: Props) {
  function onKey(event: KeyboardEvent<HTMLDetailsElement>) {
    const menu = event.currentTarget
    if (event.key !== 'Escape' || !menu.open) return
    event.stopPropagation()
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
  function onBlur(event: FocusEvent<HTMLDetailsElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
  }
  return (
    <details
      className={[css.menu, className].filter(Boolean).join(' ')}
      name="vringscope"
      onKeyDown={onKey}
      onBlur={onBlur}
    >
      <summary
        title={term ? undefined : title}
        aria-label={typeof label === 'string' ? undefined : title}
        {...(term && named(term))}
      >
        {label}
      </summary>
      <ul className={`${css.list} ${css[opens]}`}>{children}</ul>
    </details>
  )
}

interface ItemProps {
  /** Key that does the same, printed small. */
  readonly hint?: string
  readonly onPick: () => void
  readonly children: ReactNode
}

/** An act in a menu; the menu closes behind it. */
export const MenuItem = ({ hint, onPick, children }: ItemProps) => (
  <li>
    <button
      type="button"
      onClick={(event) => {
        event.currentTarget.closest('details')?.removeAttribute('open')
        onPick()
      }}
    >
      {children}
      {hint ? <kbd>{hint}</kbd> : null}
    </button>
  </li>
)
