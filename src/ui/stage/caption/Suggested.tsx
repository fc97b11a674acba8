import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import type { Frame, Suggestion } from '../../../store/types.ts'
import { nextWake, spanText } from '../../context/nextWake.ts'
import { useWords, type Words } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { ClockIcon, PenIcon } from '../../controls/icons.tsx'
import { PredictButton } from '../../menus/PredictButton.tsx'
import { AfterBreaking } from './AfterBreaking.tsx'
import css from './Caption.module.css'
import { type Ending, isEnd } from './ending.ts'
import { More } from './More.tsx'
import { StartAfresh } from './StartAfresh.tsx'

const KEYS: Partial<Record<Suggestion['do'], string>> = {
  send: 'S',
  kick: 'K',
  take: 'C',
  poll: 'C',
  complete: 'F',
  time: '.',
  redo: '→',
  step: '→',
}

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
  const hint = KEYS[suggestion.do]
  const wake = nextWake(frame, mirror)
  const over = isEnd(ending)
  const timeFor = wake === null ? t('do.time') : t('do.time.for', { span: spanText(wake, words) })
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
      {wake !== null && suggestion.do !== 'time' ? (
        <Button
          className={css.icon}
          title={timeFor}
          aria-label={timeFor}
          aria-keyshortcuts="."
          onClick={actions.letTimePass}
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
        {suggestion.do === 'time' ? timeFor : labelOf(suggestion, frame.messages + 1, words)}
      </Button>
    </span>
  )
}

function labelOf(suggestion: Suggestion, next: number, { t }: Words): string {
  switch (suggestion.do) {
    case 'redo':
    case 'step':
      return t('do.step')
    case 'send':
      return t('do.send', { n: next })
    case 'complete':
      return t('do.complete', { head: suggestion.head })
    case 'time':
    case 'kick':
    case 'take':
    case 'poll':
      return t(`do.${suggestion.do}`)
    default:
      return suggestion satisfies never
  }
}
