import { useRef } from 'react'
import { useActions } from '../../../store/hooks.ts'
import { Rich, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { useFocusWithin } from '../../controls/useFocusBack.ts'
import { Answers } from './Answers.tsx'
import css from './Caption.module.css'
import { Place } from './Place.tsx'

/** A new act in the past ends the future that was recorded: asked where the caption stands. */
export function AskPast({ cursor }: { readonly cursor: number }) {
  const words = useWords()
  const ask = words.rich('caption.ask', { cursor })
  return (
    <>
      <Place says={ask}>
        <p className={css.sentence}>
          <Rich parts={ask} />
        </p>
      </Place>
      <Answers>
        <Continue cursor={cursor} />
      </Answers>
    </>
  )
}

function Continue({ cursor }: { readonly cursor: number }) {
  const { t } = useWords()
  const actions = useActions()
  const ref = useRef<HTMLDivElement>(null)
  useFocusWithin(ref)
  return (
    <div
      className={css.buttons}
      ref={ref}
      role="alertdialog"
      aria-label={t('caption.ask', { cursor })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        actions.answer(false)
      }}
    >
      <Button look="primary" onClick={() => actions.answer(true)}>
        {t('caption.continue')}
      </Button>
      <Button onClick={() => actions.answer(false)}>{t('caption.cancel')}</Button>
    </div>
  )
}
