import type { KeyboardEvent, ReactNode } from 'react'
import css from './Transport.module.css'

interface Props {
  readonly label: string
  readonly title: string
  readonly children: ReactNode
}

/** A list that opens above its word; Esc closes it. Of several only one is open. */
export function Menu({ label, title, children }: Props) {
  function onKey(event: KeyboardEvent<HTMLDetailsElement>) {
    const menu = event.currentTarget
    if (event.key !== 'Escape' || !menu.open) return
    event.stopPropagation()
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
  return (
    <details className={css.menu} name="transport" onKeyDown={onKey}>
      <summary title={title}>{label}</summary>
      <ul className={css.list}>{children}</ul>
    </details>
  )
}
