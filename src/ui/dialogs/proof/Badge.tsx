import { useActions } from '../../../store/hooks.ts'
import { named } from '../../context/named.ts'
import { useWords } from '../../context/words.tsx'
import css from './Badge.module.css'
import { kernelName, numberIn } from './names.ts'
import summary from './summary.json'

/** How many operations of which kernels this build reproduces; leads to the list of them. */
export function Badge() {
  const words = useWords()
  const { t } = words
  const actions = useActions()
  const operations = numberIn(words, summary.operations)
  const kernels = summary.kernels.map((kernel) => kernelName(words, kernel)).join(' + ')
  return (
    <button
      type="button"
      className={css.badge}
      aria-description={t('proof.badge.title')}
      {...named('badge')}
      onClick={() => actions.setDialog('proof')}
    >
      {t('proof.badge', { operations })}{' '}
      <span className={css.kernels}>{t('proof.badge.kernels', { kernels })}</span>{' '}
      {summary.failed > 0
        ? t('proof.badge.failed', { failed: summary.failed })
        : t('proof.badge.same')}
    </button>
  )
}
