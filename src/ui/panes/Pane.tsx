import type { ReactNode } from 'react'
import css from './Rail.module.css'

interface Props {
  readonly title: string
  /** Stands in the place of the title: the switch between panes that share one place. */
  readonly head?: ReactNode
  readonly aside?: ReactNode
  readonly className?: string
  /** Name under which it goes to paper; else it does not. */
  readonly print?: string
  readonly children: ReactNode
}

export function Pane({ title, head, aside, className, print, children }: Props) {
  return (
    <section
      className={[css.pane, className].filter(Boolean).join(' ')}
      aria-label={title}
      data-print={print}
    >
      <header className={css.head}>
        {head ?? <h2>{title}</h2>}
        <div className={css.aside}>{aside}</div>
      </header>
      {children}
    </section>
  )
}
