import { useActions, useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Menu } from '../controls/Menu.tsx'

/** Histories that were left when a person acted in the past. */
export function Branches() {
  const { t } = useWords()
  const actions = useActions()
  const branches = useVisualizer((s) => s.frame?.branches)
  if (!branches?.length) return null
  return (
    <Menu
      label={t('transport.branches', { n: branches.length })}
      title={t('transport.branches.title')}
    >
      {branches.map(({ index, at, length }) => (
        <li key={index}>
          <button type="button" onClick={() => actions.toBranch(index)}>
            {t('transport.branch', { at, length })}
          </button>
        </li>
      ))}
    </Menu>
  )
}
