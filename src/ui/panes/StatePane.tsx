import { useLayoutEffect, useMemo, useRef } from 'react'
import { useActions, useAfterPaint, useVisualizer } from '../../store/hooks.ts'
import { type RegisterRow, registerRows } from '../../view/panes/registerRows.ts'
import { isSecretField, UNKNOWN } from '../../view/predict/secret.ts'
import type { Chain } from '../../view/subject/related.ts'
import { subjectName } from '../../view/subject/subject.ts'
import { afterMoment } from '../context/atMoment.tsx'
import { named } from '../context/named.ts'
import { shownQueue } from '../context/shownQueue.ts'
import { useChain } from '../context/useChain.ts'
import { useSecret } from '../context/useSecret.ts'
import { useWords } from '../context/words.tsx'
import { FindIcon } from '../controls/icons.tsx'
import { keepInSight } from '../controls/keepInSight.ts'
import { Segments } from '../controls/Segments.tsx'
import { Claims } from './Claims.tsx'
import { Pane } from './Pane.tsx'
import css from './StatePane.module.css'

/** Every register; the one that the step wrote shows what it was and what it is. */
export function StatePane() {
  const { t } = useWords()
  const actions = useActions()
  const claims = useAfterPaint((s) => s.frame?.misconceptions)
  const base = useVisualizer((s) => s.base)
  return (
    <Pane
      title={t('rail.state')}
      className={css.pane}
      print="state"
      aside={
        <>
          {/* What is found and stands nowhere on the page is told beside it. */}
          <button
            type="button"
            className={css.find}
            aria-label={t('find.open')}
            title={`${t('find.open')} /`}
            data-find=""
            onClick={() => actions.setDialog('find')}
          >
            <FindIcon />
          </button>
          <Segments
            look="choice"
            label={t('state.base')}
            value={base}
            options={[
              ['dec', t('state.dec')],
              ['hex', t('state.hex')],
            ]}
            onChange={(base) => actions.show({ base })}
          />
        </>
      }
    >
      <Registers />
      {claims ? <Claims claims={claims} /> : null}
    </Pane>
  )
}

const Registers = afterMoment(({ frame, replica }) => {
  const { t } = useWords()
  const actions = useActions()
  const base = useVisualizer((s) => s.base)
  const queue = useVisualizer((s) => s.queue)
  const list = useRef<HTMLDListElement>(null)
  const chain = useChain()
  const secret = useSecret()
  const rows = useMemo(() => {
    const { layout, memory } = replica
    const all = registerRows(memory, layout, shownQueue(layout, queue), frame.callSteps, base)
    return all.map((row) =>
      isSecretField(secret, row.field) ? { ...row, value: UNKNOWN, before: null } : row,
    )
  }, [frame, replica, base, queue, secret])

  useLayoutEffect(() => {
    const changed = rows.findIndex((row) => row.before !== null)
    const row = list.current?.children[changed]
    if (list.current && row instanceof HTMLElement) keepInSight(list.current, row, 0)
  }, [rows])

  return (
    <dl
      className={css.registers}
      ref={list}
      tabIndex={0}
      aria-label={t('rail.state')}
      data-linking={chain ? '' : undefined}
      onPointerLeave={() => actions.link(null, 'state')}
    >
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a register keeps its place
        <Register key={i} row={row} noEntry={t('state.noEntry')} chain={chain} />
      ))}
    </dl>
  )
})

interface RegisterProps {
  readonly row: RegisterRow
  /** What stands in the place of a name that the row does not have. */
  readonly noEntry: string
  /** What is lit up. */
  readonly chain: Chain | null
}

function Register({ row, noEntry, chain }: RegisterProps) {
  const actions = useActions()
  const name = row.subject && subjectName(row.subject)
  return (
    // With the keyboard, the same is had in the memory pane and on the stage.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className={css.register}
      data-linked={name && chain?.names.has(name) ? '' : undefined}
      data-origin={name && chain?.origin === name ? '' : undefined}
      onPointerEnter={() => actions.link(name, 'state')}
      onClick={() => (name ? actions.pin(name, 'state') : actions.unpin())}
    >
      <dt {...(row.name ? {} : named('lastWrite'))}>{row.name || noEntry}</dt>
      {row.before === null ? (
        <dd>{row.value}</dd>
      ) : (
        <dd className={css.changed} data-changed="">
          <span className={css.old}>
            <s>{row.before}</s>
            <span aria-hidden="true"> → </span>
          </span>
          <span>{row.value}</span>
        </dd>
      )}
    </div>
  )
}
