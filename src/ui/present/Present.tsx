import { useRef } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { FUNCTION_NAMES } from '../../view/functionNames.ts'
import { Caption } from '../caption/Caption.tsx'
import { later } from '../common/later.tsx'
import { useRoving } from '../common/useRoving.ts'
import { BackIcon, ForwardIcon, PauseIcon, PlayIcon } from '../icons.tsx'
import { NoticeLine } from '../notice/NoticeLine.tsx'
import { StageView } from '../stage/StageView.tsx'
import { Minimap } from '../transport/Minimap.tsx'
import { useWords } from '../words.tsx'
import { KeyButton } from './KeyButton.tsx'
import css from './Present.module.css'
import { useFullScreen } from './useFullScreen.ts'

const SourcePane = later(() => import('../rail/SourcePane.tsx').then((m) => m.SourcePane))

/**
 * The page as a slide, to be read from the last row: the sentence, the stage as large as it gets,
 * and a line that says where we are and which keys there are.
 */
export function Present() {
  const { t } = useWords()
  const actions = useActions()
  const slide = useVisualizer((s) => s.presenting)
  const main = useRef<HTMLElement>(null)
  useFullScreen(main, () => actions.present(null))
  return (
    <main className={css.present} ref={main} data-present="">
      <h1 className={css.title}>{t('ui.app')}</h1>
      <Caption />
      <div className={css.stage}>
        <StageView fills large />
        {slide?.code ? (
          <aside className={css.code} aria-label={t('rail.source')}>
            <SourcePane />
          </aside>
        ) : null}
      </div>
      <Foot />
      {slide?.blank ? (
        <button
          type="button"
          className={css.blank}
          aria-label={t('present.unblank')}
          onClick={() => actions.present({ blank: false })}
        />
      ) : null}
    </main>
  )
}

function Foot() {
  const { t } = useWords()
  const actions = useActions()
  const playing = useVisualizer((s) => s.playing)
  const atStart = useVisualizer((s) => (s.frame?.cursor ?? 0) === 0)
  const slide = useVisualizer((s) => s.presenting)
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
          aria-disabled={atStart}
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
        <KeyButton of="→" label={t('transport.forward')} onClick={() => actions.forward()}>
          <ForwardIcon />
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

/** Step, and the function that it is in; the caption of a slide has room for the sentence alone. */
function Where() {
  const { t } = useWords()
  const frame = useVisualizer((s) => s.frame)
  if (!frame) return null
  const { cursor, length, step, scenario } = frame
  const fn = step?.stack.at(-1) as keyof typeof FUNCTION_NAMES | undefined
  return (
    <p className={css.where}>
      <b>{length === 0 ? t('caption.start') : t('caption.step', { cursor, length })}</b>
      {fn ? <code>{FUNCTION_NAMES[fn][scenario.kernel]}</code> : null}
    </p>
  )
}
