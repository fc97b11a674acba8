import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { cName } from '../../../view/panes/functionNames.ts'
import { useWords } from '../../context/words.tsx'
import { BackIcon, EyeIcon, PauseIcon, PlayIcon } from '../../controls/icons.tsx'
import { useRoving } from '../../controls/useRoving.ts'
import { useReasons } from '../../controls/why.ts'
import { Minimap } from '../../timeline/Minimap.tsx'
import { NoticeLine } from '../NoticeLine.tsx'
import { KeyButton } from './KeyButton.tsx'
import css from './Present.module.css'

/** The line below the stage: where we are in the history, and the keys of a slide. */
export function Foot() {
  const { t } = useWords()
  const reason = useReasons()
  const actions = useActions()
  const playing = useVisualizer((s) => s.playing)
  const atStart = useVisualizer((s) => (s.frame?.cursor ?? 0) === 0)
  const slide = useVisualizer((s) => s.presenting)
  const asRemote = useVisualizer((s) => s.perspective === 'remote')
  const roving = useRoving()
  return (
    <footer className={css.foot}>
      <Where />
      <div className={css.history}>
        <Minimap />
        <NoticeLine />
      </div>
      <div className={css.keys} role="toolbar" aria-label={t('transport.label')} {...roving}>
        <KeyButton
          of="←"
          label={t('transport.back')}
          why={reason(atStart ? 'atStart' : '')}
          onClick={() => actions.back()}
        >
          <BackIcon />
        </KeyButton>
        <KeyButton
          of="Space"
          label={t(playing ? 'transport.pause' : 'transport.play')}
          onClick={() => actions.play(!playing)}
        >
          {playing ? <PauseIcon /> : <PlayIcon />}
        </KeyButton>
        <KeyButton of="→" onClick={() => actions.forward()}>
          {t('present.step')}
        </KeyButton>
        <KeyButton
          of="O"
          label={t('perspective.label')}
          aria-pressed={asRemote}
          onClick={() => actions.setPerspective(asRemote ? 'all' : 'remote')}
        >
          <EyeIcon />
        </KeyButton>
        <KeyButton of="B" onClick={() => actions.present({ blank: true })}>
          {t('present.blank')}
        </KeyButton>
        <KeyButton
          of="C"
          aria-pressed={slide?.code ?? false}
          onClick={() => actions.present({ code: !slide?.code })}
        >
          {t('present.code')}
        </KeyButton>
        <KeyButton of="Esc" onClick={() => actions.present(null)}>
          {t('present.exit')}
        </KeyButton>
      </div>
    </footer>
  )
}

/** Step, message and function: the caption of a slide has room for the sentence alone. */
function Where() {
  const { t } = useWords()
  const frame = useVisualizer((s) => s.frame)
  if (!frame) return null
  const { cursor, length, step, scenario, calls } = frame
  const fn = step?.stack.at(-1)
  const message = calls.find((c) => c.index === step?.call)?.message ?? 0
  return (
    <p className={css.where}>
      <b>{length === 0 ? t('caption.start') : t('caption.step', { cursor, length })}</b>
      {fn ? (
        <span>
          {message > 0 ? `${t('timeline.send', { n: message })} · ` : null}
          <code>{cName(fn, scenario.kernel)}</code>
        </span>
      ) : null}
    </p>
  )
}
