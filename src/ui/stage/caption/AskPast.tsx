import { useEffect, useRef, useState } from 'react'
import { useActions } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { useFocusBack } from '../../controls/useFocusBack.ts'
import css from './Caption.module.css'

/** A new act in the past ends the future that was recorded: asked where the caption stands. */
export function AskPast({ cursor }: { readonly cursor: number }) {
  const { t } = useWords()
  const actions = useActions()
  const ref = useRef<HTMLDivElement>(null)
  // Asked for while rendering: what has the focus may leave with this paint.
  const [before] = useState(() => document.activeElement)
  useFocusBack(ref, before)
  useEffect(() => ref.current?.querySelector('button')?.focus(), [])
  return (
    <div
      className={css.ask}
      ref={ref}
      role="alertdialog"
      aria-label={t('caption.ask', { cursor })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        actions.answer(false)
      }}
    >
      <p className={css.sentence}>{t('caption.ask', { cursor })}</p>
      <span className={css.buttons}>
        <Button look="primary" onClick={() => actions.answer(true)}>
          {t('caption.continue')}
        </Button>
        <Button onClick={() => actions.answer(false)}>{t('caption.cancel')}</Button>
      </span>
    </div>
  )
}
