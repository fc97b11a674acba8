import type { TextProblem } from '../../../scenario/text.ts'
import { Say, useWords } from '../../context/words.tsx'
import css from './ScenarioDialog.module.css'

interface Props {
  readonly problems: readonly TextProblem[]
  readonly onGo: (problem: TextProblem) => void
}

/** What is wrong with the text, in its order; a click goes there. */
export function ProblemList({ problems, onGo }: Props) {
  const { t } = useWords()
  return (
    <ol className={css.problems} aria-label={t('scenario.problems')}>
      {problems.map((problem) => {
        const { is, values, line, column, offset } = problem
        return (
          <li key={`${offset} ${is}`}>
            <button
              type="button"
              title={t('scenario.goTo', { line, column })}
              onClick={() => onGo(problem)}
            >
              <span className={css.at}>{t('scenario.at', { line, column })}</span>
              <span>
                <Say k={`scenario.problem.${is}`} values={values} />
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
