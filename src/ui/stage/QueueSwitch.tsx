import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import css from './QueueSwitch.module.css'

const RINGS = [
  ['tx', 1, 'svq'],
  ['rx', 0, 'rvq'],
] as const

/** Which ring is on the stage. A dot marks the other one when the step happened there. */
export function QueueSwitch() {
  const { t } = useWords()
  const actions = useActions()
  const queue = useVisualizer((s) => s.queue)
  const both = useVisualizer((s) => s.frame?.scenario.layer === 'rpmsg')
  const there = useVisualizer((s) => s.frame?.step?.queue ?? '')
  if (!both) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column everywhere
    <div className={css.switch} role="group" aria-label={t('queue.label')} data-testid="queue">
      {RINGS.map(([name, index, short]) => {
        const other = queue !== index && there === short
        return (
          <button
            key={name}
            type="button"
            aria-pressed={queue === index}
            aria-keyshortcuts="V"
            title={other ? t('queue.here') : t(`queue.${name}.title`)}
            onClick={() => actions.setQueue(index)}
          >
            {t(`queue.${name}`)}
            {other ? (
              <i
                className={css.dot}
                data-testid="otherRing"
                role="img"
                aria-label={t('queue.here')}
              />
            ) : null}
          </button>
        )
      })}
    </div>
  )
}
