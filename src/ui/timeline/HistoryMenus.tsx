import { useActions, useAfterPaint } from '../../store/hooks.ts'
import { answerOf } from '../../view/model/returnValue.ts'
import { cName } from '../../view/panes/functionNames.ts'
import { useWords } from '../context/words.tsx'
import { Menu } from '../controls/Menu.tsx'
import css from './Transport.module.css'

/** Histories that were left when a person acted in the past, and what the last calls answered. */
export function HistoryMenus() {
  const { t } = useWords()
  const actions = useActions()
  const frame = useAfterPaint((s) => s.frame)
  const { branches = [], calls = [], cursor = 0 } = frame ?? {}
  const ended = calls.filter((c) => c.end !== null && c.end <= cursor)
  const kernel = frame?.scenario.kernel ?? 'linux-6.x'
  return (
    <>
      {branches.length > 0 ? (
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
      ) : null}
      <Menu label={t('transport.log')} title={t('transport.log.title')} term="returnValues">
        {ended.length === 0 ? <p>{t('transport.log.empty')}</p> : null}
        {ended.map((call) => {
          const answer = answerOf(call)
          return (
            <li key={call.index}>
              {/* Back to the step at which it did. */}
              <button type="button" onClick={() => actions.seek(call.end ?? 0)}>
                <code>
                  {cName(call.call.fn, kernel)}
                  {call.message ? ` #${call.message}` : ''}
                </code>
                {answer ? (
                  <b className={answer.failed ? css.failed : undefined}>{answer.text}</b>
                ) : null}
              </button>
            </li>
          )
        })}
      </Menu>
    </>
  )
}
