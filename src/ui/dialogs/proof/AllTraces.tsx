import { useWords } from '../../context/words.tsx'
import { kernelName, numberIn } from './names.ts'
import css from './Proof.module.css'
import type { Group } from './types.ts'

/** Every recording by its name, with what became of it. */
export function AllTraces({ groups }: { readonly groups: readonly Group[] }) {
  const words = useWords()
  const { t } = words
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also from the keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t('proof.trace')}>
      <table className={css.all}>
        <thead>
          <tr>
            <th scope="col">{t('proof.trace')}</th>
            <th scope="col">{t('proof.operations')}</th>
            <th scope="col">{t('proof.result')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={`${group.set} ${group.kernel} ${group.remote}`}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {group.set} · {t('proof.kernel')} {kernelName(words, group.kernel)}
                {group.remote ? ` · ${t(`remote.${group.remote}`)}` : ''}
              </th>
            </tr>
            {group.traces.map(([name, operations, difference]) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{numberIn(words, operations)}</td>
                <td className={difference ? css.differs : undefined}>
                  {difference ? t('proof.differs', { difference }) : t('proof.same')}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
