import { useActions } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import css from './FirstPage.module.css'
import { Questions } from './Questions.tsx'
import { RingsPicture } from './RingsPicture.tsx'
import { WhatIsThis } from './WhatIsThis.tsx'

/** The same as on the first page, above whatever stands on the page now. */
export function QuestionSheet() {
  const { t } = useWords()
  const { setDialog } = useActions()
  return (
    <Dialog title={t('top.new')}>
      <div className={css.sheet}>
        <WhatIsThis />
        <RingsPicture />
        <p className={css.links}>
          <button type="button" onClick={() => setDialog('lessons')}>
            {t('lesson.all')}
          </button>
        </p>
        <section aria-labelledby="sheet-ask">
          <h3 id="sheet-ask">{t('ask.title')}</h3>
          <Questions />
        </section>
      </div>
    </Dialog>
  )
}
