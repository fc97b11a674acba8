import { type CSSProperties, useMemo, useRef, useState } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { SLIDE_LETTERS } from '../../../view/stage/geometry/slideLines.ts'
import { LayoutContext } from '../../context/layout.ts'
import { useWords } from '../../context/words.tsx'
import { lazyWithWords } from '../../controls/lazyWithWords.tsx'
import unseen from '../../controls/Unseen.module.css'
import { useFocusBack } from '../../controls/useFocusBack.ts'
import { useSize } from '../../controls/useSize.ts'
import { AnswersPlace } from '../../stage/caption/Answers.tsx'
import { Caption } from '../../stage/caption/Caption.tsx'
import { StageView } from '../../stage/StageView.tsx'
import { NoticeLine } from '../../timeline/NoticeLine.tsx'
import { Blank } from './Blank.tsx'
import { Foot } from './Foot.tsx'
import css from './Present.module.css'
import { stageLayoutFor, unitOf } from './stageLayoutFor.ts'
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
  const unit = unitOf(width, height)
  const code = slide?.code ?? false
  const [answers, setAnswers] = useState<HTMLElement | null>(null)
  const stageLayout = stageLayoutFor(width, height, code)
  const layout = useMemo(
    () => ({ room: 'slide', stageLayout, letters: SLIDE_LETTERS * unit, slim: false }) as const,
    [stageLayout, unit],
  )
  useFullScreen(main, () => actions.present(null))
  useFocusBack(main)
  return (
    <LayoutContext value={layout}>
      <main
        className={css.present}
        ref={main}
        data-present=""
        style={{ '--unit': `${unit}px` } as CSSProperties}
      >
        <h1 className={unseen.hidden}>{t('ui.app')}</h1>
        <AnswersPlace value={answers}>
          <Caption notice={<NoticeLine at="sentence" />} />
        </AnswersPlace>
        <div className={css.stage}>
          <StageView fills stageLayout={stageLayout} />
          {code ? (
            <aside className={css.code} aria-label={t('rail.source')}>
              <SourcePane />
            </aside>
          ) : null}
        </div>
        <Foot answers={setAnswers} />
        {slide?.blank ? <Blank /> : null}
      </main>
    </LayoutContext>
  )
}
