import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { Notice } from '../../store/state.ts'
import { Say, useWords } from '../context/words.tsx'
import css from './NoticeLine.module.css'

interface Props {
  /** What it takes the place of: the strip of the history, or the sentence. */
  readonly at: 'history' | 'sentence'
}

/** What the person must know about the program itself, or why a command did nothing. */
export function NoticeLine({ at }: Props) {
  const { t } = useWords()
  const actions = useActions()
  const notice = useVisualizer((s) => s.notice)
  return (
    <div role="status" data-notice={at}>
      {notice ? (
        <div className={css.line}>
          <p>
            <Words notice={notice} />
          </p>
          <button type="button" aria-label={t('notice.dismiss')} onClick={actions.dismissNotice}>
            ×
          </button>
        </div>
      ) : null}
    </div>
  )
}

function Words({ notice }: { readonly notice: Notice }) {
  switch (notice.about) {
    case 'problem':
      return <Say k={`problem.${notice.problem}`} />
    case 'refused':
      return <Say k="notice.refused" values={{ text: notice.text }} />
    case 'digestDiffers': {
      const { said, here } = notice
      return <Say k="notice.digestDiffers" values={{ said, here }} />
    }
    default:
      return <Say k={`notice.${notice.about}`} />
  }
}
