import type { ReactNode } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { MemoryReplica } from '../../../store/memoryReplica.ts'
import type { Frame } from '../../../store/types.ts'
import type { Answer as AnswerOf } from '../../../view/model/returnValue.ts'
import { cName } from '../../../view/panes/functionNames.ts'
import { inSentences } from '../../../view/stage/geometry/slideLines.ts'
import { useLayout } from '../../context/layout.ts'
import { Rich, useWords } from '../../context/words.tsx'
import { Missing } from '../../controls/later/Missing.tsx'
import { whenIdle } from '../../controls/later/whenIdle.ts'
import { useLoaded } from '../../controls/lazyWithWords.tsx'
import { QueueSwitch } from '../QueueSwitch.tsx'
import { Announced } from './Announced.tsx'
import { AskPast } from './AskPast.tsx'
import css from './Caption.module.css'
import { type Ending, isEnd } from './ending.ts'
import { Notes } from './Notes.tsx'
import { notesOf } from './notesOf.ts'
import { Place } from './Place.tsx'
import { Suggested } from './Suggested.tsx'
import { pillOf, toldAt } from './told.ts'
import { useNarrator, useUntold } from './useNarrator.ts'

const loadPredict = () => import('./Predict.tsx').then((m) => m.Predict)
whenIdle(loadPredict)

interface CaptionProps {
  /** What takes the place of the sentence until it is read. */
  readonly notice?: ReactNode
}

/** Where we are, what just happened, and what comes next. */
export function Caption({ notice }: CaptionProps) {
  const frame = useVisualizer((s) => s.frame)
  const replica = useVisualizer((s) => s.replica)
  const asking = useVisualizer((s) => s.asking !== null)
  const { t } = useWords()
  if (!frame || !replica)
    return (
      <div className={css.caption}>
        <Place says={[{ code: false, text: t('caption.loading') }]}>
          <p className={css.sentence}>{t('caption.loading')}</p>
        </Place>
      </div>
    )
  return <Told frame={frame} replica={replica} asking={asking} notice={notice} />
}

interface Props extends CaptionProps {
  readonly frame: Frame
  readonly replica: MemoryReplica
  readonly asking: boolean
}

function Told({ frame, replica, asking, notice }: Props) {
  const words = useWords()
  // Until the question is there, the sentence stays.
  const [Predict, missing] = useLoaded(
    loadPredict,
    useVisualizer((s) => s.prediction !== null),
    useActions().unpredict,
  )
  const narrator = useNarrator()
  const untold = useUntold()
  const asked = useVisualizer((s) => s.asked)
  const told = toldAt(frame, replica, asked, words, narrator)
  const { answer, tone, ending } = told
  const { room } = useLayout()
  // What would not be read from the last row is left out.
  const slide = room === 'slide'
  const pill = answer ? pillOf(answer) : []
  const sentence = slide ? inSentences(told.sentence, pill) : told.sentence
  const notes = slide ? [] : notesOf(frame, words)
  const classes = [css.caption, isEnd(ending) && css.broken]
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-print="caption"
      data-tone={tone}
      data-notes={notes.length > 0 && !isEnd(ending) ? '' : undefined}
    >
      {room === 'desk' || room === 'tablet' ? <Where frame={frame} ending={ending} /> : null}
      <Announced frame={frame} told={told.known} sentence={told.said} />
      {missing}
      {room === 'desk' ? <QueueSwitch /> : null}
      {asking ? (
        <AskPast cursor={frame.cursor} />
      ) : Predict ? (
        <Predict />
      ) : (
        <>
          <Place says={[...sentence, ...pill]} notes={notes}>
            <p className={css.sentence} data-testid="caption">
              <Rich parts={sentence} />
              <Answer answer={answer} />
            </p>
            {untold ? <Missing {...untold} /> : slide ? null : <Notes frame={frame} />}
            {notice}
          </Place>
          <Suggested frame={frame} replica={replica} ending={ending} />
        </>
      )}
    </div>
  )
}

interface WhereProps {
  readonly frame: Frame
  readonly ending: Ending
}

const ENDINGS = {
  bug: 'note.bug',
  fault: 'note.fault',
  broken: 'caption.broken',
  warn: 'note.warn',
} as const

/** Nothing but fingers presses here. */
const isTouched = () => matchMedia('(hover: none) and (pointer: coarse)').matches

function Where({ frame, ending }: WhereProps) {
  const { t } = useWords()
  const letterKeys = useVisualizer((s) => s.letterKeys)
  const { step, cursor, length, scenario } = frame
  if (length === 0)
    return (
      <div className={css.step}>
        <b>{t('caption.start')}</b>
        {t(letterKeys && !isTouched() ? 'caption.start.how' : 'caption.start.button')}
      </div>
    )
  const fn = step?.stack.at(-1)
  const where = t('caption.step', { cursor, length })
  return (
    <div className={css.step} data-ending={ending ?? undefined}>
      <b title={where}>{ending ? t(ENDINGS[ending]) : where}</b>
      <span>{fn ? cName(fn, scenario.kernel) : t('caption.start')}</span>
    </div>
  )
}

/** What the call answered, where a C function would return it. */
function Answer({ answer }: { readonly answer: AnswerOf | null }) {
  const { t } = useWords()
  if (!answer) return null
  const { text, failed } = answer
  return (
    <span className={failed ? `${css.answer} ${css.failed}` : css.answer} data-testid="answer">
      {t('caption.answer', { answer: text })}
    </span>
  )
}
