import { useActions, useVisualizer } from '../../store/hooks.ts'
import { SPEEDS } from '../../store/playLoop.ts'
import type { Granularity } from '../../store/types.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { BareSelect } from '../controls/form/Select.tsx'
import { Segments } from '../controls/Segments.tsx'
import { useRoving } from '../controls/useRoving.ts'
import { useWalk } from '../controls/useWalk.ts'
import { Picker } from '../menus/Picker.tsx'
import { HistoryMenus } from './HistoryMenus.tsx'
import { Minimap } from './Minimap.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import css from './Transport.module.css'

const SIZES: readonly Granularity[] = ['step', 'function', 'send']
const FRACTIONS: Record<number, string> = { 0.5: '½' }

/** Back, play, forward; how far and how fast; and the whole history in a strip. */
export function Transport() {
  const { t } = useWords()
  const actions = useActions()
  const { playing, back, play, forward } = useWalk()
  const granularity = useVisualizer((s) => s.granularity)
  const speed = useVisualizer((s) => s.speed)
  const follow = useVisualizer((s) => s.follow)
  const roving = useRoving()
  return (
    <div className={css.transport} role="toolbar" aria-label={t('transport.label')} {...roving}>
      <Button hint="←" why={back.why} label={back.label} onClick={back.go}>
        <back.Icon />
      </Button>
      <Button
        look={playing ? 'primary' : 'outline'}
        className={css.play}
        aria-label={play.label}
        onClick={play.go}
      >
        <play.Icon />
        <span className={css.word}>{play.label}</span>
      </Button>
      <Button hint="→" label={forward.label} onClick={forward.go}>
        <forward.Icon />
      </Button>
      <Segments
        label={t('transport.by')}
        term="granularity"
        value={granularity}
        options={SIZES.map((by) => [by, t(`transport.by.${by}`)])}
        onChange={(granularity) => actions.show({ granularity })}
      />
      <BareSelect
        letsGo
        className={css.speed}
        aria-label={t('transport.speed')}
        title={t('transport.speed')}
        value={speed}
        options={SPEEDS.map((s) => [s, t('transport.speed.value', { speed: FRACTIONS[s] ?? s })])}
        onChange={(to) => actions.show({ speed: to })}
      />
      <Picker />
      <div className={css.history}>
        <Minimap />
        <NoticeLine at="history" />
      </div>
      <HistoryMenus />
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
