import type { ReactNode } from 'react'
import css from './Rail.module.css'

interface Props {
  readonly title: string
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

export function Pane({ title, aside, className, children }: Props) {
  return (
    <section className={[css.pane, className].filter(Boolean).join(' ')} aria-label={title}>
      <header className={css.head}>
        <h2>{title}</h2>
        <div className={css.aside}>{aside}</div>
      </header>
      {children}
    </section>
  )
}
