import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import css from './Tabs.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onChange: (value: T) => void
  /** The panel of the tab that is shown. */
  readonly children: ReactNode
}

/** The tabs of the ARIA practices: arrows move, the chosen tab is shown at once. */
export function Tabs<T extends string>({ label, value, options, onChange, children }: Props<T>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function onKey(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const at = options.findIndex(([option]) => option === value)
    const next = (at + step + options.length) % options.length
    onChange(options[next][0])
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }

  return (
    <>
      <div className={css.list} ref={list} role="tablist" aria-label={label}>
        {options.map(([option, text]) => (
          <button
            key={option}
            type="button"
            role="tab"
            id={`${id}${option}`}
            aria-selected={option === value}
            aria-controls={`${id}panel`}
            tabIndex={option === value ? 0 : -1}
            onClick={() => onChange(option)}
            onKeyDown={onKey}
          >
            {text}
          </button>
        ))}
      </div>
      <div
        id={`${id}panel`}
        role="tabpanel"
        aria-labelledby={`${id}${value}`}
        className={css.panel}
      >
        {children}
      </div>
    </>
  )
}
