import { useRef } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { lazyWithWords } from '../../controls/lazyWithWords.tsx'
import unseen from '../../controls/Unseen.module.css'
import { useFocusBack } from '../../controls/useFocusBack.ts'
import { useSize } from '../../controls/useSize.ts'
import { Caption } from '../../stage/caption/Caption.tsx'
import { StageView } from '../../stage/StageView.tsx'
import { Blank } from './Blank.tsx'
import { Foot } from './Foot.tsx'
import css from './Present.module.css'
import { planFor } from './planFor.ts'
import { useFullScreen } from './useFullScreen.ts'

const SourcePane = lazyWithWords(() => import('../../panes/SourcePane.tsx'), 'SourcePane')

/**
 * The page as a slide, to be read from the last row: the sentence, the stage as large as it gets,
 * and a line that says where we are and which keys there are.
 */
export function Present() {
  const { t } = useWords()
  const actions = useActions()
  const slide = useVisualizer((s) => s.presenting)
  const main = useRef<HTMLElement>(null)
  const { width, height } = useSize(main)
  useFullScreen(main, () => actions.present(null))
  useFocusBack(main)
  return (
    <main className={css.present} ref={main} data-present="">
      <h1 className={unseen.hidden}>{t('ui.app')}</h1>
      <Caption />
      <div className={css.stage}>
        <StageView fills large plan={planFor(width, height)} />
        {slide?.code ? (
          <aside className={css.code} aria-label={t('rail.source')}>
            <SourcePane />
          </aside>
        ) : null}
      </div>
      <Foot />
      {slide?.blank ? <Blank /> : null}
    </main>
  )
}
