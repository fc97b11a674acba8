import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { SendArgs } from '../../store/types.ts'
import { Button } from '../common/Button.tsx'
import { Dialog } from '../common/Dialog.tsx'
import { Segments } from '../common/Segments.tsx'
import { Say, useWords } from '../words.tsx'
import css from './Composer.module.css'
import { Field } from './Field.tsx'
import { SizeBar } from './SizeBar.tsx'
import { useDraft } from './useDraft.ts'

const MOST_PAYLOAD = 496
const ANY = 0xffff_ffff

/** One message: to be stepped through, or sent at once. What the code would refuse may be sent. */
export function Composer() {
  const { t } = useWords()
  const actions = useActions()
  const message = useVisualizer((s) => s.message)
  const next = useVisualizer((s) => (s.frame?.messages ?? 0) + 1)
  const draft = useDraft(message)
  const form = useRef<HTMLFormElement>(null)
  const length = 'value' in draft.parsed.data ? draft.parsed.data.value.length : null

  function send(run: 'step' | 'whole') {
    const args: SendArgs | null = draft.finish()
    if (!args) {
      // The fields are marked in the next paint; the first one that is wrong gets the focus.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
      return
    }
    actions.setDialog(null)
    actions.send(args, run)
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    send('step')
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    send('whole')
  }

  const address = (name: 'src' | 'dst') => {
    const value = draft.parsed[name]
    return (
      <Field
        label={t(`composer.${name}`)}
        value={draft.texts[name]}
        error={draft.errorOf(name)}
        note={'value' in value && value.value === ANY ? <Say k="composer.anyAddress" /> : null}
        onText={(text) => draft.setText(name, text)}
        onBlur={() => draft.check(name)}
      />
    )
  }

  return (
    <Dialog title={t('composer.title', { n: next })} onClose={() => actions.setDialog(null)}>
      <form ref={form} className={css.form} onSubmit={onSubmit} onKeyDown={onKey} noValidate>
        <div className={css.two}>
          {address('src')}
          {address('dst')}
        </div>
        <Field
          data-first=""
          label={t('composer.data')}
          value={draft.texts.data}
          error={draft.errorOf('data')}
          note={length !== null && length > MOST_PAYLOAD ? <Say k="composer.over" /> : null}
          onText={(text) => draft.setText('data', text)}
          onBlur={() => draft.check('data')}
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
        <label className={css.wait}>
          <input
            type="checkbox"
            role="switch"
            checked={draft.wait}
            aria-checked={draft.wait}
            onChange={(event) => draft.setWait(event.target.checked)}
          />
          <span>
            {t('composer.wait')}
            <small>
              <Say k="composer.wait.off" />
            </small>
          </span>
        </label>
        <div className={css.actions}>
          <Button type="submit" look="primary" hint="↵">
            {t('composer.step')}
          </Button>
          <Button hint="⇧↵" onClick={() => send('whole')}>
            {t('composer.whole')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
