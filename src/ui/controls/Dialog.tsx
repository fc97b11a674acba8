import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useVisualizerStore } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import css from './Dialog.module.css'
import { useFocusBack } from './useFocusBack.ts'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** For one that no name in the store opens. */
  readonly onClose?: () => void
}

/** A modal window of the platform: Esc closes it, focus stays in it and goes back after it. */
export function Dialog({ title, children, onClose }: Props) {
  const { t } = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [before] = useState(() => document.activeElement)
  const { getState, actions } = useVisualizerStore()
  const [name] = useState(() => getState().dialog)
  useFocusBack(ref, before)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open) return
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the platform's; this is a click beside it
    <dialog
      ref={ref}
      className={css.dialog}
      aria-labelledby={titleId}
      // It is told of late: a quick key may have opened another one, which is to stay.
      onClose={onClose ?? (() => getState().dialog === name && actions.setDialog(null))}
      onClick={(event) => event.target === ref.current && ref.current.close()}
    >
      <div className={css.body}>
        <header className={css.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={css.close} onClick={() => ref.current?.close()}>
            <span aria-hidden="true">×</span>
            <span className={css.hidden}>{t('dialog.close')}</span>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
