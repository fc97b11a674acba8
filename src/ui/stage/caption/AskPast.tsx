import { useRef } from 'react'
import { useActions } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { useFocusWithin } from '../../controls/useFocusBack.ts'
import css from './Caption.module.css'

/** A new act in the past ends the future that was recorded: asked where the caption stands. */
export function AskPast({ cursor }: { readonly cursor: number }) {
  const { t } = useWords()
  const actions = useActions()
  const ref = useRef<HTMLDivElement>(null)
  useFocusWithin(ref)
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
