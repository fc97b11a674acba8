import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useVisualizerStore } from '../../../store/hooks.ts'
import type { Act } from '../../../store/types.ts'
import { type MessageKey, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { focusFirstWrong } from '../../controls/form/useFields.ts'
import css from './Composer.module.css'

interface Props {
  /** What the fields say, or null if one of them is wrong. */
  readonly act: () => Act | null
  /** What it is called to do it at once. */
  readonly whole?: MessageKey
  /** What can be done at once behind it, and what that is called. */
  readonly then?: readonly [words: MessageKey, act: Act]
  readonly className?: string
  readonly children: ReactNode
}

/** A form of a dialog whose act is done in steps (Enter) or at once (⇧ Enter). */
export function ActForm(props: Props) {
  const { act, whole = 'composer.whole', then, className = css.form, children } = props
  const { t } = useWords()
  const store = useVisualizerStore()
  const { actions } = store
  const form = useRef<HTMLFormElement>(null)

  async function go(run: 'step' | 'send', next?: Act) {
    const done = act()
    if (!done) return focusFirstWrong(form.current)
    actions.setDialog(null)
    await actions.act(done, run)
    // The question about the past comes first.
    if (next && !store.getState().asking) await actions.act(next)
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    void go('step')
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    void go('send')
  }

  return (
    <form ref={form} className={className} onSubmit={onSubmit} onKeyDown={onKey} noValidate>
      {children}
      <div className={css.actions}>
        <Button type="submit" look="primary" hint="↵">
          {t('composer.step')}
        </Button>
        <Button hint="⇧↵" onClick={() => go('send')}>
          {t(whole)}
        </Button>
        {then ? <Button onClick={() => go('send', then[1])}>{t(then[0])}</Button> : null}
      </div>
    </form>
  )
}
