import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { focusFirstWrong } from '../../controls/form/focusFirstWrong.ts'
import css from './Composer.module.css'

type Run = 'step' | 'send'

interface Props<T> {
  /** What the fields say, or null if one of them is wrong. */
  readonly finish: () => T | null
  readonly send: (said: T, run: Run) => void
  readonly children: ReactNode
}

/** A form whose message goes out in steps (Enter) or at once (⇧ Enter). */
export function MessageForm<T>({ finish, send, children }: Props<T>) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)

  function go(run: Run) {
    const said = finish()
    if (said === null) focusFirstWrong(form.current)
    else send(said, run)
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    go('step')
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    go('send')
  }

  return (
    <form ref={form} className={css.form} onSubmit={onSubmit} onKeyDown={onKey} noValidate>
      {children}
      <div className={css.actions}>
        <Button type="submit" look="primary" hint="↵">
          {t('composer.step')}
        </Button>
        <Button hint="⇧↵" onClick={() => go('send')}>
          {t('composer.whole')}
        </Button>
      </div>
    </form>
  )
}
