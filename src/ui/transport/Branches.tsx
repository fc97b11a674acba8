import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../words.tsx'
import css from './Transport.module.css'

/** Histories that were left when a person acted in the past. */
export function Branches() {
  const { t } = useWords()
  const actions = useActions()
  const branches = useVisualizer((s) => s.frame?.branches)
  if (!branches?.length) return null
  return (
    <details className={css.menu} name="transport">
      <summary title={t('transport.branches.title')}>
        {t('transport.branches', { n: branches.length })}
      </summary>
      <ul className={css.list}>
        {branches.map(({ index, at, length }) => (
          <li key={index}>
            <button type="button" onClick={() => actions.toBranch(index)}>
              {t('transport.branch', { at, length })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
