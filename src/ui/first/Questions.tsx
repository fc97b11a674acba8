import { addressOf, QUESTION_NAMES } from '../../scenario/questions.ts'
import { useActions } from '../../store/hooks.ts'
import { Say } from '../context/words.tsx'
import css from './FirstPage.module.css'

/** What people ask, each a link to the situation that answers it: Back leads here again. */
export function Questions() {
  const { setDialog } = useActions()
  return (
    <ul className={css.questions}>
      {QUESTION_NAMES.map((name) => (
        <li key={name}>
          <a href={`#${addressOf(name)}`} onClick={() => setDialog(null)}>
            <Say k={`ask.${name}`} />
          </a>
        </li>
      ))}
    </ul>
  )
}
