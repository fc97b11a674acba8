import { useState } from 'react'
import { useActions } from '../../store/hooks.ts'
import type { Misconception } from '../../store/types.ts'
import { named } from '../context/named.ts'
import { Say, useWords } from '../context/words.tsx'
import css from './Claims.module.css'

/** Where the pane has a place to itself, or the page is high. */
const ROOMY = '(height >= 1000px), (width < 1200px)'

/** What many people believe of the send queue, and the step at which it stopped being true. */
export function Claims({ claims }: { readonly claims: readonly Misconception[] }) {
  const { t } = useWords()
  const actions = useActions()
  const [open] = useState(() => matchMedia(ROOMY).matches)
  if (claims.length === 0) return null
  const ended = claims.filter((c) => c.endedAt !== null).length
  const hold = claims.filter((c) => c.tested).length - ended
  return (
    <details className={css.claims} open={open}>
      <summary {...named('assumptions')}>
        {t('claims.title')}
        <b>{ended > 0 ? t('claims.ended', { ended }) : t('claims.hold', { n: hold })}</b>
      </summary>
      <ul>
        {claims.map(({ name, tested, endedAt }) => (
          <li key={name} data-claim={name}>
            <span>
              <Say k={`claim.${name}`} />
            </span>
            {endedAt === null ? (
              <em>{t(tested ? 'claims.holds' : 'claims.untested')}</em>
            ) : (
              <button type="button" onClick={() => actions.seek(endedAt + 1)}>
                {t('claims.endedAt', { step: endedAt + 1 })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
