import type { ReactNode } from 'react'
import { RPMSG_ADDR_ANY, RPMSG_MAX_PAYLOAD } from '../../../view/panes/rpmsg.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Field } from '../../controls/form/Field.tsx'
import { unlessPressing } from '../../controls/form/unlessPressing.ts'
import { Segments } from '../../controls/Segments.tsx'
import css from './Composer.module.css'
import { SizeBar } from './SizeBar.tsx'
import type { Draft } from './useDraft.ts'

interface Props {
  readonly draft: Draft
  /** Stands in the place of the source, where that is not a person's to say. */
  readonly source?: ReactNode
  /** The code refuses the address that means any. */
  readonly refusesAny: boolean
}

/** Where a message comes from and goes to, what is in it, and how much of a buffer that takes. */
export function MessageFields({ draft, source, refusesAny }: Props) {
  const { t } = useWords()
  const length = 'value' in draft.parsed.data ? draft.parsed.data.value.length : null
  const address = (name: 'src' | 'dst') => {
    const value = draft.parsed[name]
    const any = refusesAny && 'value' in value && value.value === RPMSG_ADDR_ANY
    return (
      <Field
        label={t(`composer.${name}`)}
        value={draft.texts[name]}
        error={draft.errorOf(name)}
        note={any ? <Say k="composer.anyAddress" /> : null}
        onText={(text) => draft.setText(name, text)}
        onBlur={unlessPressing(() => draft.check(name))}
      />
    )
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
        value={draft.texts.data}
        error={draft.errorOf('data')}
        note={length !== null && length > RPMSG_MAX_PAYLOAD ? <Say k="composer.over" /> : null}
        onText={(text) => draft.setText('data', text)}
        onBlur={unlessPressing(() => draft.check('data'))}
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
