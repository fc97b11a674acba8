import { useEffect } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import css from './FirstPage.module.css'
import { Questions } from './Questions.tsx'
import { RingsPicture } from './RingsPicture.tsx'
import { WhatIsThis } from './WhatIsThis.tsx'

/**
 * Where the timeline will be, as long as nothing has happened: what this is, for who is new, and
 * what people ask. Whoever knows closes the first, once; the first step takes the place of both.
 */
export function FirstPage() {
  const { t } = useWords()
  const { show, setDialog } = useActions()
  const open = useVisualizer((s) => s.intro)
  const close = () => show({ intro: false })
  // Who goes on by itself has seen it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it goes
  useEffect(() => () => void (open && close()), [open])
  if (open)
    return (
      <div className={css.what}>
        <section aria-labelledby="first-what">
          <h2 id="first-what">{t('ask.what')}</h2>
          <WhatIsThis />
          <p className={css.links}>
            <button type="button" onClick={close}>
              {t('ask.title')}
            </button>
            <button type="button" onClick={() => setDialog('lessons')}>
              {t('lesson.all')}
            </button>
          </p>
        </section>
        <RingsPicture />
        <button type="button" className={css.close} aria-label={t('ask.close')} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
    )
  return (
    <div className={css.first}>
      <section className={css.note}>
        <h2>{t('timeline.label')}</h2>
        <p>{t('timeline.empty')}</p>
      </section>
      <section className={css.links} aria-labelledby="first-new">
        <h2 id="first-new">{t('ask.new')}</h2>
        <button type="button" onClick={() => show({ intro: true })}>
          {t('ask.what')}
        </button>
        <button type="button" onClick={() => setDialog('lessons')}>
          {t('lesson.all')}
        </button>
        <button type="button" onClick={() => setDialog('keys')}>
          {t('ask.marks')}
        </button>
      </section>
      <section aria-labelledby="first-ask">
        <h2 id="first-ask">{t('ask.title')}</h2>
        <Questions />
      </section>
    </div>
  )
}
