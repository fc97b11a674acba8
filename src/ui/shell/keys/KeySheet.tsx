import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { KEY_GROUPS } from './commands.ts'
import css from './KeySheet.module.css'
import legend from './Legend.module.css'
import { Legend } from './Legend.tsx'

/** A letter with ⇧ or ⌥ in front of it is set as signs. */
const isSigns = (key: string): boolean => key.length > 1 && '⇧⌥'.includes(key[0])

export function KeySheet() {
  const { t } = useWords()
  const { setDialog } = useActions()
  const letterKeys = useVisualizer((s) => s.letterKeys)
  return (
    <Dialog title={t('keys.sheet')}>
      <p className={css.new}>
        <button type="button" onClick={() => setDialog('questions')}>
          {t('top.new')}
        </button>
      </p>
      <div className={css.sheet}>
        <Legend />
        <section className={css.all} aria-label={t('keys.title')}>
          <h3 className={legend.keyHead}>{t('keys.title')}</h3>
          {letterKeys ? null : <p className={css.off}>{t('keys.off')}</p>}
          <div className={css.groups}>
            {KEY_GROUPS.map(([title, rows]) => (
              <section key={title}>
                <h3>{t(title)}</h3>
                <dl className={css.keys}>
                  {rows.map(({ keys, words }) => (
                    <div key={words}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key} data-signs={isSigns(key)}>
                            {key}
                          </kbd>
                        ))}
                      </dt>
                      <dd>{t(words)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </section>
      </div>
    </Dialog>
  )
}
