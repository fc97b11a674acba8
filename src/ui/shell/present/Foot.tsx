import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { otherPerspective } from '../../../store/showing.ts'
import { cName } from '../../../view/panes/functionNames.ts'
import { useWords } from '../../context/words.tsx'
import { EyeIcon } from '../../controls/icons.tsx'
import { useRoving } from '../../controls/useRoving.ts'
import { useWalk } from '../../controls/useWalk.ts'
import { KeyButton } from './KeyButton.tsx'
import css from './Present.module.css'

interface Props {
  /** The place of the answers to a question: beside where we are. */
  readonly answers: (place: HTMLElement | null) => void
}

/**
 * The line below the stage: where we are in the history. The keys of a slide come for a pointer that
 * is there, for the keyboard, and for fingers: nobody else has to see them.
 */
export function Foot({ answers }: Props) {
  const { t } = useWords()
  const { present, show } = useActions()
  const { back, play, forward } = useWalk()
  const slide = useVisualizer((s) => s.presenting)
  const perspective = useVisualizer((s) => s.perspective)
  const code = slide?.code ?? false
  const cursor = useVisualizer((s) => s.frame?.cursor ?? 0)
  const length = useVisualizer((s) => s.frame?.length ?? 0)
  const roving = useRoving()
  return (
    <footer className={css.foot}>
      <Where />
      <div className={css.answers} ref={answers} />
      <div className={css.course}>
        <progress
          max={Math.max(1, length)}
          value={cursor}
          aria-label={t('caption.step', { cursor, length })}
        />
      </div>
      <div className={css.keys} role="toolbar" aria-label={t('transport.label')} {...roving}>
        <KeyButton of="←" label={back.label} why={back.why} onClick={back.go}>
          <back.Icon />
        </KeyButton>
        <KeyButton of="Space" label={play.label} onClick={play.go}>
          <play.Icon />
        </KeyButton>
        <KeyButton of="→" onClick={forward.go}>
          {t('present.step')}
        </KeyButton>
        <KeyButton
          of="O"
          label={t('perspective.label')}
          aria-pressed={perspective === 'remote'}
          onClick={() => show(otherPerspective({ perspective }))}
        >
          <EyeIcon />
        </KeyButton>
        <KeyButton of="B" onClick={() => present({ blank: true })}>
          {t('present.blank')}
        </KeyButton>
        <KeyButton of="C" aria-pressed={code} onClick={() => present({ code: !code })}>
          {t('present.code')}
        </KeyButton>
        <KeyButton of="Esc" onClick={() => present(null)}>
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
