import type { ReactNode } from 'react'
import {
  RPMSG_ADDR_ANY,
  RPMSG_BUF_SIZE,
  RPMSG_HDR_SIZE,
  RPMSG_MAX_PAYLOAD,
} from '../../../view/panes/rpmsg.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Field } from '../../controls/form/Field.tsx'
import { Segments } from '../../controls/Segments.tsx'
import css from './Composer.module.css'
import type { Draft } from './useDraft.ts'

interface Props {
  readonly draft: Draft
  /** Stands in the place of the source, where that is not a person's to say. */
  readonly source?: ReactNode
  /** The code refuses the address that means any. */
  readonly refusesAny?: boolean
  /** What is said of the destination. */
  readonly aboutDst?: ReactNode
}

/** Where a message comes from and goes to, what is in it, and how much of a buffer that takes. */
export function MessageFields({ draft, source, refusesAny = false, aboutDst = null }: Props) {
  const { t } = useWords()
  const { length } = draft
  const address = (name: 'src' | 'dst') => {
    const is = draft.parsed(name)
    const any = refusesAny && 'value' in is && is.value === RPMSG_ADDR_ANY
    const note = any ? <Say k="composer.anyAddress" /> : name === 'dst' ? aboutDst : null
    return <Field label={t(`composer.${name}`)} {...draft.field(name)} note={note} />
  }
  return (
    <>
      <div className={css.two}>
        {source ?? address('src')}
        {address('dst')}
      </div>
      <Field
        data-first=""
        label={t('composer.data')}
        {...draft.data}
        note={length !== null && length > RPMSG_MAX_PAYLOAD ? <Say k="composer.over" /> : null}
      />
      <div className={css.hint}>
        <span>{length === null ? '' : t('composer.count', { n: length })}</span>
        <Segments
          look="choice"
          label={t('composer.form')}
          value={draft.form}
          options={[
            ['text', t('composer.text')],
            ['hex', t('composer.hex')],
          ]}
          onChange={draft.setForm}
        />
      </div>
      <SizeBar payload={length ?? 0} />
    </>
  )
}

const percent = (bytes: number): string => `${(100 * bytes) / RPMSG_BUF_SIZE}%`

/** How much of a buffer header and payload take; red where there is no more buffer. */
function SizeBar({ payload }: { readonly payload: number }) {
  const over = RPMSG_HDR_SIZE + payload > RPMSG_BUF_SIZE
  const width = percent(Math.min(payload, RPMSG_MAX_PAYLOAD))
  return (
    <div className={css.bar} aria-hidden="true">
      <b style={{ width: percent(RPMSG_HDR_SIZE) }} />
      <b className={over ? css.over : css.payload} style={{ width }} />
    </div>
  )
}
