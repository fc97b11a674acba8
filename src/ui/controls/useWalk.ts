import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { BackIcon, ForwardIcon, PauseIcon, PlayIcon } from './icons.tsx'
import { useReasons } from './why.ts'

/** Back, Play and forward, as every bar of buttons has them. */
export function useWalk() {
  const { t } = useWords()
  const actions = useActions()
  const playing = useVisualizer((s) => s.playing)
  const atStart = useVisualizer((s) => (s.frame?.cursor ?? 0) === 0)
  const why = useReasons()(atStart ? 'atStart' : '')
  return {
    playing,
    back: { label: t('transport.back'), Icon: BackIcon, why, go: () => actions.back() },
    play: {
      label: t(playing ? 'transport.pause' : 'transport.play'),
      Icon: playing ? PauseIcon : PlayIcon,
      go: () => actions.play(!playing),
    },
    forward: { label: t('transport.forward'), Icon: ForwardIcon, go: () => actions.forward() },
  }
}
