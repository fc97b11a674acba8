import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { Suggestion } from '../../store/types.ts'
import { Button } from '../common/Button.tsx'
import { PenIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import css from './Caption.module.css'

const KEYS: Partial<Record<Suggestion['do'], string>> = {
  send: 'S',
  kick: 'K',
  take: 'C',
  complete: 'F',
  redo: '→',
  step: '→',
}

/** The next sensible thing as a button, and beside it the way to compose another message. */
export function Suggested() {
  const { t } = useWords()
  const actions = useActions()
  const suggestion = useVisualizer((s) => s.frame?.suggestion)
  const next = useVisualizer((s) => (s.frame?.messages ?? 0) + 1)
  const asleep = useVisualizer((s) => s.frame?.actors.some((a) => a.state === 'asleep') ?? false)
  if (!suggestion) return null
  const label = {
    redo: t('do.step'),
    step: t('do.step'),
    send: t('do.send', { n: next }),
    poll: t('do.poll'),
    kick: t('do.kick'),
    take: t('do.take'),
    time: t('do.time'),
    complete: t('do.complete', { head: suggestion.do === 'complete' ? suggestion.head : 0 }),
    nothing: '',
  }[suggestion.do]
  return (
    <span className={css.buttons}>
      <Button
        className={css.compose}
        title={t('do.compose')}
        aria-label={t('do.compose')}
        aria-keyshortcuts="Shift+S"
        onClick={() => actions.setDialog('composer')}
      >
        <PenIcon />
      </Button>
      {asleep && suggestion.do !== 'time' ? (
        <Button onClick={actions.letTimePass}>{t('do.time')}</Button>
      ) : null}
      {label ? (
        <Button
          look="primary"
          className={css.suggested}
          data-next=""
          hint={KEYS[suggestion.do]}
          onClick={() => actions.forward()}
        >
          {label}
        </Button>
      ) : null}
    </span>
  )
}
