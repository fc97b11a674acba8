import { useLayoutEffect, useRef } from 'react'
import { useActions } from '../../../store/hooks.ts'
import type { LogEntry } from '../../../store/types.ts'
import { errorName } from '../../../view/model/returnValue.ts'
import { subjectName } from '../../../view/subject/subject.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { useChain } from '../../context/useChain.ts'
import { useWords } from '../../context/words.tsx'
import css from './Messages.module.css'
import { payloadText } from './payload.ts'

type Colours = Partial<Record<LogEntry['fate'], string>>
/** Colour of whoever holds the message's buffer; other fates have none. The remote fills what it holds. */
const HELD: Record<LogEntry['to'], Colours> = {
  remote: { writing: 'filled', published: 'pub', taken: 'infl', lost: 'lost', done: 'used' },
  linux: { writing: 'infl', lost: 'lost', done: 'used' },
}

interface Props {
  readonly log: readonly LogEntry[]
  /** Steps recorded. */
  readonly length: number
}

/** The messages of both directions, the newest last; a press goes to where one began. */
export function Log({ log, length }: Props) {
  const { t } = useWords()
  const actions = useActions()
  const list = useRef<HTMLOListElement>(null)
  const newest = log.at(-1)?.begun
  const chain = useChain()

  useLayoutEffect(() => {
    if (list.current && newest !== undefined) list.current.scrollTop = list.current.scrollHeight
  }, [newest])

  if (log.length === 0) return <p className={css.empty}>{t('log.empty')}</p>
  return (
    <ol className={css.log} ref={list} data-linking={chain ? '' : undefined}>
      {log.map((entry) => {
        const { to, number, begun, src, dst, fate, error } = entry
        const colour = HELD[to][fate]
        const name = subjectName({ is: 'message', to, number })
        return (
          <li key={`${to}${number}`}>
            <button
              type="button"
              title={t('log.title', { n: number, to: t(`log.to.${to}`) })}
              data-fate={fate}
              data-to={to}
              data-linked={chain?.names.has(name) ? '' : undefined}
              onPointerEnter={() => actions.link(name, 'log')}
              onPointerLeave={() => actions.link(null, 'log')}
              onFocus={(event) => {
                if (event.target.matches(':focus-visible')) actions.link(name, 'log', 'once')
              }}
              onBlur={() => actions.link(null, 'log')}
              onClick={() => actions.seek(Math.min(length, begun + 1))}
            >
              <b>
                <i aria-hidden="true">{to === 'remote' ? '→' : '←'}</i>
                {t('pick.message', { n: number })}
              </b>
              <code>{t('log.addresses', { src: hex(src), dst: hex(dst) })}</code>
              <span className={css.text}>{payloadText(entry.head, entry.length)}</span>
              <small>{t('log.bytes', { n: entry.length })}</small>
              <em className={error ? css.refused : undefined}>
                {colour ? <i style={{ background: `var(--${colour})` }} /> : null}
                {t(`log.fate.${fate}`, { error: errorName(error) })}
              </em>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
