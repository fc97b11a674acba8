import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { BackIcon, ForwardIcon, PauseIcon, PlayIcon } from '../controls/icons.tsx'
import { useReasons } from '../controls/why.ts'
import css from './Compact.module.css'

/** Back, Step and Play, large enough for a thumb. */
export function Steps() {
  const { t } = useWords()
  const reason = useReasons()
  const actions = useActions()
  const playing = useVisualizer((s) => s.playing)
  const granularity = useVisualizer((s) => s.granularity)
  const atStart = useVisualizer((s) => (s.frame?.cursor ?? 0) === 0)
  const PlayOrPause = playing ? PauseIcon : PlayIcon
  return (
    <>
      <Button
        why={reason(atStart ? 'atStart' : '')}
        aria-label={t('transport.back')}
        onClick={() => actions.back()}
      >
        <BackIcon />
        <span className={css.word}>{t('transport.back')}</span>
      </Button>
      <Button
        look="primary"
        className={css.step}
        aria-label={t(`transport.by.${granularity}`)}
        onClick={() => actions.forward()}
      >
        <ForwardIcon />
        <span className={css.word}>{t(`transport.by.${granularity}`)}</span>
      </Button>
      <Button
        aria-label={t(playing ? 'transport.pause' : 'transport.play')}
        onClick={() => actions.play(!playing)}
      >
        <PlayOrPause />
        <span className={css.word}>{t(playing ? 'transport.pause' : 'transport.play')}</span>
      </Button>
    </>
  )
}
