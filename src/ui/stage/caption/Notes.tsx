import { useActions } from '../../../store/hooks.ts'
import type { Frame, Violated } from '../../../store/types.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Menu } from '../../controls/Menu.tsx'
import { metText } from '../../menus/breakpoints/spotText.ts'
import css from './Notes.module.css'
import { clauseOf, endedAt } from './notesOf.ts'

/** Which breakpoint it meets, that the same steps come again and again, what stops being true with this step, and which rules of the ring do not hold at it. */
export function Notes({ frame }: { readonly frame: Frame }) {
  const words = useWords()
  const { t } = words
  const stop = metText(frame, words)
  const ended = endedAt(frame)
  return (
    <>
      {stop ? (
        <p className={css.stop} data-testid="stoppedBy" title={stop}>
          {stop}
        </p>
      ) : null}
      {frame.round > 0 ? (
        <p className={css.stop} data-testid="goesRound">
          {t('note.round', { n: frame.round })}
        </p>
      ) : null}
      {ended.map(({ name }) => (
        <p key={name} className={css.claim} data-testid="claimEnded">
          <Say k={`claim.${name}.ended`} />
        </p>
      ))}
      {frame.violated.length > 0 ? <Rules violated={frame.violated} /> : null}
    </>
  )
}

/** A rule that breaks with this step is said in full; those from before are counted. */
function Rules({ violated }: { readonly violated: readonly Violated[] }) {
  const words = useWords()
  const { t } = words
  const actions = useActions()
  const fresh = violated.filter((v) => v.fresh)
  const first = fresh[0]
  const label = first ? (
    <span className={css.fresh} data-testid="ruleBroken">
      <Say k={`invariant.${first.name}`} />
      <small>{clauseOf(first, words)}</small>
      {violated.length > 1 ? <u>{t('note.violated.more', { n: violated.length - 1 })}</u> : null}
    </span>
  ) : (
    <span className={css.older} data-testid="rulesBroken">
      {t('note.violated', { n: violated.length })}
    </span>
  )
  return (
    <Menu label={label} title={t('note.violated.title')} opens="down" className={css.rules}>
      {violated.map((v) => (
        <li key={`${v.queue}${v.name}`} className={css.rule}>
          <p>
            <Say k={`invariant.${v.name}`} />
          </p>
          <small>
            {clauseOf(v, words)}
            {v.queue ? (
              <button type="button" onClick={() => actions.setQueue(v.queue === 'svq' ? 1 : 0)}>
                {t(v.queue === 'svq' ? 'queue.tx' : 'queue.rx')}
              </button>
            ) : null}
            {v.fresh ? <b>{t('note.violated.fresh')}</b> : null}
          </small>
        </li>
      ))}
    </Menu>
  )
}
