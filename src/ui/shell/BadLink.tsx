import { type MessageKey, Say, useWords, type Values } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { Logo } from '../controls/icons.tsx'
import css from './BadLink.module.css'

interface Props {
  /** What is wrong with it. */
  readonly why: { readonly key: MessageKey; readonly values?: Values }
  /** The link's text as it came; the page keeps it until the person goes on. */
  readonly text: string
  readonly onDefault: () => void
  /** Opens it once more; null: it will never be opened. */
  readonly onAgain: (() => void) | null
}

/** Characters of a link that are shown: a field with millions of them takes seconds to lay out. */
const MOST_SHOWN = 20_000

/** In place of the visualizer, when its link cannot be read. */
export function BadLink({ why, text, onDefault, onAgain }: Props) {
  const { t } = useWords()
  const long = text.length > MOST_SHOWN
  return (
    <main className={css.page}>
      <div className={css.box} role="alert">
        <h1>
          <Logo />
          {t('link.title')}
        </h1>
        <p className={css.why}>
          <Say k={why.key} values={why.values} />
        </p>
        <label>
          {long ? t('link.kept.start', { n: MOST_SHOWN }) : t('link.kept')}
          <textarea
            readOnly
            rows={4}
            value={text.slice(0, MOST_SHOWN)}
            onFocus={(event) => event.target.select()}
          />
        </label>
        <div className={css.ways}>
          {onAgain ? (
            <Button look="primary" onClick={onAgain}>
              {t('part.again')}
            </Button>
          ) : null}
          <Button look={onAgain ? 'outline' : 'primary'} onClick={onDefault}>
            {t('link.default')}
          </Button>
        </div>
      </div>
    </main>
  )
}
