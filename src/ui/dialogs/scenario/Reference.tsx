import { TEXT_ROWS } from '../../../scenario/rows.ts'
import { Say, useWords } from '../../context/words.tsx'
import css from './ScenarioDialog.module.css'

const FIELDS = ['vringscope', ...TEXT_ROWS.map(({ field }) => field)] as const

/** Every field in one line, for those who write without the documentation at hand. */
export function Reference() {
  const { t } = useWords()
  return (
    <details className={css.reference}>
      <summary>{t('scenario.ref')}</summary>
      <p>
        <Say k="scenario.ref.note" />
      </p>
      <dl>
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>
              <Say k={`scenario.ref.${field}`} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
