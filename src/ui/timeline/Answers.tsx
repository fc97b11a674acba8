import { useActions, useAfterPaint } from '../../store/hooks.ts'
import { answerOf } from '../../view/model/returnValue.ts'
import { cName } from '../../view/panes/functionNames.ts'
import { useWords } from '../context/words.tsx'
import { Menu } from '../controls/Menu.tsx'
import css from './Transport.module.css'

/** What the last ended calls answered; a line leads back to the step at which it did. */
export function Answers() {
  const { t } = useWords()
  const actions = useActions()
  const frame = useAfterPaint((s) => s.frame)
  const ended = frame?.calls.filter((c) => c.end !== null && c.end <= frame.cursor) ?? []
  const kernel = frame?.scenario.kernel ?? 'linux-6.x'
  return (
    <Menu label={t('transport.log')} title={t('transport.log.title')}>
      {ended.length === 0 ? <p>{t('transport.log.empty')}</p> : null}
      {ended.map((call) => {
        const answer = answerOf(call)
        return (
          <li key={call.index}>
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
  )
}
