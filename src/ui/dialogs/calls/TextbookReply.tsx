import { useVisualizer } from '../../../store/hooks.ts'
import type { Act, SendArgs } from '../../../store/types.ts'
import { RPMSG_BUF_SIZE } from '../../../view/panes/rpmsg.ts'
import { useWords } from '../../context/words.tsx'
import { Field } from '../../controls/form/Field.tsx'
import { type Parsed, parseAddress, parseU16 } from '../../controls/form/parse.ts'
import { type Said, useFields } from '../../controls/form/useFields.ts'
import { ActForm } from './ActForm.tsx'
import css from './Composer.module.css'
import { MessageFields } from './MessageFields.tsx'
import { useDraft } from './useDraft.ts'

const orNull = (parse: (text: string) => Parsed<number>) => ({
  parse: (text: string): Parsed<number | null> =>
    text.trim() === '' ? { value: null } : parse(text),
})

/** Empty: what is true. */
const LIES = {
  hdrLen: orNull(parseU16),
  usedLen: orNull(parseAddress),
  flags: orNull(parseU16),
  reserved: orNull(parseAddress),
}
const NAMES = Object.keys(LIES) as (keyof typeof LIES)[]

/** The textbook remote fills a receive buffer of Linux, truly or with something wrong in it. */
export function TextbookReply() {
  const { t } = useWords()
  const draft = useDraft(useVisualizer((s) => s.reply))
  const lies = useFields(LIES)
  const truth = { hdrLen: draft.length ?? 0, flags: 0, reserved: 0, usedLen: RPMSG_BUF_SIZE }

  function send(): Act | null {
    const args = draft.finish()
    const said = lies.finish()
    if (!args || !said) return null
    if (NAMES.every((name) => said[name] === null)) return { name: 'reply', args }
    return { name: 'call', by: 'remote', call: deliveryOf(args, said) }
  }

  return (
    <ActForm act={send}>
      <MessageFields draft={draft} />
      <details className={css.lies}>
        <summary>{t('reply.lies')}</summary>
        <div className={css.fields}>
          {NAMES.map((name) => (
            <Field
              key={name}
              label={t(`reply.${name}`)}
              {...lies.field(name)}
              placeholder={t('reply.asIs', { n: truth[name] })}
            />
          ))}
        </div>
      </details>
    </ActForm>
  )
}

const deliveryOf = ({ src, dst, data }: SendArgs, said: Said<typeof LIES>) =>
  ({
    fn: 'deliver',
    src,
    dst,
    reserved: said.reserved ?? 0,
    len: said.hdrLen ?? data.length,
    flags: said.flags ?? 0,
    data: data.slice(),
    usedLen: said.usedLen ?? RPMSG_BUF_SIZE,
  }) as const
