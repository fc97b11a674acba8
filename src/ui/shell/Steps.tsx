import { useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { useWalk } from '../controls/useWalk.ts'
import css from './Compact.module.css'

/** Back, Step and Play, large enough for a thumb. */
export function Steps() {
  const { t } = useWords()
  const { back, play, forward } = useWalk()
  const granularity = useVisualizer((s) => s.granularity)
  const step = { ...forward, label: t(`transport.by.${granularity}`) }
  return [back, step, play].map(({ label, Icon, go, ...its }) => (
    <Button
      key={label}
      {...its}
      look={go === step.go ? 'primary' : 'outline'}
      className={go === step.go ? css.step : undefined}
      aria-label={label}
      onClick={go}
    >
      <Icon />
      <span className={css.word}>{label}</span>
    </Button>
  ))
}
