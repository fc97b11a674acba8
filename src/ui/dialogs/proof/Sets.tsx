import { useWords } from '../../context/words.tsx'
import { kernelName, numberIn } from './names.ts'
import css from './Proof.module.css'
import type { Group } from './types.ts'

const operationsOf = ({ traces }: Group): number => traces.reduce((sum, [, n]) => sum + n, 0)
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** What was recorded, of which kernel, against which remote, and how much of it. */
export function Sets({ groups }: { readonly groups: readonly Group[] }) {
  const words = useWords()
  const { t } = words
  return (
    <table className={css.sets}>
      <thead>
        <tr>
          <th scope="col">{t('proof.set')}</th>
          <th scope="col">{t('proof.kernel')}</th>
          <th scope="col">{t('proof.remote')}</th>
          <th scope="col">{t('proof.traces')}</th>
          <th scope="col">{t('proof.operations')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={`${group.set} ${group.kernel} ${group.remote}`}>
            <td>
              {t(`proof.${group.set}`)}
              <code>{group.set}</code>
            </td>
            <td>{kernelName(words, group.kernel)}</td>
            <td>
              {group.remote ? t(`remote.${group.remote}`) : t('proof.noRemote')}
              {group.options.map((option) => (
                <code key={option}>{option}</code>
              ))}
            </td>
            <td>{numberIn(words, group.traces.length)}</td>
            <td>{numberIn(words, operationsOf(group))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('proof.all')}
          </th>
          <td>{numberIn(words, sum(groups.map(({ traces }) => traces.length)))}</td>
          <td>{numberIn(words, sum(groups.map(operationsOf)))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
