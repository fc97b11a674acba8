import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import { ACTS, type Frame, factsAt, valuesOf } from '../../../store/types.ts'
import { nextWake, spanText } from '../../context/nextWake.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { ClockIcon, PenIcon } from '../../controls/icons.tsx'
import { PredictButton } from '../../menus/PredictButton.tsx'
import { AfterBreaking } from './AfterBreaking.tsx'
import css from './Caption.module.css'
import { type Ending, isEnd } from './ending.ts'
import { More } from './More.tsx'
import { StartAfresh } from './StartAfresh.tsx'

interface Props {
  readonly frame: Frame
  readonly mirror: Mirror
  readonly ending: Ending
}

/** The next sensible thing as a button, and beside it the ways to other things. */
export function Suggested({ frame, mirror, ending }: Props) {
  const words = useWords()
  const { t } = words
  const actions = useActions()
  const { suggestion } = frame
  const presenting = useVisualizer((s) => s.presenting !== null)
  const steps = suggestion.name === 'redo' || suggestion.name === 'run'
  const hint = steps ? '→' : ACTS[suggestion.name].key
  const wake = nextWake(frame, mirror)
  const over = isEnd(ending)
  const timeFor = wake === null ? t('do.time') : t('do.time.for', { span: spanText(wake, words) })
  const label = steps
    ? t('do.step')
    : suggestion.name === 'time'
      ? timeFor
      : t(`do.${suggestion.name}`, valuesOf(suggestion, factsAt(frame, mirror)))
  return (
    <span className={css.buttons} data-suggested={over ? 'over' : ''}>
      <StartAfresh />
      {over ? (
        <AfterBreaking frame={frame} />
      ) : (
        <>
          {frame.scenario.layer === 'rpmsg' ? (
            <Button
              className={css.icon}
              title={t('do.compose')}
              aria-label={t('do.compose')}
              aria-keyshortcuts="Shift+S"
              onClick={() => actions.setDialog('composer')}
            >
              <PenIcon />
            </Button>
          ) : null}
          <More />
          <PredictButton frame={frame} />
        </>
      )}
      {wake !== null && suggestion.name !== 'time' ? (
        <Button
          className={css.icon}
          title={timeFor}
          aria-label={timeFor}
          aria-keyshortcuts="."
          onClick={() => actions.act({ name: 'time' })}
        >
          <ClockIcon />
        </Button>
      ) : null}
      <Button
        look="primary"
        className={css.suggested}
        data-next=""
        // On a slide C is for the code.
        hint={presenting && hint === 'C' ? '⇧C' : hint}
        onClick={() => actions.forward()}
      >
        {label}
      </Button>
    </span>
  )
}
