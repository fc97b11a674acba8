import { type FormEvent, type ReactNode, useRef } from 'react'
import { type MessageKey, Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Field } from '../../controls/form/Field.tsx'
import {
  focusFirstWrong,
  type Said,
  type TextRow,
  useFields,
} from '../../controls/form/useFields.ts'
import css from './Messages.module.css'

/** An argument of a call. */
interface ArgumentRow extends TextRow<unknown> {
  readonly label: MessageKey
  /** What is to be said of it; of some texts only. */
  readonly note?: MessageKey | ((text: string) => MessageKey | null)
}
type ArgumentRows = Readonly<Record<string, ArgumentRow>>

interface Props<R extends ArgumentRows> {
  /** What the form is called, and its button. */
  readonly title: MessageKey
  readonly rows: R
  readonly onCall: (said: Said<R>) => void
  /** Arguments that are no text. */
  readonly children?: ReactNode
}

/** A call with its arguments, to be opened. What the code refuses may be asked for. */
export function CallForm<R extends ArgumentRows>({ title, rows, onCall, children }: Props<R>) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const fields = useFields(rows)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const said = fields.finish()
    if (said) onCall(said)
    else focusFirstWrong(form.current)
  }

  return (
    <details className={css.form}>
      <summary>{t(title)}</summary>
      <form ref={form} className={css.fields} onSubmit={onSubmit} noValidate>
        {Object.entries(rows).map(([name, { label, note }]) => {
          const field = fields.field(name)
          const key = typeof note === 'function' ? note(field.value) : note
          return (
            <Field key={name} label={t(label)} {...field} note={key ? <Say k={key} /> : null} />
          )
        })}
        {children}
        <Button type="submit">{t(title)}</Button>
      </form>
    </details>
  )
}
