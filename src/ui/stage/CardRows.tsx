import { useActions } from '../../store/hooks.ts'
import type { CardRow } from '../../view/subject/glossary/glossary.ts'
import { Rich, useWords } from '../context/words.tsx'
import css from './CardRows.module.css'

interface RowsProps {
  readonly rows: readonly CardRow[]
  /** An open question asks for the value: which one it is now stays unsaid. */
  readonly veiled: boolean
}

/** Who writes and reads a name, what its values do, since when. */
export function CardRows({ rows, veiled }: RowsProps) {
  const { t, rich } = useWords()
  if (rows.length === 0) return null
  return (
    <dl className={css.rows}>
      {rows.map(({ about, label, text, now }) => {
        const isNow = now && !veiled
        return (
          <div key={text + label} data-now={isNow ? '' : undefined}>
            <dt>{about === 'value' ? <code>{label}</code> : t(`card.${about}`)}</dt>
            <dd>
              {isNow ? <b>{t('card.now')} </b> : null}
              <Rich parts={rich(text)} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

interface FootProps {
  /** Who wrote it last; null: nobody has. */
  readonly who: string | null
  readonly step: number
  /** A press can reach it: there is a way to the step. */
  readonly goes: boolean
  readonly offset: number
}

/** Who wrote it last, and the way there. */
export function CardFoot({ who, step, goes, offset }: FootProps) {
  const { t } = useWords()
  const { toWriter } = useActions()
  if (who === null) return <p className={css.foot}>{t('card.never')}</p>
  const at = t('card.at', { step })
  return (
    <p className={css.foot}>
      <span>{t('card.by', { who })}</span>
      {goes ? (
        <button
          type="button"
          aria-label={t('card.goTo', { step })}
          onClick={() => void toWriter(offset)}
        >
          {at} <span aria-hidden="true">→</span>
        </button>
      ) : (
        <span>{at}</span>
      )}
    </p>
  )
}
