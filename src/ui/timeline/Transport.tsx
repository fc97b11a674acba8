import { useActions, useVisualizer } from '../../store/hooks.ts'
import { SPEEDS } from '../../store/playLoop.ts'
import type { Granularity } from '../../store/types.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { blurAfterPointer } from '../controls/blurAfterPointer.ts'
import { BackIcon, ForwardIcon, PauseIcon, PlayIcon } from '../controls/icons.tsx'
import { Segments } from '../controls/Segments.tsx'
import { useRoving } from '../controls/useRoving.ts'
import { useReasons } from '../controls/why.ts'
import { Picker } from '../menus/Picker.tsx'
import { NoticeLine } from '../shell/NoticeLine.tsx'
import { Answers } from './Answers.tsx'
import { Branches } from './Branches.tsx'
import { Minimap } from './Minimap.tsx'
import css from './Transport.module.css'

const SIZES: readonly Granularity[] = ['step', 'function', 'send']
const FRACTIONS: Record<number, string> = { 0.5: '½' }

/** Back, play, forward; how far and how fast; and the whole history in a strip. */
export function Transport() {
  const { t } = useWords()
  const reason = useReasons()
  const actions = useActions()
  const playing = useVisualizer((s) => s.playing)
  const granularity = useVisualizer((s) => s.granularity)
  const atStart = useVisualizer((s) => (s.frame?.cursor ?? 0) === 0)
  const speed = useVisualizer((s) => s.speed)
  const follow = useVisualizer((s) => s.follow)
  const roving = useRoving()
  const PlayOrPause = playing ? PauseIcon : PlayIcon
  return (
    <div className={css.transport} role="toolbar" aria-label={t('transport.label')} {...roving}>
      <Button
        hint="←"
        why={reason(atStart ? 'atStart' : '')}
        aria-label={t('transport.back')}
        title={t('transport.back')}
        onClick={() => actions.back()}
      >
        <BackIcon />
      </Button>
      <Button
        look={playing ? 'primary' : 'outline'}
        className={css.play}
        aria-label={t(playing ? 'transport.pause' : 'transport.play')}
        onClick={() => actions.play(!playing)}
      >
        <PlayOrPause />
        <span className={css.word}>{t(playing ? 'transport.pause' : 'transport.play')}</span>
      </Button>
      <Button
        hint="→"
        aria-label={t('transport.forward')}
        title={t('transport.forward')}
        onClick={() => actions.forward()}
      >
        <ForwardIcon />
      </Button>
      <Segments
        label={t('transport.by')}
        value={granularity}
        options={SIZES.map((by) => [by, t(`transport.by.${by}`)])}
        onChange={actions.setGranularity}
      />
      <select
        className={css.speed}
        aria-label={t('transport.speed')}
        title={t('transport.speed')}
        value={speed}
        onChange={(event) => {
          blurAfterPointer(event.target)
          actions.setSpeed(SPEEDS[event.target.selectedIndex])
        }}
      >
        {SPEEDS.map((s) => (
          <option key={s} value={s}>
            {t('transport.speed.value', { speed: FRACTIONS[s] ?? s })}
          </option>
        ))}
      </select>
      <Picker />
      <div className={css.history}>
        <Minimap />
        <NoticeLine />
      </div>
      <Branches />
      <Answers />
      <Button
        look="quiet"
        aria-pressed={follow}
        title={t('transport.follow.title')}
        onClick={() => actions.setFollow(!follow)}
      >
        {t('transport.follow')}
      </Button>
    </div>
  )
}
