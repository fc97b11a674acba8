import { type ReactNode, type ToggleEvent, useEffect, useId, useRef } from 'react'
import { useActions, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import { named } from '../context/named.ts'
import { DownIcon } from '../controls/icons.tsx'
import { showPopover } from '../controls/popover.ts'
import { focused } from '../controls/useFocusBack.ts'
import chipCss from './Chip.module.css'
import css from './ChipMenu.module.css'

interface Props {
  readonly name: 'features' | 'remote' | 'faults' | 'settings'
  readonly label: string
  /** What is chosen, in one or two words; with an icon, nothing is said. */
  readonly value?: string
  /** Stands in place of label and value, at the end of the bar. */
  readonly icon?: ReactNode
  /** What is said behind it where there is room. */
  readonly more?: string
  readonly title: string
  /** Something is wrong, or will be: the value stands in the colour of what is broken. */
  readonly wrong?: boolean
  readonly heading: string
  readonly children: ReactNode
}

const TERM = { features: 'features', remote: 'remoteCode', faults: 'faults' } as const

/**
 * A chip with more behind it than a list: a popover of the platform, so Esc and a click beside
 * it close it, and the focus goes back to where it was. The page goes on behind it.
 */
export function ChipMenu(props: Props) {
  const { name, label, value, icon, more, title, wrong, heading, children } = props
  const store = useVisualizerStore()
  const actions = useActions()
  const open = useVisualizer((s) => s.dialog === name)
  const chip = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const id = useId()

  useEffect(() => {
    const popover = panel.current
    if (!popover || !chip.current) return
    if (open) before.current = focusIn(popover)
    // The chip is what it stands beside.
    showPopover(popover, open, chip.current)
    if (!open) return
    popover.querySelector<HTMLElement>('input:enabled, button:enabled')?.focus()
  }, [open])

  function onToggle(event: ToggleEvent<HTMLDivElement>) {
    if (event.newState === 'open') return
    // Closed by the platform, which in a shadow root leaves the focus where nothing is any more.
    if (store.getState().dialog === name) actions.setDialog(null)
    const now = focusIn(event.currentTarget)
    if (!now || event.currentTarget.contains(now)) before.current?.focus({ preventScroll: true })
  }

  return (
    <>
      <button
        ref={chip}
        type="button"
        className={icon ? chipCss.icon : chipCss.chip}
        {...(name === 'settings' ? { title } : { 'aria-description': title, ...named(TERM[name]) })}
        aria-label={icon ? label : undefined}
        // Says to the platform whose button this is: a click on it is not one beside the popover.
        popoverTarget={id}
        aria-expanded={open}
        onClick={(event) => {
          event.preventDefault()
          actions.setDialog(open ? null : name)
        }}
      >
        {icon ?? (
          <>
            {label}{' '}
            <b className={wrong ? chipCss.wrongValue : undefined}>
              {value}
              {more ? <span className={chipCss.room}>{more}</span> : null}
            </b>
            <DownIcon />
          </>
        )}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}title`}
        className={icon ? `${css.panel} ${css.toLeft}` : css.panel}
        onToggle={onToggle}
      >
        <h2 id={`${id}title`}>{heading}</h2>
        {open ? children : null}
      </div>
    </>
  )
}

/** What has the focus around an element; null: nothing, which is the page's body. */
function focusIn(element: Element): HTMLElement | null {
  const now = focused(element)
  return now instanceof HTMLElement && now.tagName !== 'BODY' ? now : null
}
