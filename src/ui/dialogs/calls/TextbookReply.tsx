import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { SendArgs } from '../../../store/types.ts'
import { RPMSG_BUF_SIZE } from '../../../view/panes/rpmsg.ts'
import { useWords } from '../../context/words.tsx'
import { Field } from '../../controls/form/Field.tsx'
import { type Parsed, parseAddress, parseU16 } from '../../controls/form/parse.ts'
import { useFields } from '../../controls/form/useFields.ts'
import { MessageFields } from './MessageFields.tsx'
import { MessageForm } from './MessageForm.tsx'
import css from './Reply.module.css'
import { useDraft } from './useDraft.ts'

const orNull =
  (parse: (text: string) => Parsed<number>) =>
  (text: string): Parsed<number | null> =>
    text.trim() === '' ? { value: null } : parse(text)

/** Empty: what is true. */
const LIES = {
  hdrLen: orNull(parseU16),
  flags: orNull(parseU16),
  reserved: orNull(parseAddress),
  usedLen: orNull(parseAddress),
}
const HONEST = { hdrLen: '', flags: '', reserved: '', usedLen: '' }

/** The textbook remote fills a receive buffer of Linux, truly or with something wrong in it. */
export function TextbookReply() {
  const { t } = useWords()
  const actions = useActions()
  const reply = useVisualizer((s) => s.reply)
  const draft = useDraft(reply)
  const lies = useFields(LIES, HONEST)
  const length = 'value' in draft.parsed.data ? draft.parsed.data.value.length : 0
  const truth = { hdrLen: length, flags: 0, reserved: 0, usedLen: RPMSG_BUF_SIZE }

  function finish() {
    const args = draft.finish()
    const said = lies.finish()
    return args && said ? { args, said } : null
  }
  type Said = NonNullable<ReturnType<typeof finish>>

  function send({ args, said }: Said, run: 'step' | 'send') {
    actions.setDialog(null)
    if (Object.values(said).every((lie) => lie === null))
      void actions.act({ name: 'reply', args }, run)
    else void actions.act({ name: 'call', by: 'remote', call: deliveryOf(args, said) }, run)
  }

  return (
    <MessageForm finish={finish} send={send}>
      <MessageFields draft={draft} refusesAny={false} />
      <details className={css.lies}>
        <summary>{t('reply.lies')}</summary>
        <div className={css.fields}>
          {(['hdrLen', 'usedLen', 'flags', 'reserved'] as const).map((name) => (
            <Field
              key={name}
              label={t(`reply.${name}`)}
              {...lies.field(name)}
              placeholder={t('reply.asIs', { n: truth[name] })}
            />
          ))}
        </div>
      </details>
    </MessageForm>
  )
}

type Lies = { readonly [K in keyof typeof LIES]: number | null }

const deliveryOf = ({ src, dst, data }: SendArgs, said: Lies) =>
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
