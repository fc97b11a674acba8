import { useEffect, useState } from 'react'
import type { KernelId, RemoteId } from '../../../core/machine/scenario.ts'
import { useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { kernelName, numberIn } from './names.ts'
import css from './Proof.module.css'

/** Name, operations, and what differed first if anything did. */
type TraceLine = readonly [name: string, operations: number, difference?: string]

/** A group of `traces.json`, which the conformance run writes. */
interface Group {
  readonly set: 'vectors' | 'vectors-access' | 'vectors-found' | 'vectors-remote'
  readonly kernel: KernelId
  /** Null: the recordings move the device themselves. */
  readonly remote: RemoteId | null
  /** Build options that the remote of some of them has. */
  readonly options: readonly string[]
  readonly traces: readonly TraceLine[]
}
interface Props {
  readonly groups: readonly Group[]
}

const keyOf = ({ set, kernel, remote }: Group): string => `${set} ${kernel} ${remote}`
const operationsOf = ({ traces }: Group): number => traces.reduce((sum, [, n]) => sum + n, 0)

/** What this model was held against: the sets, and every recording by its name. */
export function Proof() {
  const { t } = useWords()
  const [groups, setGroups] = useState<readonly Group[] | 'failed' | null>(null)

  useEffect(() => {
    let here = true
    import('./traces.json').then(
      // What TypeScript sees in JSON is lists of anything; the conformance run writes lines.
      (list) => here && setGroups(list.default as unknown as readonly Group[]),
      () => here && setGroups('failed'),
    )
    return () => {
      here = false
    }
  }, [])

  return (
    <Dialog title={t('proof.title')}>
      <div className={css.proof}>
        <p>{t('proof.intro')}</p>
        <p>
          {t('top.kernel.same')} {t('top.kernel.before')} {t('proof.uncovered')}{' '}
          {t('proof.uncovered.more')}
        </p>
        {groups === null || groups === 'failed' ? (
          <p role="status">{t(groups ? 'proof.unloaded' : 'proof.loading')}</p>
        ) : (
          <>
            <Sets groups={groups} />
            <AllTraces groups={groups} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function Head({ columns }: { readonly columns: readonly ProofColumn[] }) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`proof.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
type ProofColumn = 'set' | 'kernel' | 'remote' | 'traces' | 'operations' | 'trace' | 'result'

/** What was recorded, of which kernel, against which remote, and how much of it. */
function Sets({ groups }: Props) {
  const words = useWords()
  const { t } = words
  const sum = (of: (group: Group) => number) =>
    numberIn(
      words,
      groups.reduce((all, group) => all + of(group), 0),
    )
  return (
    <table className={css.sets}>
      <Head columns={['set', 'kernel', 'remote', 'traces', 'operations']} />
      <tbody>
        {groups.map((group) => (
          <tr key={keyOf(group)}>
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
          <td>{sum(({ traces }) => traces.length)}</td>
          <td>{sum(operationsOf)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Every recording by its name, with what became of it. */
function AllTraces({ groups }: Props) {
  const words = useWords()
  const { t } = words
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also from the keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t('proof.trace')}>
      <table className={css.all}>
        <Head columns={['trace', 'operations', 'result']} />
        {groups.map((group) => (
          <tbody key={keyOf(group)}>
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
