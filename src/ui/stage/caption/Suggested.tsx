import { useRef } from 'react'
import { isSecondClick } from '../../../stage/secondClick.ts'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { ACTS, factsAt, naps, valuesOf, whyNot } from '../../../store/types.ts'
import { atMoment, type Moment } from '../../context/atMoment.tsx'
import { useLayout } from '../../context/layout.ts'
import { nextWake, spanText } from '../../context/nextWake.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { ClockIcon, PenIcon, PlusIcon } from '../../controls/icons.tsx'
import { Menu, MenuItem } from '../../controls/Menu.tsx'
import { Answers } from './Answers.tsx'
import css from './Caption.module.css'
import { type Ending, isEnd } from './ending.ts'

interface Props extends Moment {
  readonly ending: Ending
}

/** The next sensible thing as a button, and beside it the ways to other things. */
export function Suggested({ frame, replica, ending }: Props) {
  const words = useWords()
  const { t } = words
  const actions = useActions()
  const { suggestion } = frame
  const presenting = useVisualizer((s) => s.presenting !== null)
  const restored = useVisualizer((s) => s.restored)
  const steps = suggestion.name === 'redo' || suggestion.name === 'run'
  const stepped = useRef(steps)
  const hint = steps ? '→' : suggestion.name === 'call' ? undefined : ACTS[suggestion.name].key
  const wake = nextWake(frame, replica)
  const over = isEnd(ending)
  const facts = factsAt(frame, replica)
  // Naps of a millisecond are no life for who presses a button at each.
  const napper = frame.actors.find(({ index }) => naps(facts, index))
  const { room } = useLayout()
  const timeFor = wake === null ? t('do.time') : t('do.time.for', { span: spanText(wake, words) })
  const label = steps
    ? t('do.step')
    : suggestion.name === 'time'
      ? timeFor
      : suggestion.name === 'call'
        ? t('once.probe')
        : t(`do.${suggestion.name}`, valuesOf(suggestion, facts))
  const reset = (
    <Button title={t('note.reset.title')} onClick={() => actions.restart(frame.scenario)}>
      {t('note.reset')}
    </Button>
  )
  const nap = napper ? (
    <Button
      title={t('do.nap.title')}
      onClick={() => actions.act({ name: 'nap', actor: napper.index })}
    >
      {t('do.nap')}
    </Button>
  ) : null
  // Where there is little room the shores and the steps have all other buttons.
  if (room === 'slide') return null
  if (room !== 'desk') return <Answers>{over ? reset : nap}</Answers>
  return (
    <span className={css.buttons}>
      {/* For who came back and finds the last session, until they go on. */}
      {restored ? (
        <Button
          look="quiet"
          title={t('caption.restored.title')}
          onClick={() => void actions.openEmpty()}
        >
          {t('caption.restored')}
        </Button>
      ) : null}
      {over ? (
        <>
          <Button onClick={() => actions.back('step')}>{t('note.stepBack')}</Button>
          {reset}
        </>
      ) : (
        <>
          <Others frame={frame} />
          <PredictButton />
        </>
      )}
      {wake !== null && suggestion.name !== 'time' ? (
        <Button
          className={css.icon}
          label={timeFor}
          aria-keyshortcuts="."
          onClick={() => actions.act({ name: 'time' })}
        >
          <ClockIcon />
        </Button>
      ) : null}
      {nap}
      <Button
        look="primary"
        className={css.suggested}
        data-next=""
        // On a slide C is for the code.
        hint={presenting && hint === 'C' ? '⇧C' : hint}
        onClick={(event) => {
          // Steps are taken as fast as one clicks; what has begun with a click is not stepped on by it.
          if (isSecondClick(event) && !(steps && stepped.current)) return
          stepped.current = steps
          void actions.forward()
        }}
      >
        {label}
      </Button>
    </span>
  )
}

/** A question about the next step. */
export const PredictButton = atMoment(({ frame, replica }) => {
  const { t } = useWords()
  const { predict } = useActions()
  const { slim } = useLayout()
  const { suggestion } = frame
  const noStep = suggestion.name !== 'redo' && whyNot(suggestion, factsAt(frame, replica)) !== ''
  return (
    <Button
      {...(slim ? { label: t('predict.open') } : { hint: 'P' })}
      aria-keyshortcuts="P"
      why={noStep ? t('predict.none') : ''}
      onClick={() => predict()}
    >
      {slim ? '?' : t('predict.open')}
    </Button>
  )
})

/** A message of one's own, the remote's messages, calls by hand. */
export function Others({ frame }: Pick<Moment, 'frame'>) {
  const { t } = useWords()
  const { act, setDialog } = useActions()
  const rpmsg = frame.scenario.layer === 'rpmsg'
  return (
    <>
      {rpmsg ? (
        <Button
          className={css.icon}
          label={t('do.compose')}
          aria-keyshortcuts="Shift+S"
          onClick={() => setDialog('composer')}
        >
          <PenIcon />
        </Button>
      ) : null}
      <Menu label={<PlusIcon />} title={t('more.label')} opens="down" className={css.more}>
        {rpmsg ? (
          <>
            <MenuItem hint="⇧S" onPick={() => setDialog('composer')}>
              {t('more.compose')}
            </MenuItem>
            <MenuItem hint="R" onPick={() => act({ name: 'reply' })}>
              {t('more.reply')}
            </MenuItem>
            <MenuItem hint="⇧R" onPick={() => setDialog('reply')}>
              {t('more.composeReply')}
            </MenuItem>
          </>
        ) : null}
        <MenuItem hint="A" onPick={() => setDialog('chain')}>
          {t('more.chain')}
        </MenuItem>
      </Menu>
    </>
  )
}
